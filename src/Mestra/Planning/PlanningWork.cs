using System.Security.Claims;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>What planning puts on the worklist: tasks that are due, stars to look at again, groups without an experienced user.</summary>
internal sealed class PlanningWork(PlanningDb db, CourseCalendar calendar, Texts texts)
    : IWorkSource
{
    private const int DaysAhead = 7;

    public async Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!user.May(Can.EditPlans) || user.ActingRole() is not { } role)
        {
            return [];
        }

        return
        [
            .. await DueTasks(role, cancel),
            .. await StarsToLookAt(cancel),
            .. await GroupsWithoutExperience(cancel),
        ];
    }

    private async Task<IEnumerable<WorkItem>> DueTasks(Role role, CancellationToken cancel)
    {
        var mine = Enum.GetValues<TaskRole>().Where(task => IsFor(task, role)).ToArray();
        var open = await db
            .Programmes.AsNoTracking()
            .SelectMany(p => p.Tasks, (p, task) => new { p.Title, Task = task })
            .Where(row => row.Task.DoneOn == null && row.Task.NotRelevantBecause == "")
            .Where(row => row.Task.OffsetDays != null && mine.Contains(row.Task.Role))
            .ToListAsync(cancel);
        var last = (await calendar.Today(cancel)).AddDays(DaysAhead);
        var next = await calendar.Next(cancel);
        var own = await calendar.Get(
            [.. open.Select(row => row.Task.CourseId).OfType<Guid>().Distinct()],
            cancel
        );
        return open.Select(row => (row.Title, row.Task, Course: CourseOf(row.Task)))
            .Where(row => row.Task.DueOn(row.Course) <= last)
            .OrderBy(row => row.Task.DueOn(row.Course))
            .Select(row => Item(row.Title, row.Task, row.Course));

        CourseDays? CourseOf(ChecklistTask task) =>
            task.CourseId is { } course
                ? own.GetValueOrDefault(course)
                : next.GetValueOrDefault(task.ProgrammeId);
    }

    private WorkItem Item(Wording programme, ChecklistTask task, CourseDays? days) =>
        new(
            "Planning.Work.Tasks",
            programme.ToString(),
            task.Title.ToString(),
            task.DueOn(days),
            $"/arbeid/tilbud/{task.ProgrammeId}/oppgave/{task.Id}"
                + (task.CourseId is { } course ? $"?kurs={course}" : ""),
            "Planning.Work.DoTask",
            Can.EditPlans,
            days is null ? "" : texts.ShortDay(days.First)
        );

    private async Task<IEnumerable<WorkItem>> StarsToLookAt(CancellationToken cancel) =>
        (
            await db
                .Programmes.Where(p =>
                    p.Cells.Any(cell => cell.LookAgainSince != null && cell.Version > 0)
                )
                .Select(p => new
                {
                    p.Id,
                    p.Title,
                    Cells = p.Cells.Count(cell => cell.LookAgainSince != null && cell.Version > 0),
                })
                .ToListAsync(cancel)
        ).Select(row => new WorkItem(
            "Planning.Work.LookAgain",
            row.Title.ToString(),
            texts.Count("Planning.List.LookAgain", row.Cells),
            null,
            $"/arbeid/tilbud/{row.Id}/stjerne",
            "Planning.Work.OpenStar",
            Can.EditPlans
        ));

    private async Task<IEnumerable<WorkItem>> GroupsWithoutExperience(CancellationToken cancel) =>
        (
            await db
                .Programmes.Where(p => p.SourceUrl == "")
                .Where(p => !p.Group.Any(member => member.Role == GroupRole.ExperiencedUser))
                .Select(p => new { p.Id, p.Title })
                .ToListAsync(cancel)
        ).Select(row => new WorkItem(
            "Planning.Work.Group",
            row.Title.ToString(),
            texts[GroupGap.NoExperiencedUser],
            null,
            $"/arbeid/tilbud/{row.Id}/gruppe",
            "Planning.Work.OpenGroup",
            Can.EditPlans
        ));

    /// <summary>Whose list a task stands on. What nobody here has a role for, the secretary sees to.</summary>
    internal static bool IsFor(TaskRole task, Role role) =>
        task switch
        {
            TaskRole.DepartmentHead => role == Role.DepartmentHead,
            TaskRole.CourseLeader => role == Role.CourseLeader,
            TaskRole.ResponsibleDoctor => role == Role.ResponsibleDoctor,
            TaskRole.Adviser => role == Role.Adviser,
            TaskRole.WorkingGroup => role is Role.CourseLeader or Role.ExperiencedUser,
            _ => role == Role.Secretary,
        };
}
