namespace Mestra.Coding;

/// <summary>R1, R1a and R1b: the referral of one person.</summary>
internal static class ReferralConditions
{
    /// <summary>R1. The treating doctor's internal referral makes good what another clinician sent.</summary>
    public static Answer FromDoctor(RuleParameters rules, ParticipantFacts person)
    {
        var sure = rules.Doctors.Confidence;
        return person.Referral switch
        {
            null => Answer.NotMet(Missing(person)),
            { HasInternal: true } => Answer.Met(new(CodingReason.ReferredInternally)),
            { Referrer: CodingReferrer.Unknown } => Answer.Unknown(
                new(CodingReason.ReferrerUnknown)
            ),
            { Referrer: CodingReferrer.Self } => Answer.NotMet(new(CodingReason.SignedUpSelf)),
            { } referral when !rules.Doctors.Value.Contains(referral.Referrer) => Answer.NotMet(
                NotDoctor(referral),
                sure
            ),
            { HasHpr: false } => Answer.Unknown(new(CodingReason.ReferrerHprMissing), sure),
            _ => Answer.Met(new(CodingReason.ReferredByDoctor), sure),
        };
    }

    /// <summary>R1a.</summary>
    public static Answer ForEducation(ParticipantFacts person) =>
        person.Referral switch
        {
            null => Answer.NotMet(Missing(person)),
            { HasInternal: true } => Answer.Met(new(CodingReason.ReferredInternally)),
            { Referrer: CodingReferrer.Self } => Answer.NotMet(new(CodingReason.SignedUpSelf)),
            { IsForEducation: true } => Answer.Met(new(CodingReason.ReferralForEducation)),
            { IsForEducation: null } => Answer.Unknown(new(CodingReason.ReferralPurposeUnknown)),
            { Referrer: CodingReferrer.GeneralPractitioner } => Answer.NotMet(
                new(CodingReason.GpReferralNotForEducation)
            ),
            _ => Answer.NotMet(new(CodingReason.ReferralNotForEducation)),
        };

    /// <summary>R1b is no hindrance: it says that the seat stands whoever referred, and that no rights assessment is asked for.</summary>
    public static Answer SeatStands(RuleParameters rules, ParticipantFacts person) =>
        Answer.Met(
            person.Referral is { HasInternal: false, Referrer: CodingReferrer.OtherClinician } other
            && !rules.Doctors.Value.Contains(other.Referrer)
                ? new(CodingReason.SeatStandsWithoutDoctor)
                : new(CodingReason.NoRightsAssessment)
        );

    private static Reason Missing(ParticipantFacts person) =>
        new(person.HasSeat ? CodingReason.NoReferral : CodingReason.CameWithoutReferral);

    private static Reason NotDoctor(ReferralFacts referral) =>
        string.IsNullOrWhiteSpace(referral.Profession)
            ? new(CodingReason.ReferredByNonDoctor)
            : new(CodingReason.ReferredByProfession, referral.Profession);
}
