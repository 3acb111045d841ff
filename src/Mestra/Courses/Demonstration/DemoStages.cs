using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>When a demonstration's courses begin, and where in their life they are.</summary>
internal static class DemoStages
{
    /// <summary>How far back and ahead the courses of most programmes go.</summary>
    private const int DaysBack = 75;
    private const int DaysAhead = 400;

    // About four a year, not quite evenly: the twelve that are behind us, the last a while ago.
    private static readonly int[] HeldDaysAgo =
    [
        1090,
        1010,
        905,
        800,
        720,
        640,
        530,
        450,
        365,
        270,
        185,
        110,
    ];

    /// <summary>The programme that is followed the whole way: twelve held courses, then one at each stage. No days is no dates.</summary>
    public static IEnumerable<(CourseState State, IReadOnlyList<DateOnly> Days)> Of(
        DateOnly today,
        DemoDays days
    ) =>
        [
            .. HeldDaysAgo.Select(ago =>
                (CourseState.Held, days.Before(today.AddDays(-ago), _ => true))
            ),
            // Ended these days: the attendance waits to be locked.
            (CourseState.Held, days.Before(today, its => its[^1] < today)),
            // A session of it falls today, so that a day in the room can be tried.
            (
                CourseState.Running,
                days.WithOneOn(today, days.Before(today.AddDays(-6), its => its[^1] > today))
            ),
            (CourseState.Confirmed, days.From(today.AddDays(8))),
            (CourseState.Tentative, days.From(today.AddDays(38))),
            (CourseState.Approved, days.From(today.AddDays(95))),
            (CourseState.Draft, days.From(today.AddDays(140))),
            (CourseState.Draft, []),
            (CourseState.Postponed, days.From(today.AddDays(22))),
            (CourseState.Cancelled, days.From(today.AddDays(15))),
        ];

    /// <summary>The courses of one programme, as often as it says, from three months ago to a year ahead; now and then one is cancelled or postponed.</summary>
    public static IEnumerable<(CourseState State, IReadOnlyList<DateOnly> Days)> Around(
        DateOnly today,
        DemoCourses courses,
        DemoDays days,
        DemoDice dice
    )
    {
        var last = today.AddYears(-1);
        var end = today.AddDays(DaysAhead);
        var next = today.AddDays(dice.Below(courses.EveryDays) - DaysBack);
        for (; next < end; next = next.AddDays(courses.EveryDays))
        {
            var its = days.From(
                courses.IsFirstOfMonth ? new DateOnly(next.Year, next.Month, 1) : next
            );
            if (its[0] >= last.AddDays(courses.EveryDays / 2))
            {
                yield return (By(its, today, end, dice), its);
            }

            last = its[0];
        }
    }

    /// <summary>A programme that is still being planned has one course in mind, a good while ahead.</summary>
    public static IEnumerable<(CourseState State, IReadOnlyList<DateOnly> Days)> InMind(
        DateOnly today,
        DemoDays days
    ) => [(CourseState.Draft, days.From(today.AddDays(250)))];

    // Most of a year's plan is open; of the last that are planned, some wait to be opened and some to be approved.
    private static CourseState By(
        IReadOnlyList<DateOnly> days,
        DateOnly today,
        DateOnly end,
        DemoDice dice
    )
    {
        var throwOf = dice.Below(100);
        return (days[0].DayNumber - today.DayNumber) switch
        {
            _ when days[^1] < today => throwOf < 6 ? CourseState.Cancelled : CourseState.Held,
            <= 0 => CourseState.Running,
            < 36 => throwOf < 5 ? CourseState.Postponed : CourseState.Confirmed,
            _ when days[0].AddDays(60) < end => CourseState.Tentative,
            _ => throwOf switch
            {
                < 20 => CourseState.Draft,
                < 45 => CourseState.Approved,
                _ => CourseState.Tentative,
            },
        };
    }
}
