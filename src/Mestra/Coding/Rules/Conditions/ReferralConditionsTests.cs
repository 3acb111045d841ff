namespace Mestra.Coding;

public sealed class ReferralConditionsTests
{
    [Theory]
    [InlineData(CodingReferrer.GeneralPractitioner)]
    [InlineData(CodingReferrer.HospitalDoctor)]
    [InlineData(CodingReferrer.PrivateSpecialist)]
    public void Three_kinds_of_doctor_may_refer(CodingReferrer doctor) =>
        Ask(RuleId.R1, new(doctor)).Outcome.ShouldBe(RuleOutcome.Met);

    [Fact]
    public void Referred_by_a_physiotherapist_the_seat_stands_and_the_doctor_is_missing()
    {
        var referral = new ReferralFacts(CodingReferrer.OtherClinician, "fysioterapeut");
        var r1 = Ask(RuleId.R1, referral);
        r1.Outcome.ShouldBe(RuleOutcome.NotMet);
        r1.Reasons.Single().Kind.ShouldBe(CodingReason.ReferredByProfession);
        r1.Reasons.Single().Values.ShouldBe(["fysioterapeut"]);
        var r1b = Ask(RuleId.R1b, referral);
        r1b.Outcome.ShouldBe(RuleOutcome.Met);
        r1b.Kinds().ShouldBe([CodingReason.SeatStandsWithoutDoctor]);
    }

    [Fact]
    public void The_hospital_doctors_internal_referral_makes_it_good()
    {
        var referral = new ReferralFacts(
            CodingReferrer.OtherClinician,
            "fysioterapeut",
            HasInternal: true
        );
        Ask(RuleId.R1, referral).Outcome.ShouldBe(RuleOutcome.Met);
        Ask(RuleId.R1a, referral).Outcome.ShouldBe(RuleOutcome.Met);
    }

    [Fact]
    public void A_general_practitioner_who_referred_to_treatment_did_not_refer_to_the_course()
    {
        var referral = new ReferralFacts(CodingReferrer.GeneralPractitioner, IsForEducation: false);
        Ask(RuleId.R1, referral).Outcome.ShouldBe(RuleOutcome.Met);
        Ask(RuleId.R1a, referral).Outcome.ShouldBe(RuleOutcome.NotMet);
        Ask(RuleId.R1a, referral).Kinds().ShouldBe([CodingReason.GpReferralNotForEducation]);
        Ask(RuleId.R1a, referral with { HasInternal = true }).Outcome.ShouldBe(RuleOutcome.Met);
    }

    [Fact]
    public void What_nobody_has_noted_is_unknown_and_not_a_no()
    {
        Ask(RuleId.R1, new(CodingReferrer.Unknown)).Outcome.ShouldBe(RuleOutcome.Unknown);
        Ask(RuleId.R1, new(CodingReferrer.HospitalDoctor, HasHpr: false))
            .Kinds()
            .ShouldBe([CodingReason.ReferrerHprMissing]);
        Ask(RuleId.R1a, new(CodingReferrer.HospitalDoctor, IsForEducation: null))
            .Outcome.ShouldBe(RuleOutcome.Unknown);
    }

    [Fact]
    public void A_walk_in_without_referral_is_told_apart_from_a_seat_without_one()
    {
        Ask(RuleId.R1, referral: null).Kinds().ShouldBe([CodingReason.NoReferral]);
        Ask(RuleId.R1, referral: null, hasSeat: false)
            .Kinds()
            .ShouldBe([CodingReason.CameWithoutReferral]);
    }

    [Fact]
    public void Whoever_signed_up_themselves_has_no_doctor_behind_them() =>
        Ask(RuleId.R1, new(CodingReferrer.Self)).Outcome.ShouldBe(RuleOutcome.NotMet);

    private static ConditionResult Ask(RuleId rule, ReferralFacts? referral, bool hasSeat = true)
    {
        var course = Given.Course(420);
        var person = Given.Patient(course) with { Referral = referral, HasSeat = hasSeat };
        return Conditions
            .OfParticipant(Given.Rules, course, person, isConfirmed: false)
            .Single(result => result.Rule == rule);
    }
}
