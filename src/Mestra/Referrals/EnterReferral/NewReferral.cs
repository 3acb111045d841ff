using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;

namespace Mestra.Referrals;

/// <summary>A referral that was typed, read and found right.</summary>
public sealed record NewReferral
{
    public required Guid Token { get; init; }
    public required ProgrammeCard Programme { get; init; }
    public Guid? CourseId { get; init; }
    public required ReferrerKind Kind { get; init; }
    public string ReferrerName { get; init; } = "";
    public string Workplace { get; init; } = "";
    public string HprNumber { get; init; } = "";
    public bool IsDirectlyForEducation { get; init; } = true;
    public required DateOnly ReceivedOn { get; init; }
    public string Reason { get; init; } = "";
    public bool CanComeAtShortNotice { get; init; }
    public string ExceptionReason { get; init; } = "";

    /// <summary>On whose record; null for offers with no patient.</summary>
    public PersonEntry? Patient { get; init; }

    /// <summary>The patient comes too; false where only relatives do.</summary>
    public bool PatientComes { get; init; }
    public string PatientNeeds { get; init; } = "";
    public IReadOnlyList<NewRelative> Relatives { get; init; } = [];
}

/// <summary>A relative who was typed, read and found right.</summary>
public sealed record NewRelative(
    PersonEntry Person,
    Relation Relation,
    string Needs,
    bool IsNumberMissing
);

/// <summary>What follows for a referral from the programme it is to.</summary>
public static class ReferralToProgramme
{
    extension(ProgrammeCard programme)
    {
        /// <summary>True where patients come; else it is for relatives or the bereaved, and the patient may be left out.</summary>
        public bool IsForPatients =>
            programme.Audiences.Count == 0
            || programme.Audiences.Contains(Audience.Patient)
            || programme.Audiences.Contains(Audience.Young);

        /// <summary>True where the numbers of all who come belong on the referral: hospitals in Norway (domain 1.4).</summary>
        public bool NeedsNumbers => programme.IsCoded;

        /// <summary>True where the programme takes the own hospital's referrals and this one comes from outside.</summary>
        public bool IsException(ReferrerKind kind) =>
            programme.ReferralRule == ReferralRule.OwnHospitalOnly
            && kind is ReferrerKind.GeneralPractitioner or ReferrerKind.PrivateSpecialist;

        /// <summary>True where the answer decides R1a: a GP's referral to something that is coded.</summary>
        public bool AsksIfDirect(ReferrerKind? kind) =>
            programme.IsCoded && kind == ReferrerKind.GeneralPractitioner;

        /// <summary>Why someone of this kind cannot refer to it; null where they can.</summary>
        public ReferralRefusal? Refuses(ReferrerKind kind) =>
            programme.ReferralRule == ReferralRule.None ? ReferralRefusal.ProgrammeIsOpenToAll
            : kind == ReferrerKind.Self && programme.ReferralRule.NeedsReferral()
                ? ReferralRefusal.ProgrammeNeedsReferral
            : null;
    }
}
