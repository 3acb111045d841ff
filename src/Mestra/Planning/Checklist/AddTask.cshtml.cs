using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>A task of the group's own.</summary>
internal sealed class AddTaskPage(PlanningDb db, ChangeTask change, PageFrame frame) : PageModel
{
    [BindProperty]
    public TaskForm Form { get; set; } = new() { IsPerCourse = true, Offset = 4 };

    [BindProperty(SupportsGet = true, Name = "kurs")]
    public Guid? CourseId { get; set; }

    public Guid Id { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        Id = id;
        return await db.Programmes.AnyAsync(p => p.Id == id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        Id = id;
        if (!await db.Programmes.AnyAsync(p => p.Id == id, cancel))
        {
            return NotFound();
        }

        foreach (var refusal in Form.Wrong(isOwn: true, frame.Today))
        {
            this.Refuse($"Form.{refusal.Field}", refusal.Why);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        await change.Add(id, CourseId, Form, cancel);
        this.Flash("Planning.Task.Added");
        return Redirect($"/arbeid/tilbud/{id}/plan");
    }
}
