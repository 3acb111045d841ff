using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Referrals.Contracts;

/// <summary>Who refers. A seat may be given whoever it is; R1 asks whether it was a doctor.</summary>
public enum ReferrerKind
{
    /// <summary>nb: fastlege.</summary>
    GeneralPractitioner,

    /// <summary>A doctor of the own or another hospital.</summary>
    HospitalDoctor,

    /// <summary>nb: avtalespesialist.</summary>
    PrivateSpecialist,

    /// <summary>Physiotherapist, nurse, psychologist and others (nb: annen behandler).</summary>
    OtherClinician,

    /// <summary>The person signed up.</summary>
    Self,
}

/// <summary>Where a referral is. The words of HIS 1206, without rights assessment.</summary>
public enum ReferralState
{
    Received,

    /// <summary>The department asked the referrer for more.</summary>
    MoreAsked,
    Accepted,
    Declined,

    /// <summary>Taken back by the person or the referrer.</summary>
    Withdrawn,
}

/// <summary>A referral (nb: henvisning, sv: remiss; FHIR ServiceRequest) as other modules know it.</summary>
/// <param name="Id">The referral.</param>
/// <param name="ProgrammeId">To which programme.</param>
/// <param name="ReferrerKind">Who referred.</param>
/// <param name="ReferrerName">Name and workplace in words.</param>
/// <param name="HprNumber">Empty when missing.</param>
/// <param name="IsDirectlyForEducation">R1a: a GP's referral counts only when it is for the education itself.</param>
/// <param name="ReceivedOn">The day it came.</param>
/// <param name="State">Where it is.</param>
/// <param name="PatientId">The patient; null for offers with no patient.</param>
/// <param name="Reason">Reason and phase in words, for the order of admission.</param>
/// <param name="CanComeAtShortNotice">May be called the day before.</param>
public sealed record ReferralCard(
    Guid Id,
    Guid ProgrammeId,
    ReferrerKind ReferrerKind,
    string ReferrerName,
    string HprNumber,
    bool IsDirectlyForEducation,
    DateOnly ReceivedOn,
    ReferralState State,
    Guid? PatientId,
    string Reason,
    bool CanComeAtShortNotice
);

/// <summary>One on a referral: the patient or a relative, with relation and needs.</summary>
public sealed record ReferredPerson(Guid PersonId, Relation Relation, string Needs);

/// <summary>Reads referrals of the organisation acted for.</summary>
public interface IReferrals
{
    Task<IReadOnlyDictionary<Guid, ReferralCard>> Get(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    );
}

/// <summary>The department accepted a referral: its people go on the list of the programme, or of the course they were referred to.</summary>
/// <param name="ReferralId">The referral.</param>
/// <param name="ProgrammeId">To which programme.</param>
/// <param name="CourseId">To which course; null for the programme's next one.</param>
/// <param name="OrganisationId">Whose.</param>
/// <param name="ReceivedOn">The day it came: the wait began then.</param>
/// <param name="PatientId">The patient; null for offers with no patient.</param>
/// <param name="People">Those who come.</param>
public sealed record ReferralAccepted(
    Guid ReferralId,
    Guid ProgrammeId,
    Guid? CourseId,
    Guid OrganisationId,
    DateOnly ReceivedOn,
    Guid? PatientId,
    IReadOnlyList<ReferredPerson> People
) : IEvent;

/// <summary>What someone on a referral needs was changed after it was entered: the seat follows.</summary>
public sealed record ReferredNeedsChanged(
    Guid ReferralId,
    Guid PersonId,
    Guid OrganisationId,
    string Needs
) : IEvent;

/// <summary>A referral was taken back or declined after it was accepted: its people leave the lists.</summary>
public sealed record ReferralClosed(Guid ReferralId, Guid OrganisationId) : IEvent;
