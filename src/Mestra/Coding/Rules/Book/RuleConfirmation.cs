using Mestra.Kernel;

namespace Mestra.Coding;

/// <summary>A coding adviser (nb: kodeveileder) stands by one edition of a rule set on behalf of the organisation.</summary>
/// <remarks>Where none exists, every screen and export says «not confirmed».</remarks>
public sealed class RuleConfirmation : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>The family of the rule set: <c>no-isf-ppo</c>.</summary>
    public required string RuleSetId { get; init; }

    /// <summary>The edition. Another edition must be confirmed anew.</summary>
    public required string Version { get; init; }

    /// <summary>The coding adviser's name, as the screen shows it.</summary>
    [Personal]
    public required string ConfirmedByName { get; init; }

    /// <summary>The day it was confirmed, in the organisation's zone.</summary>
    public required DateOnly ConfirmedOn { get; init; }

    /// <summary>What it rests on, in the adviser's words: a chapter of the year's rules, an answer from the directorate.</summary>
    public string Note { get; init; } = "";

    Guid IRecorded.RecordId => OrganisationId;

    /// <summary>True where it is this edition that was confirmed.</summary>
    public bool Covers(RuleSet set) => RuleSetId == set.Id && Version == set.Version;
}
