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

    /// <summary>The day it is entered, at the organisation.</summary>
    public required DateOnly EnteredOn { get; init; }

    /// <summary>The number is known under another name, and it is the same person.</summary>
    public bool IsSamePerson { get; init; }

    /// <summary>There is an open referral already, and this is a new one.</summary>
    public bool IsNewAnyway { get; init; }

    /// <summary>All who come: the patient, where that is so, and the relatives.</summary>
    public IEnumerable<NewRelative> Coming =>
        PatientComes && Patient is { } patient
            ? [new(patient, Relation.Self, PatientNeeds, IsNumberMissing: false), .. Relatives]
            : Relatives;

    /// <summary>True where the referral says the same; those who come are not compared here.</summary>
    public bool IsAs(Referral stands) =>
        (stands.ProgrammeId, stands.ReferrerKind, stands.ReceivedOn)
            == (Programme.Id, Kind, ReceivedOn)
        // Whoever assessed may have given another course.
        && (stands.CourseId == CourseId || stands.AssessedById is not null)
        && (stands.ReferrerName, stands.ReferrerWorkplace, stands.HprNumber)
            == (ReferrerName, Workplace, HprNumber)
        && (stands.Reason, stands.ExceptionReason) == (Reason, ExceptionReason)
        && (stands.IsDirectlyForEducation, stands.CanComeAtShortNotice)
            == (IsDirectlyForEducation, CanComeAtShortNotice);
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
