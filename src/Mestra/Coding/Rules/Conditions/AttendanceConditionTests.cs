using FsCheck;
using FsCheck.Xunit;

namespace Mestra.Coding;

public sealed class AttendanceConditionTests
{
    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    public void Three_of_four_equal_sessions_is_75_percent_and_too_little(int hour)
    {
        var course = Given.Course(2 * hour, 2 * hour, 2 * hour, 2 * hour);
        var answer = Ask(course, Given.Patient(course, missed: 1));
        answer.Outcome.ShouldBe(RuleOutcome.NotMet);
        answer.Reasons.Single().Values.ShouldBe([0.75m, 0.80m]);
    }

    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    public void Four_of_five_equal_sessions_is_80_percent_and_enough(int hour)
    {
        var course = Given.Course(2 * hour, 2 * hour, 2 * hour, 2 * hour, 2 * hour);
        var answer = Ask(course, Given.Patient(course, missed: 4));
        answer.Outcome.ShouldBe(RuleOutcome.Met);
        answer.Reasons.Single().Values.ShouldBe([0.80m, 0.80m]);
    }

    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    public void Missing_three_of_seven_hours_is_57_percent_and_too_little(int hour)
    {
        var course = Given.Course(4 * hour, 3 * hour);
        var answer = Ask(course, Given.Patient(course, missed: 1));
        answer.Outcome.ShouldBe(RuleOutcome.NotMet);
        answer.Reasons.Single().Values[0].ShouldBe(0.57m);
    }

    [Fact]
    public void A_minute_short_of_the_limit_is_too_little_and_never_reads_as_enough()
    {
        var course = Given.Course(300, 300);
        var late = Given.Patient(course) with
        {
            Attendance = [new(course.Sessions[0].Id, 300), new(course.Sessions[1].Id, 179)],
        };
        var answer = Ask(course, late);
        answer.Outcome.ShouldBe(RuleOutcome.NotMet);
        answer.Reasons.Single().Values[0].ShouldBe(0.79m);
    }

    [Fact]
    public void Coming_late_and_leaving_early_counts_by_the_minute()
    {
        var course = Given.Course(300, 300);
        var late = Given.Patient(course) with
        {
            Attendance = [new(course.Sessions[0].Id, 300), new(course.Sessions[1].Id, 180)],
        };
        Ask(course, late).Outcome.ShouldBe(RuleOutcome.Met);
    }

    [Fact]
    public void More_minutes_in_one_session_than_were_given_make_up_for_no_other()
    {
        var course = Given.Course(240, 240);
        var person = Given.Patient(course) with { Attendance = [new(course.Sessions[0].Id, 480)] };
        Ask(course, person).Reasons.Single().Values[0].ShouldBe(0.5m);
    }

    [Fact]
    public void It_is_each_person_and_not_the_group()
    {
        var course = Given.Course(120, 120, 120, 120);
        var drafts = Given.Drafts(
            course,
            [Given.Patient(course), Given.Patient(course, missed: 0)]
        );
        drafts[0].Answer(RuleId.R4).Outcome.ShouldBe(RuleOutcome.Met);
        drafts[1].Answer(RuleId.R4).Outcome.ShouldBe(RuleOutcome.NotMet);
    }

    [Fact]
    public void Counted_in_sessions_a_short_session_weighs_as_much_as_a_long_one()
    {
        var course = Given.Course(60, 60, 60, 60, 360);
        var person = Given.Patient(course, missed: 4);
        Ask(course, person).Outcome.ShouldBe(RuleOutcome.NotMet);
        Ask(course, person, new(AttendanceBasis: AttendanceBasis.Sessions))
            .Outcome.ShouldBe(RuleOutcome.Met);
    }

    [Fact]
    public void What_attendance_is_counted_in_is_a_proposal_until_confirmed()
    {
        var course = Given.Course(420);
        Ask(course, Given.Patient(course)).Confidence.ShouldBe(RuleConfidence.Proposal);
    }

    [Fact]
    public void While_the_course_runs_the_answer_is_open_as_long_as_it_can_be_reached()
    {
        var course = Running(Given.Course(120, 120, 120, 120, 120), held: 1);
        Ask(course, Given.Patient(course, missed: [0, 1, 2, 3, 4]))
            .Kinds()
            .ShouldBe([CodingReason.AttendanceStillOpen]);
    }

    [Fact]
    public void While_the_course_runs_it_is_said_as_soon_as_it_is_out_of_reach()
    {
        var course = Running(Given.Course(120, 120, 120, 120, 120), held: 2);
        var answer = Ask(course, Given.Patient(course, missed: [0, 1, 2, 3, 4]));
        answer.Outcome.ShouldBe(RuleOutcome.NotMet);
        answer.Reasons.Single().Kind.ShouldBe(CodingReason.AttendanceOutOfReach);
        answer.Reasons.Single().Values[0].ShouldBe(0.6m);
    }

    [Property(MaxTest = 500)]
    public bool To_attend_more_never_makes_it_worse(
        NonEmptyArray<byte> given,
        byte[] there,
        byte which,
        byte more,
        bool isOver,
        bool bySessions
    )
    {
        var minutes = given.Get.Select(m => (int)m).ToArray();
        var course = Given.Course(minutes);
        course = isOver ? course : Running(course, held: (minutes.Length + 1) / 2);
        var choices = new RuleChoices(
            AttendanceBasis: bySessions ? AttendanceBasis.Sessions : AttendanceBasis.Time
        );
        var before = Given.Patient(course) with
        {
            Attendance =
            [
                .. course
                    .Sessions.Zip(there)
                    .Select(pair => new AttendanceFacts(pair.First.Id, pair.Second)),
            ],
        };
        var session = course.Sessions[which % minutes.Length];
        var after = before with { Attendance = [.. before.Attendance, new(session.Id, more)] };
        return Ask(course, after, choices).Outcome <= Ask(course, before, choices).Outcome;
    }

    private static ConductFacts Running(ConductFacts course, int held) =>
        course with
        {
            Stage = ConductStage.NotOver,
            Sessions =
            [
                .. course.Sessions.Select(
                    (session, number) =>
                        number < held
                            ? session
                            : session with
                            {
                                State = SessionState.Planned,
                                HeldMinutes = 0,
                            }
                ),
            ],
        };

    private static ConditionResult Ask(
        ConductFacts course,
        ParticipantFacts person,
        RuleChoices? choices = null
    ) =>
        Conditions
            .OfParticipant(
                Given.Rules.With(choices ?? RuleChoices.None),
                course,
                person,
                isConfirmed: false
            )
            .Single(result => result.Rule == RuleId.R4);
}
