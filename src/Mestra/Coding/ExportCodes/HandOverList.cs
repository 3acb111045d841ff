using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.Coding;

/// <summary>Writes the lines of the hand-over list: each a contact or a code, on a record, on a day.</summary>
/// <param name="course">The course's title.</param>
/// <param name="people">Those on whose records it is registered.</param>
/// <param name="numbers">Their identity numbers; without those who have none.</param>
/// <param name="texts">The reader's words.</param>
internal sealed class HandOverList(
    string course,
    IReadOnlyDictionary<Guid, PersonCard> people,
    IReadOnlyDictionary<Guid, string> numbers,
    Texts texts
)
{
    /// <summary>What stands above each column.</summary>
    public IReadOnlyList<string> Heads { get; } =
    [
        texts["Coding.Export.Course"],
        texts["Coding.Export.Date"],
        texts["Coding.Export.Record"],
        texts["Coding.Export.Name"],
        texts["Coding.Export.Use"],
        texts["Coding.Export.Code"],
        texts["Coding.Export.System"],
        texts["Coding.Export.Minutes"],
        texts["Coding.Export.Verified"],
        texts["Coding.Conditions"],
        texts["Coding.Export.RulesConfirmed"],
    ];

    /// <summary>All that is registered under one person: type and level of each contact, then its codes.</summary>
    public IEnumerable<IReadOnlyList<object?>> Lines(CodingDraft draft) =>
        draft
            .Contacts.CarriedBy(draft.ParticipantId)
            .SelectMany(OfContact)
            .Concat(draft.Codes.Lines.Select(OfCode))
            .Select(entry => Cells(entry, draft.Reimbursement));

    private static IEnumerable<Entry> OfContact(Contact contact)
    {
        var minutes = contact.There.Max(there => there.Minutes);
        yield return new(contact.RecordOwner, contact.Date, contact.Type, minutes);
        yield return new(contact.RecordOwner, contact.Date, contact.CareLevel, minutes);
    }

    private static Entry OfCode(CodeLine line) => new(line.RecordOwner, line.Date, line.Code, null);

    private object?[] Cells(Entry entry, Reimbursement asked) =>
        [
            course,
            entry.Date,
            numbers.GetValueOrDefault(entry.Record, ""),
            NameOf(people.GetValueOrDefault(entry.Record)),
            entry.Code is { } code ? texts[code.Use] : texts["Coding.NoCodeSet"],
            entry.Code?.Code ?? "",
            entry.Code?.System ?? "",
            entry.Minutes,
            YesOrNo(entry.Code?.Verified == true),
            asked.Outcome is { } outcome ? texts[outcome] : "",
            YesOrNo(asked.IsConfirmed),
        ];

    // Whose record it is, is said by the number; a protected name leaves on no list.
    private static string NameOf(PersonCard? person) =>
        person is null or { IsProtected: true } ? "" : person.Name;

    private string YesOrNo(bool yes) => yes ? texts["Ui.Yes"] : texts["Ui.No"];

    /// <summary>One line before it is worded.</summary>
    /// <param name="Record">The patient on whose record it is registered.</param>
    /// <param name="Date">The day of the contact.</param>
    /// <param name="Code">What is registered; null where someone must find the code.</param>
    /// <param name="Minutes">Minutes of teaching on the day; null for a code.</param>
    private sealed record Entry(Guid Record, DateOnly Date, CodeEntry? Code, int? Minutes);
}
