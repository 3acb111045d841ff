using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Hands the secretary the participants as a file. No identity numbers, and nobody with a protected address. Each person on it is a look in the log.</summary>
public sealed class ExportParticipantsPage(CoursesDb db, IPersons persons, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The file, as a spreadsheet or as CSV.</summary>
    /// <param name="format"><c>csv</c>, or nothing for a spreadsheet.</param>
    /// <param name="cancel">Given up by the browser.</param>
    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "som")] string? format,
        CancellationToken cancel
    )
    {
        if (!await db.Courses.AnyAsync(course => course.Id == Id, cancel))
        {
            return NotFound();
        }

        var file = new TableFile(texts["Seats.Export.FileName"], Heads, await Rows(cancel));
        Response.Headers.CacheControl = "no-store";
        return format == "csv" ? file.AsCsv() : file.AsXlsx();
    }

    private string[] Heads =>
        [
            texts["Seats.Name"],
            texts["Seats.Born"],
            texts["Seats.Relation"],
            texts["Seats.State"],
            texts["Seats.Phone"],
            texts["Seats.Needs"],
        ];

    private async Task<List<object?[]>> Rows(CancellationToken cancel)
    {
        var seats = await db.OccupiedSeats(Id).AsNoTracking().ToListAsync(cancel);
        var people = await persons.Look(
            [.. seats.Select(seat => seat.AttendeeId)],
            "Look.ParticipantExport",
            cancel
        );
        return
        [
            .. seats
                .Where(seat => people.TryGetValue(seat.AttendeeId, out var p) && !p.IsProtected)
                .OrderBy(seat => people[seat.AttendeeId].Name, StringComparer.CurrentCulture)
                .Select(seat => Row(seat, people[seat.AttendeeId])),
        ];
    }

    private object?[] Row(Seat seat, PersonCard person) =>
        [
            person.Name,
            person.BirthYear,
            texts[seat.Relation],
            texts[seat.State],
            person.Phone,
            seat.Needs,
        ];
}
