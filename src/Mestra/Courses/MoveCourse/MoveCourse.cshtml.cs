using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>One step in the life of a course: what it means, what blocks it, and the button.</summary>
public sealed class MoveCoursePage(CourseDesk desk, MoveCourse moving, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The step, as its word in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    [BindProperty]
    [AtMost(1000)]
    public string Reason { get; set; } = "";

    public CourseMove Move { get; private set; }

    /// <summary>What must be put right before the step can be done; null when nothing must.</summary>
    public CourseRefusal? Blocked { get; private set; }

    /// <summary>Fewer have seats than make a group; a reason overrides it.</summary>
    public bool IsBelowMinimum { get; private set; }
    public bool AsksReason { get; private set; }

    /// <summary>The weight of the button.</summary>
    public string Variant => Move == CourseMove.Cancel ? "danger" : "primary";
    public CourseFacts Facts { get; private set; } = null!;
    public int GroupMinimum { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Prepare(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Prepare(cancel) is { } stop)
        {
            return stop;
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (await moving.Do(Id, Move, Reason, cancel) is { } refusal)
        {
            this.Refuse(
                IsAboutReason(refusal) ? nameof(Reason) : "",
                refusal,
                Facts.Occupied,
                GroupMinimum
            );
            return this.Invalid();
        }

        this.Flash("Courses.Move.Done", texts[(await desk.Show(Id, cancel))!.State]);
        return Redirect($"/arbeid/kurs/{Id}");
    }

    private async Task<IActionResult?> Prepare(CancellationToken cancel)
    {
        if (MovePaths.Read(Step) is not { } move || await desk.Show(Id, cancel) is not { } course)
        {
            return NotFound();
        }

        var line = CourseLife.Find(move, course.State);
        if (!User.May(line?.Policy ?? CourseLife.Table.First(one => one.Move == move).Policy))
        {
            return Forbid();
        }

        Facts = await desk.Facts(course, cancel);
        Move = move;
        GroupMinimum = course.GroupMinimum;
        Blocked = line is null
            ? CourseRefusal.NotFromThisState
            : line.Blocking(course, Facts, reason: "-");
        IsBelowMinimum =
            line?.Blocks.Contains(CourseRefusal.BelowGroupMinimum) == true
            && CourseLife.Stops(CourseRefusal.BelowGroupMinimum, course, Facts, reason: "");
        AsksReason = line?.AsksReason == true || IsBelowMinimum;
        return null;
    }

    private static bool IsAboutReason(CourseRefusal refusal) =>
        refusal is CourseRefusal.ReasonIsMissing or CourseRefusal.BelowGroupMinimum;
}
