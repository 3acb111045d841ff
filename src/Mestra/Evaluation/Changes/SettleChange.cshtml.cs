using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>A change is done for this course, or dropped for a reason.</summary>
public sealed class SettleChangePage(EvaluationDesk desk, EvaluationDb db, PageFrame frame)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ChangeId { get; set; }

    [BindProperty, Asked("Evaluation.Change.ToAsked")]
    public ChangeState? To { get; set; }

    [BindProperty, AtMost(Change.LongestText)]
    public string Reason { get; set; } = "";

    public string CourseTitle { get; private set; } = "";
    public Change Change { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid && Settle() is { } refusal)
        {
            this.Refuse(
                refusal == ChangeRefusal.ReasonIsMissing ? nameof(Reason) : nameof(To),
                refusal
            );
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        await db.Save(
            To == ChangeState.Done ? "Evaluation.Done.ChangeDone" : "Evaluation.Done.ChangeDropped",
            cancel
        );
        this.Flash("Evaluation.Change.Settled");
        return Redirect($"/arbeid/kurs/{Id}/evaluering");
    }

    private ChangeRefusal? Settle() =>
        To switch
        {
            ChangeState.Done => Change.Do(Id, frame.Today),
            ChangeState.Dropped => Change.Drop(Reason, frame.Today),
            _ => ChangeRefusal.ChoiceIsMissing,
        };

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (
            await desk.Course(Id, cancel) is not { } course
            || await db.Changes.SingleOrDefaultAsync(
                c => c.Id == ChangeId && c.ProgrammeId == course.ProgrammeId,
                cancel
            )
                is not { } change
        )
        {
            return false;
        }

        CourseTitle = course.Title.ToString();
        Change = change;
        return true;
    }
}
