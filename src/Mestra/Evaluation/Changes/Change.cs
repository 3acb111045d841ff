using Mestra.Kernel;

namespace Mestra.Evaluation;

/// <summary>What a change was decided on the strength of (seed 003).</summary>
public enum ChangeBasis
{
    /// <summary>What the participants answered.</summary>
    ParticipantEvaluation,

    /// <summary>What the working group itself saw, experienced users included.</summary>
    GroupExperience,
    NewResearch,
}

/// <summary>Where a change is in its life.</summary>
public enum ChangeState
{
    Open,
    Done,

    /// <summary>It will not be done, for a reason.</summary>
    Dropped,
}

/// <summary>Something that the group decided to do differently next time (nb: endring), with one who answers for it.</summary>
public sealed class Change : IOwned, IRecorded
{
    /// <summary>The longest text that is kept, in characters.</summary>
    public const int LongestText = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>The course after which it was decided.</summary>
    public required Guid DecidedAfterId { get; init; }
    public required string What { get; init; }

    /// <summary>The account of the one who answers for it.</summary>
    public required Guid OwnerId { get; init; }
    public required ChangeBasis Basis { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public ChangeState State { get; private set; } = ChangeState.Open;

    /// <summary>Why it was dropped; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The course it was done for; null until then.</summary>
    public Guid? DoneForId { get; private set; }
    public DateOnly? SettledOn { get; private set; }

    Guid IRecorded.RecordId => DecidedAfterId;

    /// <summary>Whether something is decided well enough to be a change.</summary>
    public static ChangeRefusal? MayDecide(string what, Guid? ownerId, ChangeBasis? basis) =>
        string.IsNullOrWhiteSpace(what) ? ChangeRefusal.WhatIsMissing
        : ownerId is null ? ChangeRefusal.OwnerIsMissing
        : basis is null ? ChangeRefusal.BasisIsMissing
        : null;

    /// <summary>It is done, for this course.</summary>
    public ChangeRefusal? Do(Guid courseId, DateOnly today)
    {
        if (State != ChangeState.Open)
        {
            return ChangeRefusal.AlreadySettled;
        }

        (State, DoneForId, SettledOn) = (ChangeState.Done, courseId, today);
        return null;
    }

    /// <summary>It will not be done.</summary>
    public ChangeRefusal? Drop(string reason, DateOnly today)
    {
        if (State != ChangeState.Open)
        {
            return ChangeRefusal.AlreadySettled;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return ChangeRefusal.ReasonIsMissing;
        }

        (State, Reason, SettledOn) = (ChangeState.Dropped, reason.Trim(), today);
        return null;
    }
}

/// <summary>A change that a course is to carry out: it came along when the course was copied from an earlier one.</summary>
public sealed class CarriedChange : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }
    public required Guid ChangeId { get; init; }

    Guid IRecorded.RecordId => CourseId;

    IReadOnlyList<Guid> IRecorded.ToldApartBy => [ChangeId];
}

/// <summary>Why something about a change was refused.</summary>
public enum ChangeRefusal
{
    WhatIsMissing,
    OwnerIsMissing,
    BasisIsMissing,
    ReasonIsMissing,
    AlreadySettled,
    ChoiceIsMissing,
}
