using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>When a demonstration's courses begin, and where in their life they are.</summary>
internal static class DemoStages
{
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
        DemoRhythm rhythm,
        string country
    ) =>
        [
            .. HeldDaysAgo.Select(ago =>
                (CourseState.Held, rhythm.Days(today.AddDays(-ago), country))
            ),
            (CourseState.Held, JustOver(today, rhythm, country)),
            (CourseState.Running, rhythm.Days(today.AddDays(-7), country)),
            (CourseState.Confirmed, rhythm.Days(today.AddDays(8), country)),
            (CourseState.Tentative, rhythm.Days(today.AddDays(36), country)),
            (CourseState.Approved, rhythm.Days(today.AddDays(85), country)),
            (CourseState.Draft, rhythm.Days(today.AddDays(130), country)),
            (CourseState.Draft, []),
            (CourseState.Postponed, rhythm.Days(today.AddDays(20), country)),
            (CourseState.Cancelled, rhythm.Days(today.AddDays(15), country)),
        ];

    /// <summary>So many courses of one programme, from two years ago to half a year ahead; now and then one is cancelled or postponed.</summary>
    public static IEnumerable<(CourseState State, IReadOnlyList<DateOnly> Days)> Around(
        DateOnly today,
        int number,
        DemoRhythm rhythm,
        string country,
        DemoDice dice
    )
    {
        const int ago = 720;
        const int span = 900;
        for (var n = 0; n < number; n++)
        {
            var begin = today.AddDays(-ago + (span * n / number) + dice.Below(span / number));
            var days = rhythm.Days(begin, country);
            yield return (dice.Chance(0.07) ? Stopped(days, today) : By(days, today), days);
        }
    }

    // Ended these days: the attendance waits to be locked.
    private static IReadOnlyList<DateOnly> JustOver(
        DateOnly today,
        DemoRhythm rhythm,
        string country
    )
    {
        var begin = today.AddDays(-rhythm.DaysAfter[^1] - 1);
        while (rhythm.Days(begin, country)[^1] >= today)
        {
            begin = begin.AddDays(-1);
        }

        return rhythm.Days(begin, country);
    }

    private static CourseState Stopped(IReadOnlyList<DateOnly> days, DateOnly today) =>
        days[0] > today ? CourseState.Postponed : CourseState.Cancelled;

    private static CourseState By(IReadOnlyList<DateOnly> days, DateOnly today) =>
        (days[0].DayNumber - today.DayNumber) switch
        {
            _ when days[^1] < today => CourseState.Held,
            <= 0 => CourseState.Running,
            < 28 => CourseState.Confirmed,
            < 80 => CourseState.Tentative,
            < 140 => CourseState.Approved,
            _ => CourseState.Draft,
        };
}
