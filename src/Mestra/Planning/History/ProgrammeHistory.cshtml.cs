using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>Who changed what in a programme and its plan, and when.</summary>
internal sealed class ProgrammeHistoryPage(PlanningDb programmes, MestraDb db) : PageModel
{
    public Guid Id { get; private set; }
    public PageOf<HistoryLine> History { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, int? side, CancellationToken cancel)
    {
        if (!await programmes.Programmes.AnyAsync(p => p.Id == id, cancel))
        {
            return NotFound();
        }

        Id = id;
        History = await HistoryQuery.Of(db, id, side, cancel);
        return Page();
    }
}
