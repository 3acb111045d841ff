namespace Mestra.Kernel;

/// <summary>Why a series cannot be charted as it stands.</summary>
public enum SeriesRefusal
{
    /// <summary>There is no point at all.</summary>
    NoPoints = 1,

    /// <summary>A point does not say which period it is of.</summary>
    PeriodMissing,

    /// <summary>The period stands once before in the series.</summary>
    PeriodTwice,

    /// <summary>A value is no number: what spreadsheets leave behind after dividing by zero, or endless.</summary>
    NotANumber,

    /// <summary>A count, a time or a rate under zero.</summary>
    Negative,

    /// <summary>A value that the measure can never have: over its ceiling or under its floor.</summary>
    OutsideBounds,

    /// <summary>The chart counts so many out of so many, and nobody said out of how many.</summary>
    DenominatorMissing,

    /// <summary>Out of none (n = 0), or fewer than none. A period without anybody is a gap, not a zero.</summary>
    DenominatorNotPositive,

    /// <summary>More got it than there were.</summary>
    NumeratorAboveDenominator,

    /// <summary>No time at all between two events: they are one event, or time is measured too coarsely.</summary>
    TimeNotPositive,

    /// <summary>The chart needs the single values of each subgroup.</summary>
    ValuesMissing,

    /// <summary>The chart needs one value, and got the values of a subgroup.</summary>
    ValuesNotWanted,

    /// <summary>A point is left out without a reason.</summary>
    ReasonMissing,

    /// <summary>A phase begins, or its baseline ends, in a period that is not in the series.</summary>
    PeriodUnknown,

    /// <summary>A phase begins before the one that stands before it, or at the same point.</summary>
    PhasesOutOfOrder,

    /// <summary>The baseline of a phase ends before the phase begins, or after it has ended.</summary>
    BaselineOutsidePhase,
}

/// <summary>One thing that is wrong with a series, and where.</summary>
/// <param name="Why">What is wrong.</param>
/// <param name="Period">The period it is wrong in, as it was written; empty where it concerns none.</param>
/// <param name="Place">The place in the series, counted from 0, so that an import can point at its line; null where it concerns none.</param>
public sealed record SeriesFault(SeriesRefusal Why, string Period = "", int? Place = null);
