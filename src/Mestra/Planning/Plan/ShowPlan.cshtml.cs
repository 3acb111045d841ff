using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Planning;

/// <summary>The plan: who makes it, what is to be done and when.</summary>
internal sealed class ShowPlanPage(PlanQuery plan, Texts texts) : PageModel
{
    /// <summary>The course that the days are counted from; null for the soonest.</summary>
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

    /// <summary>How far from the first or last day: «4 uker før».</summary>
    public string When(TaskRow task) => TaskWords.When(texts, task.OffsetDays, task.Anchor);
}
