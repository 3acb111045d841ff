namespace Mestra.Kernel;

/// <summary>What a rule can see: something that chance alone seldom makes (nb: signal).</summary>
public enum Signal
{
    /// <summary>A longer run on one side of the centre line than chance makes of so many points (nb: skiftsignal). Anhøj.</summary>
    LongRun = 1,

    /// <summary>The line crosses the centre more seldom than chance makes it (nb: kryssignal). Anhøj.</summary>
    FewCrossings,

    /// <summary>So many points in a row on one side of the centre line (nb: skift).</summary>
    Shift,

    /// <summary>So many points in a row each over, or each under, the one before (nb: trend).</summary>
    Trend,

    /// <summary>Fewer runs about the median than the table allows. IHI.</summary>
    TooFewRuns,

    /// <summary>More runs about the median than the table allows. IHI.</summary>
    TooManyRuns,

    /// <summary>A point that a person has called astronomical. IHI.</summary>
    Astronomical,

    /// <summary>A point outside the limits (nb: punkt utenfor grensene).</summary>
    OutsideLimits,

    /// <summary>Two of three neighbours more than two standard deviations out on the same side.</summary>
    TwoOfThreeFarOut,

    /// <summary>Four of five neighbours more than one standard deviation out on the same side.</summary>
    FourOfFiveOut,

    /// <summary>Up, down, up, down, for too long: two processes taken for one.</summary>
    Alternating,

    /// <summary>Too many in a row within one standard deviation: the groups are mixed, or the limits wrong.</summary>
    CloseToCentre,

    /// <summary>Too many in a row outside one standard deviation, on both sides: two processes taken for one.</summary>
    AwayFromCentre,
}

/// <summary>Which way a signal points, in the measure's own numbers.</summary>
public enum Side
{
    /// <summary>Over the centre line, or rising.</summary>
    Up = 1,

    /// <summary>Under the centre line, or falling.</summary>
    Down,
}

/// <summary>Something a rule has seen.</summary>
/// <param name="Kind">What.</param>
/// <param name="Side">Which way it points; null where it points no way.</param>
/// <param name="Points">The points it consists of: places in the chart, from 0, rising.</param>
public sealed record FoundSignal(Signal Kind, Side? Side, IReadOnlyList<int> Points)
{
    /// <summary>What it means to those who want the measure to move in a direction; null where it means neither.</summary>
    /// <param name="wanted">The direction that is better; null where nobody has said which is.</param>
    public SignalMeaning? Meaning(Side? wanted) =>
        (Side, wanted) switch
        {
            (null, _) or (_, null) => null,
            var (side, better) when side == better => SignalMeaning.Improvement,
            _ => SignalMeaning.Concern,
        };
}

/// <summary>Whether what a rule has seen is what people hope for.</summary>
public enum SignalMeaning
{
    /// <summary>It points the way that is better (nb: bedring).</summary>
    Improvement = 1,

    /// <summary>It points the other way (nb: bekymring).</summary>
    Concern,
}
