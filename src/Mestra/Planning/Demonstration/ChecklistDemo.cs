using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>A round of the checklist for the invented courses that were lately held or come next; what is past is done, with a few left over.</summary>
internal sealed class ChecklistDemo(PlanningDb db, ICourses courses, IOrganisations organisations)
    : IDemonstrate
{
    private const int HeldWithRound = 2;
    private const int ComingWithRound = 3;

    /// <summary>What was due earlier than this is done. Of the rest some is left, for each role so much.</summary>
    private const int DaysLate = 12;
    private const double LeftOver = 0.25;
    private const int MostLeftOver = 3;

    private readonly Dictionary<(Guid Organisation, Role Role), int> _left = [];

    /// <summary>After the courses.</summary>
    public int Order => 35;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var programmes = await db
            .Programmes.Where(p => p.SourceUrl == "")
            .Include(p => p.Tasks)
            .Include(p => p.Group)
            .OrderBy(p => p.Slug)
            .ToListAsync(cancel);
        var at = await organisations.Get(
            [.. programmes.Select(p => p.OrganisationId).Distinct()],
            cancel
        );
        foreach (var programme in programmes)
        {
            var days = (await courses.OfProgramme(programme.Id, cancel))
                .Where(c => c.State is not (CourseState.Cancelled or CourseState.Postponed))
                .Where(c => c.Starts is not null)
                .Select(c => CourseCalendar.Days(c, at[programme.OrganisationId]))
                .OrderBy(course => course.First)
                .ToList();
            foreach (var course in WithRound(days, today))
            {
                programme.BeginRound(course.CourseId);
                Answer(programme, course.CourseId, course, dice, today);
            }

            Answer(programme, null, days.Find(course => course.Last >= today), dice, today);
        }

        await db.Save("Planning.Done.Demonstration", cancel);
    }

    private static IEnumerable<CourseDays> WithRound(List<CourseDays> byDay, DateOnly today) =>
        byDay
            .Where(course => course.Last < today)
            .TakeLast(HeldWithRound)
            .Concat(byDay.Where(course => course.Last >= today).Take(ComingWithRound));

    /// <summary>Answers a course's round, or what is done once for the programme.</summary>
    private void Answer(
        Programme programme,
        Guid? round,
        CourseDays? course,
        DemoDice dice,
        DateOnly today
    )
    {
        var open = programme.Tasks.Where(task =>
            task.CourseId == round && task.IsPerCourse == round is not null && task.IsUntouched
        );
        foreach (var task in open.OrderBy(task => task.Position))
        {
            var day = task.DueOn(course) ?? course?.Last ?? DateOnly.MaxValue;
            if (day <= today && !(day >= today.AddDays(-DaysLate) && IsLeft(task, dice)))
            {
                task.Done(day, By(programme, task));
            }
        }
    }

    private bool IsLeft(ChecklistTask task, DemoDice dice)
    {
        var role = Enum.GetValues<Role>().First(role => PlanningWork.IsFor(task.Role, role));
        var left = _left.GetValueOrDefault((task.OrganisationId, role));
        if (left == MostLeftOver || !dice.Chance(LeftOver))
        {
            return false;
        }

        _left[(task.OrganisationId, role)] = left + 1;
        return true;
    }

    private static Guid? By(Programme programme, ChecklistTask task) =>
        (
            programme.Group.FirstOrDefault(member =>
                member.AccountId is not null
                && member.Role
                    == (task.Role == TaskRole.Secretary ? GroupRole.Secretary : GroupRole.Leader)
            ) ?? programme.Group.FirstOrDefault(member => member.AccountId is not null)
        )?.AccountId;
}
