using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>One in the working group, with the name that is shown.</summary>
public sealed record MemberRow(
    Guid Id,
    string Name,
    string Profession,
    GroupRole Role,
    DateOnly JoinedOn,
    bool HasAccount
);

/// <summary>One task, with its day for the course that is looked at.</summary>
/// <remarks>
/// DoneBy: who said it was done; empty where that is not known.
/// IsProposedDay: the day is our proposal and not from a source; the group has not changed it.
/// </remarks>
public sealed record TaskRow(
    Guid Id,
    Wording Title,
    string Code,
    TaskPhase Phase,
    TaskRole Role,
    TaskState State,
    int? OffsetDays,
    TaskAnchor Anchor,
    DateOnly? Due,
    DateOnly? DoneOn,
    string DoneBy,
    string Evidence,
    string Reason,
    bool IsProposedDay
);

/// <summary>A plan as it is read: the group, the checklist for one course, the star.</summary>
/// <remarks>
/// Course: the course whose days the due dates are counted from; null before there is one.
/// Courses: all courses with days, the latest first.
/// HasRound: the course has tasks of its own, or takes those that wait.
/// </remarks>
public sealed record PlanView(
    Programme Programme,
    OrganisationCard At,
    IReadOnlyList<MemberRow> Group,
    IReadOnlyList<GroupGap> Gaps,
    IReadOnlyList<TaskRow> Tasks,
    CourseDays? Course,
    IReadOnlyList<CourseDays> Courses,
    bool HasRound,
    DateOnly Today
);

/// <summary>Reads a plan.</summary>
internal sealed class PlanQuery(
    PlanningDb db,
    IOrganisations organisations,
    IStaff staff,
    CourseCalendar calendar
)
{
    /// <summary>The plan, with the days of one course; without a course named, of the soonest that has not ended.</summary>
    /// <returns>Null where there is no such programme for the one who acts.</returns>
    public async Task<PlanView?> Of(Guid id, Guid? courseId, CancellationToken cancel)
    {
        var programme = await db
            .Programmes.AsNoTracking()
            .Include(p => p.Group)
            .Include(p => p.Tasks)
            .Include(p => p.Cells)
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (programme is null)
        {
            return null;
        }

        var today = await calendar.Today(cancel);
        var courses = await calendar.Of(id, cancel);
        var course =
            courses.FirstOrDefault(c => c.CourseId == courseId)
            ?? courses.LastOrDefault(c => c.Last >= today)
            ?? (courses.Count > 0 ? courses[0] : null);
        var people = await staff.Get(Accounts(programme), cancel);
        var at = await organisations.Get(programme.OrganisationId, cancel);
        var tasks = Shown(programme, course).ToList();
        return new(
            programme,
            at,
            [.. programme.Group.OrderBy(m => m.Role).Select(m => Row(m, people))],
            programme.Gaps(at),
            [.. tasks.Select(task => Row(task, course, people))],
            course,
            courses,
            tasks.Exists(task => task.IsPerCourse),
            today
        );
    }

    // What is done once, and the round of this course; before it has one, the round that waits for a course.
    private static IEnumerable<ChecklistTask> Shown(Programme programme, CourseDays? course)
    {
        var hasOwn = programme.Tasks.Any(t => t.IsPerCourse && t.CourseId == course?.CourseId);
        var round = hasOwn ? course?.CourseId : null;
        return programme
            .Tasks.Where(task => !task.IsPerCourse || task.CourseId == round)
            .OrderBy(task => task.Phase)
            .ThenBy(task => task.Position);
    }

    private static Guid[] Accounts(Programme programme) =>
        [
            .. programme
                .Group.Select(m => m.AccountId)
                .Concat(programme.Tasks.Select(t => t.DoneById))
                .OfType<Guid>()
                .Distinct(),
        ];

    private static MemberRow Row(
        WorkingGroupMember member,
        IReadOnlyDictionary<Guid, StaffCard> people
    ) =>
        new(
            member.Id,
            member.AccountId is { } account && people.TryGetValue(account, out var card)
                ? card.Name
                : member.Name,
            member.Profession,
            member.Role,
            member.JoinedOn,
            member.AccountId is not null
        );

    private static TaskRow Row(
        ChecklistTask task,
        CourseDays? course,
        IReadOnlyDictionary<Guid, StaffCard> people
    ) =>
        new(
            task.Id,
            task.Title,
            task.Code,
            task.Phase,
            task.Role,
            task.State,
            task.OffsetDays,
            task.Anchor,
            task.DueOn(course),
            task.DoneOn,
            task.DoneById is { } by && people.TryGetValue(by, out var card) ? card.Name : "",
            task.Evidence,
            task.NotRelevantBecause,
            Checklist.Find(task.Code) is { DueIs: Confidence.Proposed } item
                && item.Days is not null
                && item.Days == task.OffsetDays
        );
}
