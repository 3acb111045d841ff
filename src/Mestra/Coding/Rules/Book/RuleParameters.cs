using Mestra.Planning.Contracts;

namespace Mestra.Coding;

/// <summary>A number or choice of a rule set, with how sure we are of it.</summary>
/// <typeparam name="T">A number, a named value, or a list of named values.</typeparam>
/// <param name="Value">What holds.</param>
/// <param name="Confidence">How sure we are.</param>
/// <param name="Source">Where it was read; null where nobody says it.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Allowed">What an organisation may choose instead; null where there is no choice.</param>
/// <param name="Remark">For readers of the data; never shown.</param>
public sealed record Parameter<T>(
    T Value,
    RuleConfidence Confidence,
    string? Source = null,
    string? Unit = null,
    IReadOnlyList<T>? Allowed = null,
    string? Remark = null
)
    where T : notnull
{
    /// <summary>True where an organisation may decide otherwise, and <paramref name="choice"/> is one of the answers.</summary>
    internal bool Allows(T choice) => Allowed is not null && Allowed.Contains(choice);
}

internal static class ParameterChoice
{
    /// <summary>The parameter as the organisation has decided; unchanged where it has not.</summary>
    public static Parameter<T> Chosen<T>(this Parameter<T> parameter, T? choice)
        where T : struct =>
        choice switch
        {
            null => parameter,
            { } value when parameter.Allows(value) => parameter with { Value = value },
            _ => throw new ArgumentOutOfRangeException(
                nameof(choice),
                choice,
                "The rule set does not leave this open."
            ),
        };
}

/// <summary>The numbers and choices of a rule set. What is not confirmed is a setting (see <see cref="RuleChoices"/>).</summary>
/// <param name="MinTeachingHours">The shortest programme, in teaching hours without breaks.</param>
/// <param name="TeachingHourMinutes">The length of a teaching hour in minutes (nb: undervisningstime).</param>
/// <param name="MinAttendance">The least share of the programme a person was there for, itself included.</param>
/// <param name="AttendanceBasis">What the share is counted in.</param>
/// <param name="MinSessionPresence">The least share of one session that makes it count, when the share is counted in sessions.</param>
/// <param name="MaxSpanMonths">The longest time from the first session to the last, itself included.</param>
/// <param name="MinProfessions">The fewest professions among those who teach.</param>
/// <param name="MinExperiencedUsers">The fewest experienced users in planning or teaching.</param>
/// <param name="Doctors">The referrers who are doctors.</param>
/// <param name="Topics">The topics that must be covered.</param>
/// <param name="Organisers">The organisers that may have the reimbursement.</param>
/// <param name="DigitalContact">The contact type of an attendance from home.</param>
/// <param name="RelativeCodeCount">How often the relatives' code is registered when several relatives came.</param>
/// <param name="ReimbursementCodeOn">Which contact carries the reimbursement code.</param>
public sealed record RuleParameters(
    Parameter<decimal> MinTeachingHours,
    Parameter<int> TeachingHourMinutes,
    Parameter<decimal> MinAttendance,
    Parameter<AttendanceBasis> AttendanceBasis,
    Parameter<decimal> MinSessionPresence,
    Parameter<int> MaxSpanMonths,
    Parameter<int> MinProfessions,
    Parameter<int> MinExperiencedUsers,
    Parameter<IReadOnlyList<CodingReferrer>> Doctors,
    Parameter<IReadOnlyList<IsfTopic>> Topics,
    Parameter<IReadOnlyList<CodingOrganiser>> Organisers,
    Parameter<DigitalContact> DigitalContact,
    Parameter<RelativeCodeCount> RelativeCodeCount,
    Parameter<ReimbursementCodeOn> ReimbursementCodeOn
);

/// <summary>What attendance is counted in. The source does not say.</summary>
public enum AttendanceBasis
{
    /// <summary>Minutes of teaching.</summary>
    Time,

    /// <summary>Sessions, each counting as one.</summary>
    Sessions,
}

/// <summary>The contact type of an attendance by video. The source does not say.</summary>
public enum DigitalContact
{
    /// <summary>As in the room.</summary>
    Education,

    /// <summary>As a video consultation.</summary>
    Video,
}

/// <summary>How often the relatives' code is registered. The source asks the question; its answer was not reachable.</summary>
public enum RelativeCodeCount
{
    OncePerContact,
    OncePerRelative,
}

/// <summary>Which contact on the record carries the reimbursement code.</summary>
public enum ReimbursementCodeOn
{
    FirstContact,
    EveryContact,
}
