using FsCheck.Xunit;

namespace Mestra.Courses;

public sealed class DayPlanTests
{
    private static readonly DateTimeOffset Nine = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DayPlan Day = DayPlan.Of(Nine, Nine.AddHours(3), [(75, 15), (135, 10)]);

    [Fact]
    public void While_teaching_it_says_when_the_next_break_comes_and_what_is_left()
    {
        var now = Day.At(Nine.AddMinutes(37));
        now.Phase.ShouldBe(DayPhase.Teaching);
        now.NextBreak.ShouldBe(Nine.AddMinutes(75));
        now.MinutesLeft.ShouldBe(143);
    }

    [Fact]
    public void In_a_break_it_says_when_we_go_on()
    {
        var now = Day.At(Nine.AddMinutes(80));
        now.Phase.ShouldBe(DayPhase.Break);
        now.Until.ShouldBe(Nine.AddMinutes(90));
    }

    [Fact]
    public void A_break_has_ended_the_moment_it_ends() =>
        Day.At(Nine.AddMinutes(90)).Phase.ShouldBe(DayPhase.Teaching);

    [Fact]
    public void Before_it_begins_nothing_is_used_and_after_it_nothing_is_left()
    {
        Day.At(Nine.AddHours(-1)).MinutesLeft.ShouldBe(180);
        Day.At(Nine.AddHours(-1)).Phase.ShouldBe(DayPhase.NotBegun);
        Day.At(Nine.AddHours(3)).ShouldBe(new(DayPhase.Over, null, Nine.AddHours(3), 0));
    }

    [Property]
    public void What_is_left_never_grows(ushort first, ushort then)
    {
        var (a, b) = (
            Nine.AddMinutes(Math.Min(first, then)),
            Nine.AddMinutes(Math.Max(first, then))
        );
        Day.At(b).MinutesLeft.ShouldBeLessThanOrEqualTo(Day.At(a).MinutesLeft);
    }

    [Fact]
    public void Proposed_breaks_lie_within_the_session_and_use_the_time_set_aside()
    {
        var breaks = DayPlan.Propose(length: 180, breakMinutes: 30);
        breaks.Sum(pause => pause.Minutes).ShouldBe(30);
        breaks.ShouldAllBe(pause => pause.After > 0 && pause.After + pause.Minutes < 180);
    }

    [Fact]
    public void Without_breaks_none_are_proposed() =>
        DayPlan.Propose(length: 60, breakMinutes: 0).ShouldBeEmpty();
}
