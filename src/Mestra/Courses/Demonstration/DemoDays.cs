namespace Mestra.Courses;

/// <summary>The days of a demonstration's course: on its weekday, never on a weekend or a public holiday, nor in July or between Christmas and New Year.</summary>
/// <param name="courses">The weekday, and the days between the sessions.</param>
/// <param name="country">ISO 3166, for the public holidays.</param>
internal sealed class DemoDays(DemoCourses courses, string country)
{
    /// <summary>Sessions that lie within so many days belong together: no holiday comes between them.</summary>
    private const int Compact = 10;

    /// <summary>A course may stand still so long, and no longer.</summary>
    private const int LongestPause = 21;
    private const int Week = 7;

    /// <summary>Days from the first session to the last, when nothing comes between.</summary>
    public int Span => courses.DaysAfter[^1];

    /// <summary>The first course that begins on this day or later.</summary>
    public IReadOnlyList<DateOnly> From(DateOnly earliest) => Search(earliest, 1, _ => true);

    /// <summary>The last course that begins on this day or earlier, and is as it is wanted.</summary>
    public IReadOnlyList<DateOnly> Before(
        DateOnly latest,
        Predicate<IReadOnlyList<DateOnly>> wanted
    ) => Search(latest, -1, wanted);

    /// <summary>The same days, the one that is nearest this day moved to it; as they were where nobody holds courses that day.</summary>
    public IReadOnlyList<DateOnly> WithOneOn(DateOnly day, IReadOnlyList<DateOnly> days)
    {
        var nearest = days.MinBy(one => Math.Abs(one.DayNumber - day.DayNumber));
        return IsClosed(country, day) ? days : [.. days.Select(one => one == nearest ? day : one)];
    }

    /// <summary>True where nobody holds courses that day.</summary>
    public static bool IsClosed(string country, DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        || day.Month == 7
        || day is { Month: 12, Day: >= 23 } or { Month: 1, Day: <= 2 }
        || Holidays.Is(country, day);

    private List<DateOnly> Search(
        DateOnly begin,
        int step,
        Predicate<IReadOnlyList<DateOnly>> wanted
    )
    {
        for (var day = begin; ; day = day.AddDays(step))
        {
            if (day.DayOfWeek == courses.On && Lying(day) is { } days && wanted(days))
            {
                return days;
            }
        }
    }

    /// <summary>The days when the first is this one; null where it cannot be, or the pauses grow too long.</summary>
    private List<DateOnly>? Lying(DateOnly first)
    {
        List<DateOnly> days = [];
        var pause = 0;
        foreach (var after in courses.DaysAfter)
        {
            while (IsClosed(country, first.AddDays(after + pause)))
            {
                pause += Week;
                if (days.Count == 0 || pause > (Span <= Compact ? 0 : LongestPause))
                {
                    return null;
                }
            }

            days.Add(first.AddDays(after + pause));
        }

        return days;
    }
}
