using Mestra.Courses.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>The evaluation of a course: open it before people leave, see how many have answered, close it.</summary>
public sealed class RunEvaluationPage(EvaluationDesk desk, RunEvaluation run, Changes changes)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int? InRoom { get; set; }

    public CourseCard Course { get; private set; } = null!;

    /// <summary>Null while it was not opened.</summary>
    public CourseEvaluation? Evaluation { get; private set; }
    public ResponseRate Rate { get; private set; } = new(0, 0, 0);

    /// <summary>What was decided after earlier courses and came along to this one.</summary>
    public IReadOnlyList<ChangeRow> ToDo { get; private set; } = [];

    /// <summary>Why it cannot be opened now, whoever is in the room; null when it can.</summary>
    public EvaluationRefusal? CannotOpen => CourseEvaluation.MayOpen(Course.State, inRoom: 1);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        InRoom = Evaluation?.InRoom ?? (Course.Occupied > 0 ? Course.Occupied : null);
        return Page();
    }

    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancel) =>
        Do(
            "Evaluation.Run.Opened",
            nameof(InRoom),
            () => run.Open(Course, InRoom ?? 0, cancel),
            cancel
        );

    public Task<IActionResult> OnPostCountAsync(CancellationToken cancel) =>
        Do(
            "Evaluation.Run.Counted",
            nameof(InRoom),
            () => WithOpened(id => run.CountAgain(id, InRoom ?? 0, cancel)),
            cancel
        );

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) =>
        Do("Evaluation.Run.Closed", "", () => WithOpened(id => run.Close(id, cancel)), cancel);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) =>
        Do("Evaluation.Run.Reopened", "", () => WithOpened(id => run.Reopen(id, cancel)), cancel);

    private async Task<IActionResult> Do(
        string done,
        string field,
        Func<Task<EvaluationRefusal?>> act,
        CancellationToken cancel
    )
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (await act() is { } refusal)
        {
            this.Refuse(field, refusal);
            await Load(cancel);
            return this.Invalid();
        }

        this.Flash(done);
        return Redirect($"/arbeid/kurs/{Id}/evaluering");
    }

    private Task<EvaluationRefusal?> WithOpened(Func<Guid, Task<EvaluationRefusal?>> act) =>
        Evaluation is null
            ? Task.FromResult<EvaluationRefusal?>(EvaluationRefusal.NotOpened)
            : act(Evaluation.Id);

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Course(Id, cancel) is not { } course)
        {
            return false;
        }

        Course = course;
        Evaluation = await desk.Evaluation(Id, cancel);
        ToDo = await changes.CarriedTo(Id, cancel);
        Rate = Evaluation is null ? new(0, 0, 0) : await desk.Rate(Evaluation, cancel);
        return true;
    }
}
