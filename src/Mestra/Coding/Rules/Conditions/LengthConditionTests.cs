namespace Mestra.Coding;

public sealed class LengthConditionTests
{
    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    public void Seven_teaching_hours_are_enough(int hour) =>
        Outcome(hour, Given.Course(7 * hour)).ShouldBe(RuleOutcome.Met);

    [Theory]
    [InlineData(45, 303)]
    [InlineData(45, 314)]
    [InlineData(60, 405)]
    [InlineData(60, 419)]
    public void Six_and_three_quarters_or_a_minute_short_of_seven_is_not(int hour, int minutes) =>
        Outcome(hour, Given.Course(minutes)).ShouldBe(RuleOutcome.NotMet);

    [Fact]
    public void The_reason_says_the_hours_and_never_rounds_them_up_to_the_limit()
    {
        var reason = Ask(60, Given.Course(419)).Reasons.Single();
        reason.Kind.ShouldBe(CodingReason.TooFewHours);
        reason.Values.ShouldBe([6.98m, 7m, 60]);
    }

    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    public void A_course_cancelled_half_way_is_judged_by_the_hours_actually_given(int hour)
    {
        var planned = Given.Course(4 * hour, 4 * hour);
        var cancelled = planned with
        {
            Stage = ConductStage.CancelledPartWay,
            Sessions =
            [
                planned.Sessions[0],
                planned.Sessions[1] with
                {
                    State = SessionState.Cancelled,
                    HeldMinutes = 0,
                },
            ],
        };
        var answer = Ask(hour, cancelled);
        answer.Outcome.ShouldBe(RuleOutcome.NotMet);
        answer.Kinds().ShouldBe([CodingReason.TooFewHoursCancelled]);
        answer.Reasons[0].Values[0].ShouldBe(4m);
    }

    [Fact]
    public void A_course_cancelled_half_way_that_had_given_enough_is_long_enough() =>
        Outcome(45, Given.Course(315) with { Stage = ConductStage.CancelledPartWay })
            .ShouldBe(RuleOutcome.Met);

    [Fact]
    public void A_session_that_was_shorter_than_planned_counts_as_it_was()
    {
        var course = Given.Course(420);
        course = course with { Sessions = [course.Sessions[0] with { HeldMinutes = 405 }] };
        Outcome(60, course).ShouldBe(RuleOutcome.NotMet);
    }

    [Fact]
    public void Before_the_course_is_over_planned_hours_are_a_promise_not_an_answer()
    {
        var answer = Ask(60, Planned(240, 240));
        answer.Outcome.ShouldBe(RuleOutcome.Unknown);
        answer.Kinds().ShouldBe([CodingReason.HoursOnlyPlanned]);
    }

    [Fact]
    public void A_plan_that_is_too_short_is_told_so_while_there_is_time()
    {
        var answer = Ask(60, Planned(240, 120));
        answer.Outcome.ShouldBe(RuleOutcome.NotMet);
        answer.Kinds().ShouldBe([CodingReason.TooFewHoursPlanned]);
    }

    [Fact]
    public void Missing_minutes_are_asked_for_and_fail_nobody()
    {
        var answer = Ask(60, Given.Course(0));
        answer.Outcome.ShouldBe(RuleOutcome.Unknown);
        answer.Kinds().ShouldBe([CodingReason.HoursUnknown]);
    }

    [Fact]
    public void The_length_of_a_teaching_hour_need_not_be_confirmed_where_it_changes_nothing()
    {
        var answer = Ask(45, Given.Course(420));
        answer.Kinds().ShouldBe([CodingReason.EnoughHoursEitherWay]);
        answer.Confidence.ShouldBe(RuleConfidence.Seen);
    }

    [Fact]
    public void Where_it_decides_the_answer_is_not_confirmed()
    {
        var answer = Ask(45, Given.Course(330));
        answer.Outcome.ShouldBe(RuleOutcome.Met);
        answer.Kinds().ShouldBe([CodingReason.EnoughHours]);
        answer.Confidence.ShouldBe(RuleConfidence.NotConfirmed);
        Outcome(60, Given.Course(330)).ShouldBe(RuleOutcome.NotMet);
    }

    private static ConductFacts Planned(params int[] minutes)
    {
        var course = Given.Course(minutes);
        return course with
        {
            Stage = ConductStage.NotOver,
            Sessions =
            [
                .. course.Sessions.Select(session =>
                    session with
                    {
                        State = SessionState.Planned,
                        HeldMinutes = 0,
                    }
                ),
            ],
        };
    }

    private static ConditionResult Ask(int hour, ConductFacts course) =>
        Conditions
            .OfProgramme(Given.RulesWithHourOf(hour), course, isConfirmed: false)
            .Single(result => result.Rule == RuleId.R3);

    private static RuleOutcome Outcome(int hour, ConductFacts course) => Ask(hour, course).Outcome;
}
