using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>The sessions of a course.</summary>
public sealed class SeeProgramPage(CoursePrograms programs, PlanSession plan, Texts texts)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CourseProgram Course { get; private set; } = null!;

    public bool MayChange => Course.MayChange && User.May(Can.EditCourses);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Read(cancel) ? Page() : NotFound();

    /// <summary>Puts back a session that was taken out.</summary>
    public async Task<IActionResult> OnPostPutBackAsync(Guid session, CancellationToken cancel)
    {
        if (!User.May(Can.EditCourses))
        {
            return Forbid();
        }

        if (!await Read(cancel))
        {
            return NotFound();
        }

        if (await plan.PutBack(Id, session, cancel) is { } refusal)
        {
            this.Refuse("", refusal);
            return this.Invalid();
        }

        if (Course.Removed.FirstOrDefault(removed => removed.Id == session) is { } back)
        {
            this.Flash("Courses.Session.PutBack", texts.Weekday(back.Day));
        }

        return Redirect($"/arbeid/kurs/{Id}/program");
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await programs.Of(Id, cancel) is not { } course)
        {
            return false;
        }

        Course = course;
        return true;
    }
}
