using Mestra.Kernel;

namespace Mestra.Evaluation;

/// <summary>The working group's debrief (nb: oppsummering i arbeidsgruppen) after a course, and the talk with the experienced user.</summary>
/// <remarks>Seed 003: evaluate how it was carried out and how the group worked together; talk with the experienced user afterwards.</remarks>
public sealed class Debrief : IOwned, IRecorded
{
    /// <summary>The longest text that is kept, in characters.</summary>
    public const int LongestText = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>The day the group met; null while there are no minutes.</summary>
    public DateOnly? HeldOn { get; private set; }
    public string WentWell { get; private set; } = "";
    public string ToChange { get; private set; } = "";

    /// <summary>The day of the talk with the experienced user; null while it was not held.</summary>
    public DateOnly? TalkOn { get; private set; }

    /// <summary>The experienced user's name.</summary>
    [Personal]
    public string TalkWith { get; private set; } = "";

    /// <summary>What was said; may be empty: that the talk was held is what counts.</summary>
    [Personal]
    public string TalkNotes { get; private set; } = "";

    Guid IRecorded.RecordId => CourseId;

    /// <summary>Writes the minutes.</summary>
    /// <param name="heldOn">The day the group met.</param>
    /// <param name="wentWell">What went well.</param>
    /// <param name="toChange">What to change.</param>
    /// <param name="today">The organisation's day.</param>
    public DebriefRefusal? WriteMinutes(
        DateOnly? heldOn,
        string wentWell,
        string toChange,
        DateOnly today
    )
    {
        if (heldOn is null)
        {
            return DebriefRefusal.DayIsMissing;
        }

        if (heldOn > today)
        {
            return DebriefRefusal.DayIsToCome;
        }

        if (string.IsNullOrWhiteSpace(wentWell) && string.IsNullOrWhiteSpace(toChange))
        {
            return DebriefRefusal.NothingIsWritten;
        }

        (HeldOn, WentWell, ToChange) = (heldOn, wentWell.Trim(), toChange.Trim());
        return null;
    }

    /// <summary>Notes that the talk with the experienced user was held.</summary>
    public DebriefRefusal? NoteTalk(DateOnly? on, string with, string notes, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(with))
        {
            return DebriefRefusal.TalkedWithNobody;
        }

        if (on is null)
        {
            return DebriefRefusal.DayIsMissing;
        }

        if (on > today)
        {
            return DebriefRefusal.DayIsToCome;
        }

        (TalkOn, TalkWith, TalkNotes) = (on, with.Trim(), notes.Trim());
        return null;
    }
}

/// <summary>Why a debrief was refused.</summary>
public enum DebriefRefusal
{
    DayIsMissing,
    DayIsToCome,
    NothingIsWritten,
    TalkedWithNobody,
}
