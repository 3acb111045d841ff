using FsCheck.Xunit;

namespace Mestra.Courses;

/// <summary>New dates for an old course: the rhythm is kept, holidays are skipped.</summary>
public sealed class MovedDaysTests
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Property]
    public bool Every_session_gets_a_day_and_their_order_is_kept(byte[] gaps, ushort shift)
    {
        var days = Days(gaps);
        var moved = Move(days, shift);
        return moved.Select(m => m.From).SequenceEqual(days)
            && moved.Zip(moved.Skip(1)).All(two => two.First.To <= two.Second.To);
    }

    [Property]
    public bool The_first_day_is_the_chosen_one_and_no_other_falls_on_a_holiday(
        byte[] gaps,
        ushort shift
    )
    {
        var moved = Move(Days(gaps), shift);
        return moved[0].To == Start.AddDays(shift)
            && moved.Where(m => m.From != moved[0].From).All(m => !Holidays.Is("NO", m.To));
    }

    [Property]
    public bool Days_between_sessions_never_become_fewer(byte[] gaps, ushort shift)
    {
        var moved = Move(Days(gaps), shift);
        return moved
            .Zip(moved.Skip(1))
            .All(two =>
                two.Second.To.DayNumber - two.First.To.DayNumber
                >= two.Second.From.DayNumber - two.First.From.DayNumber
            );
    }

    [Property]
    public bool Weekdays_are_kept_when_the_first_day_keeps_its_own(byte[] gaps, byte weeks)
    {
        var moved = Move(Days(gaps), weeks * 7);
        return moved.All(m => m.From.DayOfWeek == m.To.DayOfWeek);
    }

    [Property]
    public bool What_was_skipped_is_told(byte[] gaps, ushort shift) =>
        Move(Days(gaps), shift).All(m => m.Skipped is null || m.Skipped < m.To);

    [Property]
    public bool A_course_is_moved_to_no_weekend_it_was_not_on(byte[] gaps, ushort shift) =>
        Move(Days(gaps), shift)
            .Where(m => !IsWeekend(m.From) && m.From != Start)
            .All(m => !IsWeekend(m.To));

    [Fact]
    public void Weekly_thursdays_skip_ascension_day_by_a_week_and_the_rest_follows()
    {
        DateOnly[] thursdays = [new(2026, 1, 8), new(2026, 1, 15), new(2026, 1, 22)];
        var moved = MovedDays.From(thursdays, new(2027, 4, 29), day => Holidays.Is("NO", day));
        moved.Select(m => m.To).ShouldBe([new(2027, 4, 29), new(2027, 5, 13), new(2027, 5, 20)]);
        moved[1].Skipped.ShouldBe(new DateOnly(2027, 5, 6));
        Holidays.NameOf("NO", new(2027, 5, 6)).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_seventeenth_of_may_is_a_holiday_in_norway_and_the_sixth_of_june_in_sweden()
    {
        Holidays.Is("NO", new(2027, 5, 17)).ShouldBeTrue();
        Holidays.Is("SE", new(2027, 5, 17)).ShouldBeFalse();
        Holidays.Is("SE", new(2028, 6, 6)).ShouldBeTrue();
        Holidays.Is("NO", new(2028, 6, 6)).ShouldBeFalse();
    }

    [Fact]
    public void The_suggested_day_is_the_same_weekday_a_while_ahead()
    {
        var thursday = new DateOnly(2026, 1, 8);
        var day = MovedDays.Suggest(thursday, new(2027, 1, 4), 56);
        day.ShouldBe(new(2027, 3, 4));
        day.DayOfWeek.ShouldBe(DayOfWeek.Thursday);
    }

    private static IReadOnlyList<MovedDay> Move(IReadOnlyList<DateOnly> days, int shift) =>
        MovedDays.From(days, Start.AddDays(shift), day => Holidays.Is("NO", day));

    // A course from Monday 5 January 2026 with these days between its sessions; none in a weekend.
    private static List<DateOnly> Days(byte[] gaps)
    {
        List<DateOnly> days = [Start];
        foreach (var gap in gaps)
        {
            var next = days[^1].AddDays(gap % 40);
            days.Add(IsWeekend(next) ? next.AddDays(2) : next);
        }

        return days;
    }

    private static bool IsWeekend(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
