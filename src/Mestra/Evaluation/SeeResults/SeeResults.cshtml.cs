using Mestra.Courses.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>What the participants answered. Shown once the form is closed and at least five have answered.</summary>
public sealed class SeeResultsPage(
    EvaluationDesk desk,
    EvaluationResults results,
    EvaluationDb db,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CourseCard Course { get; private set; } = null!;
    public ResponseRate Rate { get; private set; } = null!;

    /// <summary>Why nothing is shown; null where something is.</summary>
    public EvaluationRefusal? Refusal { get; private set; }
    public IReadOnlyList<ItemResult> Results { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (
            await desk.Course(Id, cancel) is not { } course
            || await desk.Evaluation(Id, cancel) is not { } evaluation
        )
        {
            return NotFound();
        }

        Course = course;
        Rate = await desk.Rate(evaluation, cancel);
        Refusal = evaluation.MayShow(Rate.Answered);
        if (Refusal is null)
        {
            await NoteSeen(evaluation, cancel);
            Results = await results.Of(evaluation, cancel);
        }

        return Page();
    }

    // From the first look on the evaluation stays closed, so that nobody answers to the results.
    private async Task NoteSeen(CourseEvaluation found, CancellationToken cancel)
    {
        if (found.ResultsSeenAt is not null)
        {
            return;
        }

        await using var turn = await db.TakeTurn(found.Id, cancel);
        var evaluation = await db.Evaluations.SingleAsync(e => e.Id == found.Id, cancel);
        evaluation.Seen(clock.GetUtcNow());
        await db.Save("Evaluation.Done.ResultsSeen", cancel);
        await turn.Commit(cancel);
    }
}
