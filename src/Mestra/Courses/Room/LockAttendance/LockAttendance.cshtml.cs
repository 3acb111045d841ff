using Mestra.Courses.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>Locks the attendance, or opens it with a reason. The course leader's alone.</summary>
public sealed class LockAttendancePage(LockAttendance locking, ICourses courses) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, AtMost(1000)]
    public string? Reason { get; set; }

    public CourseCard Course { get; private set; } = null!;
    public IReadOnlyList<LockBlocked> Blocks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Find(cancel) ? Page() : NotFound();

    /// <summary>Locks it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await locking.Lock(Id, cancel) is not { } blocks)
        {
            return NotFound();
        }

        if (blocks.Count > 0)
        {
            await Find(cancel);
            return this.Invalid();
        }

        this.Flash("Room.Locked");
        return Redirect($"/arbeid/kurs/{Id}/oppmote");
    }

    /// <summary>Opens it.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid && await locking.Unlock(Id, Reason ?? "", cancel) is { } refusal)
        {
            this.Refuse(nameof(Reason), refusal);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        this.Flash("Room.Unlocked");
        return Redirect($"/arbeid/kurs/{Id}/oppmote");
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (!(await courses.Get([Id], cancel)).TryGetValue(Id, out var course))
        {
            return false;
        }

        Course = course;
        Blocks = course.IsLocked ? [] : await locking.Blocks(Id, isLocked: false, cancel);
        return true;
    }
}
