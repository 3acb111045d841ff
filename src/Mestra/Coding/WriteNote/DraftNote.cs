using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.Coding;

/// <summary>What the clinician adds to a note.</summary>
/// <param name="FollowUp">What was agreed; null or empty where nothing was.</param>
/// <param name="GpIsInformed">The general practitioner was told today.</param>
public sealed record NoteWords(string? FollowUp, bool GpIsInformed);

/// <summary>Drafts the note about one person's part in a course, in the language the organisation writes its records in.</summary>
public sealed class DraftNote(Texts texts, TimeProvider clock)
{
    /// <summary>The note as text.</summary>
    /// <param name="facts">The course.</param>
    /// <param name="draft">The person's draft.</param>
    /// <param name="names">Those who came together.</param>
    /// <param name="words">What the clinician adds.</param>
    public string Of(
        FactsOfCourse facts,
        CodingDraft draft,
        IReadOnlyDictionary<Guid, PersonCard> names,
        NoteWords words
    )
    {
        var language = facts.Organisation.Language;
        var days = draft.Contacts.Days.Select(day => day.Date).ToHashSet();
        var held = facts.Conduct.Sessions.Where(session => session.IsHeld).ToList();
        var note = new JournalNote(
            facts.Course.Title.For(language),
            held.Sum(session => session.HeldMinutes),
            [.. draft.Contacts.Days.Select(day => DayOf(facts, day, names))],
            [
                .. held.Where(session => days.Contains(session.Date))
                    .SelectMany(session => session.Topics)
                    .Distinct()
                    .Order(),
            ],
            OwnGoals: null,
            words.FollowUp,
            words.GpIsInformed ? facts.Organisation.Day(clock.GetUtcNow()) : null,
            facts.Doctor?.Name
        );
        return new JournalNoteWriter(texts, language).Write(note);
    }

    private NoteDay DayOf(
        FactsOfCourse facts,
        Contact day,
        IReadOnlyDictionary<Guid, PersonCard> names
    ) =>
        new(
            day.Date,
            [
                .. day.There.Select(there => new NotePerson(
                    there.IsRelative ? Relative(facts, there.ParticipantId, names) : null,
                    there.Minutes
                )),
            ]
        );

    // A protected relative's name does not go into the patient's record from here: the relation says who it was.
    private string Relative(
        FactsOfCourse facts,
        Guid seatId,
        IReadOnlyDictionary<Guid, PersonCard> names
    )
    {
        var seat = facts.Seats.First(s => s.Id == seatId);
        var relation = texts.In(facts.Organisation.Language, Texts.KeyOf(seat.Relation));
        return names.GetValueOrDefault(seat.AttendeeId) is { IsProtected: false } known
            ? $"{relation} {known.Name}"
            : relation;
    }
}
