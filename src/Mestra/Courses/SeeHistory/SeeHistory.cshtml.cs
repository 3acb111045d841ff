using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>What was done to a course, by whom and why. Reasons may speak of people, so only those see it who may see participants.</summary>
public sealed class SeeHistoryPage(CourseDesk desk, MestraDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public PageOf<HistoryLine> Lines { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await desk.Show(Id, cancel) is null)
        {
            return NotFound();
        }

        Lines = await HistoryQuery.Of(db, Id, Number, cancel);
        return Page();
    }
}
