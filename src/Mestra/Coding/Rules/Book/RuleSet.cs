namespace Mestra.Coding;

/// <summary>The conditions for reimbursement of group education as they hold from one day to another (nb: regelsett, ISF-regelverk).</summary>
/// <remarks>Data, never code: a new year is a new set. What the conditions ask is in <see cref="RuleId"/>; its numbers are here.</remarks>
/// <param name="Id">The family: <c>no-isf-ppo</c>.</param>
/// <param name="Version">The edition within the family: <c>2024.1</c>. A coding adviser confirms an edition.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="ValidTo">Last day it holds; null while no end is known.</param>
/// <param name="Confidence">How sure we are that these conditions hold in these years.</param>
/// <param name="Source">Where they were read.</param>
/// <param name="Parameters">The numbers.</param>
/// <param name="Conditions">Which conditions are asked, in the order they are shown.</param>
/// <param name="Remark">For readers of the data; never shown.</param>
public sealed record RuleSet(
    string Id,
    string Version,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    RuleConfidence Confidence,
    string Source,
    RuleParameters Parameters,
    IReadOnlyList<Condition> Conditions,
    string? Remark = null
) : IDated
{
    /// <summary>The set with what the organisation has chosen itself in the open questions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The choice was not checked by <see cref="RuleChoices.Check"/>.</exception>
    public RuleSet With(RuleChoices choices) =>
        this with
        {
            Parameters = Parameters with
            {
                TeachingHourMinutes = Parameters.TeachingHourMinutes.Chosen(
                    choices.TeachingHourMinutes
                ),
                AttendanceBasis = Parameters.AttendanceBasis.Chosen(choices.AttendanceBasis),
                DigitalContact = Parameters.DigitalContact.Chosen(choices.DigitalContact),
                RelativeCodeCount = Parameters.RelativeCodeCount.Chosen(choices.RelativeCodeCount),
            },
        };
}

/// <summary>One condition of a rule set (nb: vilkår).</summary>
/// <param name="Rule">What is asked.</param>
/// <param name="Text">The key of its text.</param>
/// <param name="Level">Who it is asked about.</param>
/// <param name="Confidence">How sure we are that it is asked.</param>
/// <param name="Source">Where it was read.</param>
public sealed record Condition(
    RuleId Rule,
    string Text,
    RuleLevel Level,
    RuleConfidence Confidence,
    string Source
);

/// <summary>Who a condition is asked about.</summary>
public enum RuleLevel
{
    /// <summary>The course: one answer for all.</summary>
    Programme,

    /// <summary>Each person who takes part.</summary>
    Participant,
}

/// <summary>What the reimbursement rules ask. Source of the numbering: domain section 1.1.</summary>
public enum RuleId
{
    /// <summary>Referred by a doctor.</summary>
    R1,

    /// <summary>The referral is directly for the education, or the treating hospital doctor has made an internal one.</summary>
    R1a,

    /// <summary>No rights assessment is asked for, and the seat stands whoever referred: never a hindrance.</summary>
    R1b,

    /// <summary>The topics are covered: disease, treatment, self-treatment and mastering, rights, follow-up.</summary>
    R2,

    /// <summary>Not a pure smoking-cessation course.</summary>
    R2a,

    /// <summary>Long enough, in teaching hours actually given.</summary>
    R3,

    /// <summary>The person was there for enough of it.</summary>
    R4,

    /// <summary>Interdisciplinary, with user competence, in groups.</summary>
    R5,

    /// <summary>A plan for how primary care is drawn in.</summary>
    R6,

    /// <summary>Run by a health trust, with a doctor responsible.</summary>
    R7,

    /// <summary>The one who registers has full information.</summary>
    R8,

    /// <summary>From first to last session within the longest span, whatever the calendar year.</summary>
    R9,
}
