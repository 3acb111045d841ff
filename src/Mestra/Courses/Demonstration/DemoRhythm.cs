namespace Mestra.Courses;

/// <summary>How the sessions of a demonstration's course lie: days after the first, hours, breaks.</summary>
/// <remarks>The rhythms are those that real listings show (domain 4.2): weekly, whole days, twice a week, irregular, with a follow-up half a year later.</remarks>
internal sealed record DemoRhythm(
    TimeOnly From,
    TimeOnly To,
    int BreakMinutes,
    params int[] DaysAfter
)
{
    /// <summary>The programme that is followed the whole way: three weekly sessions and one after the holidays.</summary>
    public static DemoRhythm Flagship { get; } = new(new(9, 0), new(12, 0), 30, 0, 7, 14, 48);

    public static IReadOnlyList<DemoRhythm> All { get; } =
    [
        new(new(9, 0), new(14, 30), 60, 0, 7),
        new(new(10, 0), new(13, 0), 20, 0, 7, 14, 21),
        new(new(9, 0), new(15, 0), 75, 0, 1),
        new(new(17, 0), new(19, 30), 15, 0, 7, 14, 21, 28, 35),
        new(new(10, 0), new(12, 0), 15, 0, 3, 7, 10, 14, 17),
        new(new(9, 30), new(13, 30), 30, 0, 9, 37),
        new(new(12, 0), new(15, 0), 20, 0, 7, 14, 21, 182),
        new(new(18, 0), new(20, 30), 15, 0),
    ];

    /// <summary>The days when the first is this one, no holiday and no weekend among them.</summary>
    public IReadOnlyList<DateOnly> Days(DateOnly first, string country)
    {
        // A Monday without holidays near: only the days between matter.
        var monday = new DateOnly(2024, 9, 2);
        var rhythm = DaysAfter.Select(days => Workday(monday.AddDays(days), _ => false)).ToList();
        var begin = Workday(first, day => Holidays.Is(country, day));
        return
        [
            .. MovedDays
                .From(rhythm, begin, day => Holidays.Is(country, day))
                .Select(day => day.To),
        ];
    }

    private static DateOnly Workday(DateOnly day, Func<DateOnly, bool> isHoliday)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || isHoliday(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
