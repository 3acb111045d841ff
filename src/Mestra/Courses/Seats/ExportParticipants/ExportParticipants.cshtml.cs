using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Mestra.Courses;

/// <summary>Hands the secretary the participants as a file. No identity numbers, and nobody with a protected address. Each person on it is a look in the log.</summary>
public sealed class ExportParticipantsPage(CoursesDb db, IPersons persons, Texts texts) : PageModel
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "som")] string? format,
        CancellationToken cancel
    )
    {
        if (await Rows(cancel) is not { } rows)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        var name = texts["Seats.Export.FileName"];
        return format == "csv"
            ? File(Csv(rows), "text/csv; charset=utf-8", name + ".csv")
            : File(await Sheet(rows, cancel), Xlsx, name + ".xlsx");
    }

    private async Task<List<Dictionary<string, object>>?> Rows(CancellationToken cancel)
    {
        if (!await db.Courses.AnyAsync(course => course.Id == Id, cancel))
        {
            return null;
        }

        var seats = await db.OccupiedSeats(Id).AsNoTracking().ToListAsync(cancel);
        var people = await persons.Look(
            [.. seats.Select(seat => seat.AttendeeId)],
            "Look.ParticipantExport",
            cancel
        );
        return
        [
            .. seats
                .Where(seat =>
                    people.TryGetValue(seat.AttendeeId, out var person) && !person.IsProtected
                )
                .Select(seat => (Seat: seat, Person: people[seat.AttendeeId]))
                .OrderBy(row => row.Person.Name, StringComparer.CurrentCulture)
                .Select(row => Row(row.Seat, row.Person)),
        ];
    }

    private Dictionary<string, object> Row(Seat seat, PersonCard person) =>
        new(StringComparer.Ordinal)
        {
            [texts["Seats.Name"]] = person.Name,
            [texts["Seats.Born"]] = person.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "",
            [texts["Seats.Relation"]] = texts[seat.Relation],
            [texts["Seats.State"]] = texts[seat.State],
            [texts["Seats.Phone"]] = person.Phone,
            [texts["Seats.Needs"]] = seat.Needs,
        };

    private static async Task<byte[]> Sheet(
        List<Dictionary<string, object>> rows,
        CancellationToken cancel
    )
    {
        using var file = new MemoryStream();
        await file.SaveAsAsync(rows, cancellationToken: cancel);
        return file.ToArray();
    }

    // A spreadsheet runs a cell that begins like a formula: such a cell gets an apostrophe before it.
    private static byte[] Csv(List<Dictionary<string, object>> rows)
    {
        using var file = new MemoryStream();
        using (var writer = new StreamWriter(file, new System.Text.UTF8Encoding(true)))
        using (
            var csv = new CsvWriter(
                writer,
                new CsvConfiguration(CultureInfo.InvariantCulture)
                {
                    Delimiter = ";",
                    InjectionOptions = InjectionOptions.Escape,
                }
            )
        )
        {
            foreach (var head in rows.FirstOrDefault()?.Keys ?? Enumerable.Empty<string>())
            {
                csv.WriteField(head);
            }

            csv.NextRecord();
            foreach (var row in rows)
            {
                foreach (var cell in row.Values)
                {
                    csv.WriteField(cell);
                }

                csv.NextRecord();
            }
        }

        return file.ToArray();
    }
}
