namespace Mestra.Coding;

/// <summary>Something that holds from one day to another, both included. Rules from outside are always dated.</summary>
internal interface IDated
{
    DateOnly ValidFrom { get; }

    /// <summary>The last day it holds; null while no end is known.</summary>
    DateOnly? ValidTo { get; }
}

internal static class Dated
{
    public static bool HoldsOn(this IDated dated, DateOnly day) =>
        dated.ValidFrom <= day && (dated.ValidTo is not { } last || day <= last);

    public static bool Overlaps(this IDated one, IDated other) =>
        one.HoldsOn(other.ValidFrom) || other.HoldsOn(one.ValidFrom);
}

/// <summary>How sure we are of a statement in the data. The later in the list, the less sure.</summary>
public enum RuleConfidence
{
    /// <summary>Stands at the source.</summary>
    Seen,

    /// <summary>Stands in a procedure that a hospital or an organisation has written.</summary>
    Seed,

    /// <summary>Follows from what was seen.</summary>
    Derived,

    /// <summary>A default of ours that a hospital can change.</summary>
    Proposal,

    /// <summary>Nobody who knows has said that it is so.</summary>
    [System.Text.Json.Serialization.JsonStringEnumMemberName("not confirmed")]
    NotConfirmed,
}
