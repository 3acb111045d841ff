using System.ComponentModel.DataAnnotations;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Courses;

/// <summary>Seats, deadline, leader, publishing, and the steps that are not the next one.</summary>
public sealed class SetUpCoursePage(CourseDesk desk, SetUpCourse setUp, IStaff staff, Texts texts)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SetUpForm Input { get; set; } = new();

    public bool MayChange { get; private set; }
    public bool IsPublished { get; private set; }

    /// <summary>Where the public sees it; null while it is not published.</summary>
    public string? PublicPath { get; private set; }
    public IReadOnlyList<SelectListItem> Leaders { get; private set; } = [];
    public IReadOnlyList<CourseMove> Moves { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Prepare(cancel) is not { } course)
        {
            return NotFound();
        }

        Input = SetUpForm.Of(course);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Prepare(cancel) is null)
        {
            return NotFound();
        }

        if (Input.LeaderId is { } leader && !Leaders.Any(one => one.Value == leader.ToString()))
        {
            ModelState.AddModelError("Input.LeaderId", texts["Courses.SetUp.LeaderUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (await setUp.Do(Id, Input, cancel) is { } refusal)
        {
            return await Refused(refusal, cancel);
        }

        this.Flash("Courses.SetUp.Saved");
        return Redirect($"/arbeid/kurs/{Id}/oppsett");
    }

    private async Task<IActionResult> Refused(Enum refusal, CancellationToken cancel)
    {
        if (refusal is CourseRefusal course)
        {
            this.Refuse(FieldOf(course), course);
            return this.Invalid();
        }

        return await Prepare(cancel) is { } now
            ? this.ChangedMeanwhile(nameof(Input), Input, SetUpForm.Of(now))
            : NotFound();
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await Prepare(cancel) is not { } course)
        {
            return NotFound();
        }

        if (await setUp.Publish(Id, cancel) is { } refusal)
        {
            Input = SetUpForm.Of(course);
            this.Refuse("", refusal);
            return this.Invalid();
        }

        this.Flash("Courses.SetUp.Published");
        return Redirect($"/arbeid/kurs/{Id}/oppsett");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (await Prepare(cancel) is null)
        {
            return NotFound();
        }

        await setUp.Withdraw(Id, cancel);
        this.Flash("Courses.SetUp.Withdrawn");
        return Redirect($"/arbeid/kurs/{Id}/oppsett");
    }

    private async Task<Course?> Prepare(CancellationToken cancel)
    {
        if (await desk.Show(Id, cancel) is not { } course)
        {
            return null;
        }

        MayChange = course.MayReplan() is null;
        IsPublished = course.IsPublished;
        PublicPath =
            course.IsPublished && await desk.Programme(course, cancel) is { } programme
                ? $"/kurs/{programme.Slug}/{course.Id}"
                : null;
        Moves =
        [
            .. CourseLife
                .From(course.State)
                .Where(line => User.May(line.Policy))
                .Select(line => line.Move),
        ];
        Leaders = await LeadersFor(course, cancel);
        return course;
    }

    private async Task<IReadOnlyList<SelectListItem>> LeadersFor(
        Course course,
        CancellationToken cancel
    ) =>
        [
            .. (await staff.At(course.OrganisationId, cancel))
                .Where(card =>
                    card.Roles.Contains(Role.CourseLeader) || card.AccountId == course.LeaderId
                )
                .Select(card => new SelectListItem(card.Name, card.AccountId.ToString())),
        ];

    private static string FieldOf(CourseRefusal refusal) =>
        refusal switch
        {
            CourseRefusal.CapacityIsZero or CourseRefusal.CapacityBelowOccupied => "Input.Capacity",
            CourseRefusal.MinimumAboveCapacity => "Input.GroupMinimum",
            CourseRefusal.DeadlineAfterStart => "Input.SignUpDeadline",
            _ => "",
        };
}

/// <summary>What is typed about a course as a whole.</summary>
public sealed class SetUpForm : WholeForm
{
    [Asked("Courses.SetUp.CapacityMissing")]
    [Range(0, 1000)]
    public int? Capacity { get; set; }

    [Asked("Courses.SetUp.MinimumMissing")]
    [Range(1, 1000)]
    public int? GroupMinimum { get; set; }
    public AttendanceMode AttendanceMode { get; set; }
    public DateOnly? SignUpDeadline { get; set; }
    public Guid? LeaderId { get; set; }

    internal CourseSetUp SetUp =>
        new(Capacity!.Value, GroupMinimum!.Value, AttendanceMode, SignUpDeadline, LeaderId);

    internal static SetUpForm Of(Course course) =>
        new()
        {
            Capacity = course.Capacity,
            GroupMinimum = course.GroupMinimum,
            AttendanceMode = course.AttendanceMode,
            SignUpDeadline = course.SignUpDeadline,
            LeaderId = course.LeaderId,
        };
}
