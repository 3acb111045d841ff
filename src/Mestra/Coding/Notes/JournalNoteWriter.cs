using Mestra.Kernel;

namespace Mestra.Coding;

/// <summary>Writes a <see cref="JournalNote"/> as plain text to paste into the record. A member of staff reads and signs it there.</summary>
/// <param name="texts">The words.</param>
/// <param name="language">The language of the note (two letters).</param>
public sealed class JournalNoteWriter(Texts texts, string language)
{
    /// <summary>The note, its lines divided by a line feed.</summary>
    public string Write(JournalNote note) =>
        string.Join('\n', Lines(note).Where(line => line.Length > 0));

    private IEnumerable<string> Lines(JournalNote note) =>
        [
            Say("Coding.Note.Course", note.CourseName),
            note.Days.Count == 0
                ? Say("Coding.Note.NobodyCame")
                : Say("Coding.Note.Who", Totals(note.Days), Duration(note.TeachingMinutes)),
            .. note.Days.Select(day => Say("Coding.Note.Day", day.Date, People(day.There))),
            note.Topics.Count == 0
                ? ""
                : Say("Coding.Note.Topics", note.Topics.Listed(texts, language)),
            Where(note.OwnGoals, goals => Say("Coding.Note.OwnGoals", goals)),
            Where(note.FollowUp, agreed => Say("Coding.Note.FollowUp", agreed)),
            note.GpInformedOn is { } told
                ? Say("Coding.Note.GpInformed", told)
                : Say("Coding.Note.GpNotInformed"),
            Where(note.ResponsibleDoctor, doctor => Say("Coding.Note.Doctor", doctor)),
        ];

    private string Totals(IEnumerable<NoteDay> days) =>
        People(
            days.SelectMany(day => day.There)
                .GroupBy(person => person.Relative, StringComparer.Ordinal)
                .OrderBy(person => person.Key is not null)
                .Select(same => new NotePerson(same.Key, same.Sum(person => person.Minutes)))
        );

    private string People(IEnumerable<NotePerson> people) =>
        string.Join(
            ", ",
            people.Select(person =>
                $"{person.Relative ?? Say("Coding.Note.Patient")} {Duration(person.Minutes)}"
            )
        );

    private string Duration(int minutes)
    {
        var time = TimeSpan.FromMinutes(minutes);
        var hours = (int)time.TotalHours;
        return (hours, time.Minutes) switch
        {
            (0, _) => Say("Coding.Note.Minutes", time.Minutes),
            (_, 0) => Say("Coding.Note.Hours", hours),
            _ => Say("Coding.Note.HoursMinutes", hours, time.Minutes),
        };
    }

    private static string Where(string? written, Func<string, string> say) =>
        string.IsNullOrWhiteSpace(written) ? "" : say(written.Trim());

    private string Say(string key, params ReadOnlySpan<object?> values) =>
        texts.In(language, key, values);
}
