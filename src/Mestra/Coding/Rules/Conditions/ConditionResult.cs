namespace Mestra.Coding;

/// <summary>The answer to one condition, with its reasons.</summary>
/// <param name="Condition">What was asked.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Reasons">Why; at least one. Where not met, all that is missing.</param>
/// <param name="Confidence">The least sure of what the answer rests on: the condition and its numbers.</param>
/// <param name="IsConfirmed">True where the organisation's coding adviser stands by this edition of the rules.</param>
public sealed record ConditionResult(
    Condition Condition,
    RuleOutcome Outcome,
    IReadOnlyList<Reason> Reasons,
    RuleConfidence Confidence,
    bool IsConfirmed
)
{
    public RuleId Rule => Condition.Rule;
    public RuleLevel Level => Condition.Level;

    /// <summary>Where the condition was read.</summary>
    public string Source => Condition.Source;
}

/// <summary>The answer to a condition.</summary>
public enum RuleOutcome
{
    Met,

    /// <summary>A fact is missing, or the course is not over. The reason says which.</summary>
    Unknown,
    NotMet,
}

/// <summary>An answer before it is set beside its condition.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Reasons">Why; at least one.</param>
/// <param name="RestsOn">How sure we are of the numbers that decided; empty where none did.</param>
internal sealed record Answer(
    RuleOutcome Outcome,
    IReadOnlyList<Reason> Reasons,
    params IReadOnlyList<RuleConfidence> RestsOn
)
{
    public static Answer Met(Reason reason, params IReadOnlyList<RuleConfidence> restsOn) =>
        new(RuleOutcome.Met, [reason], restsOn);

    public static Answer NotMet(Reason reason, params IReadOnlyList<RuleConfidence> restsOn) =>
        new(RuleOutcome.NotMet, [reason], restsOn);

    public static Answer Unknown(Reason reason, params IReadOnlyList<RuleConfidence> restsOn) =>
        new(RuleOutcome.Unknown, [reason], restsOn);
}
