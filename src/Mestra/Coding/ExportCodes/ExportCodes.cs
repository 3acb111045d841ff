using System.Globalization;
using System.Text;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;

namespace Mestra.Coding;

/// <summary>One line of the hand-over list: a contact or a code, on a record, on a day.</summary>
/// <param name="Course">The course's title.</param>
/// <param name="Date">The day, ISO 8601.</param>
/// <param name="Record">The identity number of the patient on whose record it is registered.</param>
/// <param name="Name">The patient's name; empty for a protected person.</param>
/// <param name="Use">What the line is, in words.</param>
/// <param name="Code">The code; empty where someone must find it.</param>
/// <param name="CodeSystem">The list it belongs to.</param>
/// <param name="Minutes">Minutes of teaching on the day.</param>
/// <param name="Verified">False where the code was not checked against the year's official files.</param>
/// <param name="Reimbursement">Met, unknown or not met.</param>
public sealed record HandOverLine(
    string Course,
    string Date,
    string Record,
    string Name,
    string Use,
    string Code,
    string CodeSystem,
    int Minutes,
    string Verified,
    string Reimbursement
);

/// <summary>The list that whoever registers in the patient administrative system works from. Only locked courses; every person in it is logged as looked at.</summary>
public sealed class ExportCodes(
    CodingDb db,
    DraftsOfCourse drafts,
    IPersons persons,
    Marking marking,
    TimeProvider clock,
    Texts texts
)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file, with a name that says nothing of anyone.</summary>
    public async Task<FileContentResult> Of(
        IReadOnlyList<FactsOfCourse> courses,
        string form,
        CancellationToken cancel
    )
    {
        List<HandOverLine> lines = [];
        foreach (var facts in courses.Where(facts => facts.Course.IsLocked))
        {
            lines.AddRange(await LinesOf(facts, cancel));
        }

        await db.Save("Coding.Done.Exported", cancel);
        var day = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return form == "csv"
            ? new FileContentResult(Csv(lines), "text/csv; charset=utf-8")
            {
                FileDownloadName = $"{day}.csv",
            }
            : new FileContentResult(Sheet(lines), Xlsx) { FileDownloadName = $"{day}.xlsx" };
    }

    private async Task<List<HandOverLine>> LinesOf(FactsOfCourse facts, CancellationToken cancel)
    {
        var all = await drafts.Of(facts, cancel);
        Guid[] owners =
        [
            .. all.SelectMany(draft => draft.Contacts.Days)
                .Select(day => day.RecordOwner)
                .Distinct(),
        ];
        var cards = await persons.Look(owners, "Look.CodingExport", cancel);
        var numbers = await persons.NumbersForRegistration(owners, cancel);
        List<HandOverLine> lines = [];
        foreach (var (draft, seat) in all.Zip(facts.Seats))
        {
            var own = draft.Contacts.CarriedBy(draft.ParticipantId).ToList();
            if (own.Count == 0 && draft.Codes.Lines.Count == 0)
            {
                continue;
            }

            (await marking.MarkOf(seat, cancel)).ExportedAt = clock.GetUtcNow();
            lines.AddRange(
                own.SelectMany(contact => OfContact(facts, draft, contact, cards, numbers))
            );
            lines.AddRange(
                draft.Codes.Lines.Select(line => OfCode(facts, draft, line, cards, numbers))
            );
        }

        return lines;
    }

    private IEnumerable<HandOverLine> OfContact(
        FactsOfCourse facts,
        CodingDraft draft,
        Contact contact,
        IReadOnlyDictionary<Guid, PersonCard> cards,
        IReadOnlyDictionary<Guid, string> numbers
    )
    {
        CodeEntry?[] codes = [contact.Type, contact.CareLevel];
        return codes.Select(code =>
            Line(
                facts,
                draft,
                contact.RecordOwner,
                contact.Date,
                code,
                contact.There.Max(there => there.Minutes),
                cards,
                numbers
            )
        );
    }

    private HandOverLine OfCode(
        FactsOfCourse facts,
        CodingDraft draft,
        CodeLine line,
        IReadOnlyDictionary<Guid, PersonCard> cards,
        IReadOnlyDictionary<Guid, string> numbers
    ) => Line(facts, draft, line.RecordOwner, line.Date, line.Code, minutes: 0, cards, numbers);

    private HandOverLine Line(
        FactsOfCourse facts,
        CodingDraft draft,
        Guid owner,
        DateOnly date,
        CodeEntry? code,
        int minutes,
        IReadOnlyDictionary<Guid, PersonCard> cards,
        IReadOnlyDictionary<Guid, string> numbers
    )
    {
        var card = cards.GetValueOrDefault(owner);
        return new(
            facts.Course.Title.ToString(),
            date.ToString("O", CultureInfo.InvariantCulture),
            numbers.GetValueOrDefault(owner, ""),
            card is null or { IsProtected: true } ? "" : card.Name,
            code is null ? texts["Coding.NoCodeSet"] : texts[code.Use],
            code?.Code ?? "",
            code?.System ?? "",
            minutes,
            code?.Verified == true ? texts["Ui.Yes"] : texts["Ui.No"],
            draft.Reimbursement.Outcome is { } outcome ? texts[outcome] : ""
        );
    }

    // The byte order mark tells a spreadsheet program that the letters are UTF-8.
    private byte[] Csv(List<HandOverLine> lines)
    {
        var text = new StringBuilder();
        text.AppendJoin(';', Heads).AppendLine();
        foreach (var line in lines)
        {
            text.AppendJoin(';', Cells(line).Select(Quoted)).AppendLine();
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private byte[] Sheet(List<HandOverLine> lines)
    {
        using var file = new MemoryStream();
        var heads = Heads;
        file.SaveAs(
            lines.Select(line =>
                heads
                    .Zip(Cells(line))
                    .ToDictionary(
                        pair => pair.First,
                        pair => (object)pair.Second,
                        StringComparer.Ordinal
                    )
            )
        );
        return file.ToArray();
    }

    private string[] Heads =>
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
        ];

    private static string[] Cells(HandOverLine line) =>
        [
            line.Course,
            line.Date,
            line.Record,
            line.Name,
            line.Use,
            line.Code,
            line.CodeSystem,
            line.Minutes.ToString(CultureInfo.InvariantCulture),
            line.Verified,
            line.Reimbursement,
        ];

    // A cell that begins like a formula is text to us and must stay text to the reader's program.
    private static string Quoted(string cell)
    {
        var safe =
            cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)
                ? "'" + cell
                : cell;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
