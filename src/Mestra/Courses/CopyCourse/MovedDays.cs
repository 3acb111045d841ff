namespace Mestra.Courses;

/// <summary>A day of the earlier course, and the day it becomes.</summary>
/// <param name="From">The earlier day.</param>
/// <param name="To">The new day.</param>
/// <param name="Skipped">The holiday or weekend day it would have been; null where nothing was in the way.</param>
public sealed record MovedDay(DateOnly From, DateOnly To, DateOnly? Skipped);

/// <summary>Moves the days of a course so that it begins on another day and keeps its rhythm.</summary>
/// <remarks>
/// The days between two sessions stay as they were, so weekdays stay too when the first day falls on the same one.
/// A holiday is skipped by whole weeks, a weekend (where the earlier day was none) to Monday; what comes after follows.
/// </remarks>
public static class MovedDays
{
    private const int Week = 7;

    /// <summary>The new day of each earlier day.</summary>
    /// <param name="days">The earlier days in order; the same day may stand twice.</param>
    /// <param name="first">The new first day. It is the person's own choice and is never moved.</param>
    /// <param name="isHoliday">Public holidays of the country.</param>
    public static IReadOnlyList<MovedDay> From(
        IReadOnlyList<DateOnly> days,
        DateOnly first,
        Func<DateOnly, bool> isHoliday
    )
    {
        List<MovedDay> moved = [];
        foreach (var day in days)
        {
            moved.Add(moved is [.., var before] ? Next(day, before) : new(day, first, null));
        }

        return moved;

        MovedDay Next(DateOnly day, MovedDay before)
        {
            if (day == before.From)
            {
                return before;
            }

            var wished = before.To.AddDays(day.DayNumber - before.From.DayNumber);
            var free = Free(wished, IsWeekend(day), isHoliday);
            return new(day, free, free == wished ? null : wished);
        }
    }

    /// <summary>The next day on the same weekday as the earlier first day, at least so many days from now.</summary>
    public static DateOnly Suggest(DateOnly earlier, DateOnly today, int atLeast)
    {
        var soonest = today.AddDays(atLeast);
        var ahead = ((int)earlier.DayOfWeek - (int)soonest.DayOfWeek + Week) % Week;
        return soonest.AddDays(ahead);
    }

    private static DateOnly Free(DateOnly day, bool mayBeWeekend, Func<DateOnly, bool> isHoliday)
    {
        while (isHoliday(day) || (!mayBeWeekend && IsWeekend(day)))
        {
            day = day.AddDays(!mayBeWeekend && IsWeekend(day) ? 1 : Week);
        }

        return day;
    }

    private static bool IsWeekend(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
