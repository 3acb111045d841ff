using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Referrals;

/// <summary>So many people are referred to a programme in some days, in time for one of its courses.</summary>
/// <param name="People">Patients and relatives.</param>
/// <param name="From">The first day a referral comes.</param>
/// <param name="To">The last.</param>
/// <param name="IsOver">The course has begun.</param>
internal sealed record DemoArrivals(int People, DateOnly From, DateOnly To, bool IsOver)
{
    /// <summary>Seats are given four weeks before the start: who comes later waits for the next course.</summary>
    private const int DaysToSeat = 28;

    /// <summary>Nobody waits longer than this for seats to be given.</summary>
    private const int LongestWait = 80;

    /// <summary>Those of the last days are still being assessed.</summary>
    private const int DaysToAssess = 6;

    /// <summary>For each course that people are on: the past, those that are soon, and the next one that is open.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="courses">Its courses, in any order.</param>
    /// <param name="isFollowed">Followed through its whole life: the course that is soon is full, and some wait.</param>
    /// <param name="scene">Where and when.</param>
    public static IEnumerable<DemoArrivals> Of(
        ProgrammeCard programme,
        IEnumerable<CourseCard> courses,
        bool isFollowed,
        (OrganisationCard At, DateOnly Today, DemoDice Dice) scene
    )
    {
        var (at, today, dice) = scene;
        var closedBefore = DateOnly.MinValue;
        foreach (var course in WithPeople(courses))
        {
            var closes = at.Day(course.Starts!.Value).AddDays(-DaysToSeat);
            var to = Earlier(closes.AddDays(-1), today.AddDays(-DaysToAssess));
            var from = Later(closedBefore, closes.AddDays(-LongestWait));
            closedBefore = closes;
            yield return new(
                Wanted(programme, course, isFollowed, dice),
                Earlier(from, to),
                to,
                course.State is CourseState.Held or CourseState.Running
            );
        }
    }

    private static IEnumerable<CourseCard> WithPeople(IEnumerable<CourseCard> courses)
    {
        var dated = courses.Where(c => c.Starts is not null).OrderBy(c => c.Starts).ToList();
        return dated
            .Where(c => c.State is CourseState.Held or CourseState.Running or CourseState.Confirmed)
            .Concat(dated.Where(c => c.State == CourseState.Tentative).Take(1));
    }

    private static int Wanted(
        ProgrammeCard programme,
        CourseCard course,
        bool isFollowed,
        DemoDice dice
    )
    {
        var enough = Math.Min(course.Capacity, Math.Max(1, programme.GroupMinimum));
        return course.State switch
        {
            CourseState.Confirmed => isFollowed
                ? course.Capacity
                : Math.Min(course.Capacity, enough + dice.Below(2)),
            CourseState.Tentative => isFollowed ? enough + 4 : Math.Max(1, enough / 3),
            _ => Math.Min(course.Capacity, enough + dice.Below(2)),
        };
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
