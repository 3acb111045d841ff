using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>A round of the checklist for each invented course that is coming or lately held; what is past is done, with a few left over.</summary>
internal sealed class ChecklistDemo(PlanningDb db, ICourses courses, IOrganisations organisations)
    : IDemonstrate
{
    private const int HeldWithRound = 2;
    private const double LeftOver = 0.06;

    /// <summary>After the courses.</summary>
    public int Order => 35;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var programmes = await db
            .Programmes.Where(p => p.SourceUrl == "")
            .Include(p => p.Tasks)
            .Include(p => p.Group)
            .OrderBy(p => p.Id)
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
                .Select(c => CourseCalendar.Days(c, at[programme.OrganisationId]));
            foreach (var course in WithRound(days, today))
            {
                programme.BeginRound(course.CourseId);
                Answer(programme, course, dice, today);
            }
        }

        await db.Save("Planning.Done.Demonstration", cancel);
    }

    private static IEnumerable<CourseDays> WithRound(IEnumerable<CourseDays> all, DateOnly today)
    {
        var byDay = all.OrderBy(course => course.First).ToList();
        return byDay
            .Where(course => course.Last < today)
            .TakeLast(HeldWithRound)
            .Concat(byDay.Where(course => course.Last >= today));
    }

    private static void Answer(
        Programme programme,
        CourseDays course,
        DemoDice dice,
        DateOnly today
    )
    {
        var round = programme.Tasks.Where(task => task.CourseId == course.CourseId);
        foreach (var task in round.OrderBy(task => task.Position))
        {
            var day = task.DueOn(course) ?? course.Last;
            if (day <= today && !dice.Chance(LeftOver))
            {
                task.Done(day, By(programme, task));
            }
        }
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
