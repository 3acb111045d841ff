using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Planning;

/// <summary>Answers the button that gives a course a checklist of its own.</summary>
internal sealed class BeginRoundPage(ChangeTask change) : PageModel
{
    public IActionResult OnGet(Guid id) => Redirect($"/arbeid/tilbud/{id}/plan");

    public async Task<IActionResult> OnPost(
        Guid id,
        [FromQuery(Name = "kurs")] Guid course,
        CancellationToken cancel
    )
    {
        if (!await change.BeginRound(id, course, cancel))
        {
            return NotFound();
        }

        this.Flash("Planning.Checklist.RoundBegun");
        return Redirect($"/arbeid/tilbud/{id}/plan?kurs={course}");
    }
}
