namespace Mestra.Coding;

/// <summary>The boundary cases of domain 1.1, each as a whole draft, counted in teaching hours of 45 and of 60 minutes.</summary>
public sealed class BoundaryCasesTests
{
    public static TheoryData<int> Hours => [45, 60];

    [Theory]
    [MemberData(nameof(Hours))]
    public void Seven_hours_pass(int hour) =>
        Draft(hour, Given.Course(3 * hour, 4 * hour))
            .Reimbursement.Outcome.ShouldBe(RuleOutcome.Met);

    [Theory]
    [InlineData(45, 303)] // 6.73 hours: whole minutes below 6.75
    [InlineData(60, 405)]
    public void Six_and_three_quarters_fail(int hour, int minutes)
    {
        var draft = Draft(hour, Given.Course(minutes));
        Failing(draft).ShouldBe([RuleId.R3]);
        draft.Contacts.Days.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void Of_four_equal_sessions_one_missed_fails_and_the_three_contacts_are_registered(
        int hour
    )
    {
        var draft = Draft(hour, Given.Course(2 * hour, 2 * hour, 2 * hour, 2 * hour), 2);
        Failing(draft).ShouldBe([RuleId.R4]);
        draft.Contacts.Days.Count.ShouldBe(3);
        draft.Uses().ShouldNotContain(CodeUse.Reimbursement);
        draft.Uses().Count(use => use == CodeUse.Education).ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void Of_five_equal_sessions_one_missed_passes(int hour)
    {
        var course = Given.Course(2 * hour, 2 * hour, 2 * hour, 2 * hour, 2 * hour);
        var draft = Draft(hour, course, 0);
        draft.Reimbursement.Outcome.ShouldBe(RuleOutcome.Met);
        draft.Contacts.Days.Count.ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void Of_four_and_three_hours_the_three_missed_fails(int hour)
    {
        var draft = Draft(hour, Given.Course(4 * hour, 3 * hour), 1);
        Failing(draft).ShouldBe([RuleId.R4]);
        draft.Answer(RuleId.R4).Reasons.Single().Values[0].ShouldBe(0.57m);
        draft.Contacts.Days.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(45, 3, RuleOutcome.NotMet)]
    [InlineData(60, 3, RuleOutcome.NotMet)]
    [InlineData(45, 7, RuleOutcome.Met)]
    [InlineData(60, 7, RuleOutcome.Met)]
    public void Cancelled_part_way_the_hours_actually_given_decide(
        int hour,
        int given,
        RuleOutcome outcome
    )
    {
        var planned = Given.Course(given * hour, 4 * hour);
        var course = planned with
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
        var draft = Draft(hour, course, 1);
        draft.Answer(RuleId.R3).Outcome.ShouldBe(outcome);
        draft.Answer(RuleId.R4).Outcome.ShouldBe(RuleOutcome.Met);
        draft.Contacts.Days.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void Spread_over_new_year_passes(int hour)
    {
        var course = Given.Course(3 * hour, 4 * hour);
        course = course with
        {
            Sessions =
            [
                course.Sessions[0] with
                {
                    Date = new(2026, 12, 15),
                },
                course.Sessions[1] with
                {
                    Date = new(2027, 1, 12),
                },
            ],
        };
        Draft(hour, course).Reimbursement.Outcome.ShouldBe(RuleOutcome.Met);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void A_relative_without_the_patient_attends_on_the_patients_record(int hour)
    {
        var course = Given.Course(3 * hour, 4 * hour);
        var patient = Guid.CreateVersion7();
        var draft = Given.Draft(
            course,
            Given.Relative(patient, course),
            new(TeachingHourMinutes: hour)
        );
        draft.Contacts.Days.ShouldAllBe(contact => contact.RecordOwner == patient);
        draft.Contacts.Days.Count.ShouldBe(2);
        draft.IsRegistered.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void Referred_by_a_physiotherapist_the_seat_stands_and_the_first_condition_fails(
        int hour
    )
    {
        var course = Given.Course(3 * hour, 4 * hour);
        var person = Given.Patient(course) with
        {
            Referral = new ReferralFacts(CodingReferrer.OtherClinician, "fysioterapeut"),
        };
        var draft = Given.Draft(course, person, new(TeachingHourMinutes: hour));
        Failing(draft).ShouldBe([RuleId.R1]);
        draft.Answer(RuleId.R1b).Outcome.ShouldBe(RuleOutcome.Met);
        draft.Contacts.Days.Count.ShouldBe(2);
    }

    private static CodingDraft Draft(int hour, ConductFacts course, params int[] missed) =>
        Given.Draft(course, Given.Patient(course, missed), new(TeachingHourMinutes: hour));

    private static IEnumerable<RuleId> Failing(CodingDraft draft) =>
        draft.Reimbursement.Failing.Select(condition => condition.Rule);
}
