using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>One task of the checklist: done with evidence, not relevant with a reason, or another day.</summary>
internal sealed class ChangeTaskPage(PlanningDb db, ChangeTask change, PageFrame frame) : PageModel
{
    [BindProperty]
    public TaskForm Form { get; set; } = new();

    /// <summary>The course it is answered for.</summary>
    [BindProperty(SupportsGet = true, Name = "kurs")]
    public Guid? CourseId { get; set; }

    public Guid Id { get; private set; }
    public ChecklistTask Item { get; private set; } = null!;

    /// <summary>The task as the procedure has it; null for the group's own.</summary>
    public ChecklistItem? Listed => Checklist.Find(Item.Code);
    public bool IsOwn => Item.Code.Length == 0;

    public async Task<IActionResult> OnGet(Guid id, Guid task, CancellationToken cancel)
    {
        if (!await Load(id, task, cancel))
        {
            return NotFound();
        }

        Form = TaskForm.Of(Item);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, Guid task, CancellationToken cancel)
    {
        if (!await Load(id, task, cancel))
        {
            return NotFound();
        }

        foreach (var refusal in Form.Wrong(IsOwn, frame.Today))
        {
            this.Refuse($"Form.{refusal.Field}", refusal.Why);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (await change.Change(id, task, CourseId, Form, cancel) is not null)
        {
            return await Load(id, task, cancel)
                ? this.ChangedMeanwhile(nameof(Form), Form, TaskForm.Of(Item))
                : NotFound();
        }

        this.Flash("Planning.Task.Saved");
        return BackToPlan(id);
    }

    public async Task<IActionResult> OnPostDone(Guid id, Guid task, CancellationToken cancel)
    {
        if (await change.Done(id, task, CourseId, cancel) is not { } done)
        {
            return NotFound();
        }

        this.Flash("Planning.Task.IsDone", done.Title);
        return BackToPlan(id);
    }

    private RedirectResult BackToPlan(Guid id) =>
        Redirect(
            CourseId is { } course
                ? $"/arbeid/tilbud/{id}/plan?kurs={course}"
                : $"/arbeid/tilbud/{id}/plan"
        );

    private async Task<bool> Load(Guid id, Guid taskId, CancellationToken cancel)
    {
        Id = id;
        var found = await db
            .Programmes.AsNoTracking()
            .Where(p => p.Id == id)
            .SelectMany(p => p.Tasks)
            .SingleOrDefaultAsync(t => t.Id == taskId, cancel);
        Item = found!;
        return found is not null;
    }
}
