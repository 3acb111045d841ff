using Mestra.Planning.Contracts;

namespace Mestra.Coding;

public sealed class ProgrammeConditionsTests
{
    private static readonly ConductFacts Good = Given.Course(210, 210);

    [Fact]
    public void A_good_course_meets_all_that_is_asked_about_the_course() =>
        Conditions
            .OfProgramme(Given.Rules, Good, isConfirmed: false)
            .ShouldAllBe(result => result.Outcome == RuleOutcome.Met);

    [Fact]
    public void A_missing_topic_is_named()
    {
        var course = With(session =>
            session with
            {
                Topics = [IsfTopic.Disease, IsfTopic.Treatment, IsfTopic.FollowUp],
            }
        );
        var answer = Ask(RuleId.R2, course);
        answer.Outcome.ShouldBe(RuleOutcome.NotMet);
        answer
            .Reasons.Single()
            .Values.Single()
            .ShouldBeAssignableTo<IEnumerable<IsfTopic>>()!
            .ShouldBe([IsfTopic.SelfCare, IsfTopic.Rights]);
    }

    [Fact]
    public void A_topic_of_a_session_that_was_not_held_is_not_covered()
    {
        var course = Good with
        {
            Sessions =
            [
                Good.Sessions[0] with
                {
                    Topics = [IsfTopic.Disease],
                },
                Good.Sessions[1] with
                {
                    State = SessionState.Cancelled,
                },
            ],
        };
        Ask(RuleId.R2, course).Outcome.ShouldBe(RuleOutcome.NotMet);
    }

    [Fact]
    public void A_pure_smoking_cessation_course_is_no_such_programme() =>
        Ask(RuleId.R2a, Good with { IsSmokingCessationOnly = true })
            .Outcome.ShouldBe(RuleOutcome.NotMet);

    [Fact]
    public void All_that_is_missing_in_the_group_of_contributors_is_said_at_once()
    {
        var course = With(session => session with { IsGroup = false }) with
        {
            Contributors =
            [
                new("Ingrid", "sykepleier", false, true, true),
                new("Siri", "Sykepleier ", false, true, true),
            ],
        };
        Ask(RuleId.R5, course)
            .Kinds()
            .ShouldBe([
                CodingReason.TooFewProfessions,
                CodingReason.TooFewExperiencedUsers,
                CodingReason.NoGroupSession,
            ]);
    }

    [Fact]
    public void An_experienced_user_who_only_planned_counts_and_one_who_did_neither_does_not()
    {
        var professions = Good.Contributors.Where(who => !who.IsExperiencedUser).ToList();
        Ask(
            RuleId.R5,
            Good with
            {
                Contributors = [.. professions, new("Erik", "", true, true, false)],
            }
        )
            .Outcome.ShouldBe(RuleOutcome.Met);
        Ask(
                RuleId.R5,
                Good with
                {
                    Contributors = [.. professions, new("Erik", "", true, false, false)],
                }
            )
            .Kinds()
            .ShouldBe([CodingReason.TooFewExperiencedUsers]);
    }

    [Fact]
    public void An_experienced_user_who_planned_and_came_to_every_session_is_one_person()
    {
        var everywhere = Enumerable.Repeat(
            new ContributorFacts("Erik", "", true, Plans: true, Teaches: true),
            6
        );
        var professions = Good.Contributors.Where(who => !who.IsExperiencedUser);
        Ask(RuleId.R5, Good with { Contributors = [.. professions, .. everywhere] })
            .Reasons.Single()
            .Values.ShouldBe([2, 1]);
    }

    [Fact]
    public void Without_a_plan_for_primary_care_it_is_said_where_to_write_it() =>
        Ask(RuleId.R6, Good with { HasPrimaryCarePlan = false })
            .Kinds()
            .ShouldBe([CodingReason.PrimaryCarePlanMissing]);

    [Fact]
    public void A_health_trust_without_a_doctor_is_not_enough()
    {
        Ask(RuleId.R7, Good with { ResponsibleDoctor = " " })
            .Kinds()
            .ShouldBe([CodingReason.ResponsibleDoctorMissing]);
        Ask(RuleId.R7, Good with { ResponsibleDoctorHasHpr = false })
            .Kinds()
            .ShouldBe([CodingReason.ResponsibleDoctorHprMissing]);
    }

    [Fact]
    public void A_municipality_that_asks_is_told_that_only_health_trusts_are_reimbursed() =>
        Ask(RuleId.R7, Good with { Organiser = CodingOrganiser.Municipality })
            .Kinds()
            .ShouldBe([CodingReason.NotHealthTrust]);

    [Fact]
    public void The_hand_over_is_full_when_every_session_is_locked()
    {
        var open = Good with
        {
            Sessions = [Good.Sessions[0], Good.Sessions[1] with { IsLocked = false }],
        };
        var answer = Ask(RuleId.R8, open);
        answer.Outcome.ShouldBe(RuleOutcome.NotMet);
        answer.Reasons.Single().Values.ShouldBe([1, 2]);
        Ask(RuleId.R8, open with { Stage = ConductStage.NotOver })
            .Outcome.ShouldBe(RuleOutcome.Unknown);
    }

    [Fact]
    public void A_course_over_new_year_is_one_course() =>
        Ask(RuleId.R9, Between(new(2026, 11, 30), new(2027, 2, 1)))
            .Outcome.ShouldBe(RuleOutcome.Met);

    [Fact]
    public void Twelve_months_to_the_day_is_within_the_span() =>
        Ask(RuleId.R9, Between(new(2026, 1, 15), new(2027, 1, 15)))
            .Outcome.ShouldBe(RuleOutcome.Met);

    [Fact]
    public void A_day_more_than_twelve_months_is_too_long()
    {
        var answer = Ask(RuleId.R9, Between(new(2026, 1, 15), new(2027, 1, 16)));
        answer.Outcome.ShouldBe(RuleOutcome.NotMet);
        answer
            .Reasons.Single()
            .Values.ShouldBe([new DateOnly(2026, 1, 15), new DateOnly(2027, 1, 16), 12]);
    }

    [Fact]
    public void A_cancelled_last_session_does_not_stretch_the_span()
    {
        var course = Between(new(2026, 1, 15), new(2027, 3, 1));
        course = course with
        {
            Sessions =
            [
                course.Sessions[0],
                course.Sessions[1] with
                {
                    State = SessionState.Cancelled,
                },
            ],
        };
        Ask(RuleId.R9, course).Outcome.ShouldBe(RuleOutcome.Met);
    }

    [Fact]
    public void What_the_coding_adviser_has_confirmed_is_marked_so() =>
        Conditions
            .OfProgramme(Given.Rules, Good, isConfirmed: true)
            .ShouldAllBe(result => result.IsConfirmed);

    private static ConductFacts Between(DateOnly first, DateOnly last) =>
        Good with
        {
            Sessions = [Given.Held(first, 210), Given.Held(last, 210)],
        };

    private static ConductFacts With(Func<SessionFacts, SessionFacts> change) =>
        Good with
        {
            Sessions = [.. Good.Sessions.Select(change)],
        };

    private static ConditionResult Ask(RuleId rule, ConductFacts course) =>
        Conditions
            .OfProgramme(Given.Rules, course, isConfirmed: false)
            .Single(result => result.Rule == rule);
}
