using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>What was done to one seat, from the list to the attendance. It is a part of the course's history, or of the programme's while the person waits for it.</summary>
public sealed class SeatHistoryPage(ParticipantList list, MestraDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid SeatId { get; set; }

    public string PersonName { get; private set; } = "";
    public PageOf<HistoryLine> History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? side, CancellationToken cancel)
    {
        if (await list.One(Id, SeatId, cancel) is not { } found)
        {
            return NotFound();
        }

        PersonName = found.Person.Name;
        History = await HistoryQuery.Of(
            db,
            new HistoryOf(Id, found.Seating.ProgrammeId) { Part = SeatId },
            side,
            cancel
        );
        return Page();
    }
}
