using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Planning;

/// <summary>The whole plan on paper: the star, the working group, the checklist.</summary>
internal sealed class PrintPlanPage(PlanQuery plan, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kurs")]
    public Guid? CourseId { get; set; }

    public PlanView Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await plan.Of(id, CourseId, cancel) is not { } view)
        {
            return NotFound();
        }

        Plan = view;
        return Page();
    }

    /// <summary>How far from the first or last day.</summary>
    public string When(TaskRow task) => TaskWords.When(texts, task.OffsetDays, task.Anchor);
}
