using System.Globalization;
using Mestra.Kernel;

namespace Mestra.Coding;

/// <summary>The figures that a note and the registered contacts were made from (nb: tallene): the minutes given, and for each day who was there how long.</summary>
/// <remarks>As text so that they can be kept and compared: <c>420|20270118:105R+60D;20270125:105R</c>, R in the room and D on screen.</remarks>
/// <param name="Text">The figures.</param>
public sealed record CodingFigures(string Text)
{
    private const char AfterGiven = '|';
    private const char AfterDay = ':';

    /// <summary>The figures as they stand now.</summary>
    public static CodingFigures Of(FactsOfCourse facts, CodingDraft draft)
    {
        var given = facts.Conduct.Sessions.Where(s => s.IsHeld).Sum(s => s.HeldMinutes);
        var days = draft
            .Contacts.CarriedBy(draft.ParticipantId)
            .OrderBy(contact => contact.Date)
            .Select(DayOf);
        return new(Said($"{given}{AfterGiven}{string.Join(';', days)}"));
    }

    /// <summary>Minutes of teaching that the course gave.</summary>
    public int Given => Number(Text.Split(AfterGiven)[0]);

    /// <summary>Days with a contact.</summary>
    public int Days => Each.Length;

    /// <summary>Minutes that those on the contacts were there, in all.</summary>
    public int There =>
        Each.Sum(day =>
            day.Split(AfterDay)[1].Split('+').Sum(person => Number(person.TrimEnd('R', 'D')))
        );

    /// <summary>4 dager, 420 min til stede, 420 min undervisning.</summary>
    public string InWords(Texts texts) => texts.Count("Coding.Figures", Days, There, Given);

    private string[] Each =>
        Text[(Text.IndexOf(AfterGiven, StringComparison.Ordinal) + 1)..]
            .Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string DayOf(Contact contact) =>
        Said(
            $"{contact.Date:yyyyMMdd}{AfterDay}{string.Join('+', contact.There.Select(PersonOf))}"
        );

    private static string PersonOf(PersonThere person) =>
        Said($"{person.Minutes}{(person.Presence == CodingPresence.Digital ? 'D' : 'R')}");

    private static string Said(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
