using Mestra.Kernel;

namespace Mestra.Planning.Contracts;

/// <summary>How a person comes to a programme: the five kinds seen in public listings (domain 4.2).</summary>
public enum ReferralRule
{
    /// <summary>Just come. No sign-up, nobody is registered (low threshold).</summary>
    None,

    /// <summary>People sign up themselves.</summary>
    SelfReferral,

    /// <summary>Any doctor or other clinician refers.</summary>
    AnyClinician,

    /// <summary>Only clinicians of the own hospital refer.</summary>
    OwnHospitalOnly,

    /// <summary>The GP refers, unless the person is already in treatment here.</summary>
    ThroughGpUnlessInTreatment,

    /// <summary>The listing that the facts come from does not say. Nobody writes a programme of their own so.</summary>
    NotStated,
}

/// <summary>What follows from a referral rule.</summary>
public static class ReferralRules
{
    /// <summary>True where someone must refer: the department assesses, and a health trust in Norway codes.</summary>
    public static bool NeedsReferral(this ReferralRule rule) =>
        rule
            is ReferralRule.AnyClinician
                or ReferralRule.OwnHospitalOnly
                or ReferralRule.ThroughGpUnlessInTreatment;
}

/// <summary>How people attend. It decides travel cover (domain 1.6), so it is a fact of the programme and of each course.</summary>
public enum AttendanceMode
{
    Physical,
    Digital,

    /// <summary>Each person chooses room or screen; travel is not covered.</summary>
    HybridOptional,

    /// <summary>The department decides who comes to the room.</summary>
    HybridAssigned,
}

/// <summary>Whom a programme is for.</summary>
public enum Audience
{
    Patient,
    Relative,
    Parent,
    Young,
}

/// <summary>The five topics that a reimbursed programme covers (R2, domain 1.1).</summary>
public enum IsfTopic
{
    Disease,
    Treatment,
    SelfCare,
    Rights,
    FollowUp,
}

/// <summary>A programme (nb: tilbud; FHIR HealthcareService) as other modules know it.</summary>
/// <param name="Id">The programme.</param>
/// <param name="OrganisationId">Who offers it.</param>
/// <param name="DepartmentId">The department that owns it; null for organisations without departments.</param>
/// <param name="Slug">Its address in the catalogue: <c>hjertesviktskole-fjordby</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Ingress">One or two sentences.</param>
/// <param name="ForWhom">Who it is for, and who may come along.</param>
/// <param name="Goals">What the participant gets.</param>
/// <param name="Content">What it holds.</param>
/// <param name="PathwayPlace">Where in the patient pathway it belongs.</param>
/// <param name="HowToRefer">How to refer and how to mark the referral.</param>
/// <param name="WhatToBring">What the participant takes along; empty where nothing is needed.</param>
/// <param name="RelativesBring">What a relative takes along; empty where nothing is needed.</param>
/// <param name="Price">What it costs, in words; empty where nothing is said.</param>
/// <param name="Food">Food and drink, in words; empty where nothing is said.</param>
/// <param name="SpokenLanguage">The language spoken, in words; empty where nothing is said.</param>
/// <param name="GettingThere">Bus, parking, entrance; empty where nothing is said.</param>
/// <param name="Links">Useful web pages.</param>
/// <param name="CoOrganiserIds">Other organisations that hold it too.</param>
/// <param name="Themes">Theme codes of <c>Themes</c>: <c>heart</c>, <c>lung</c>.</param>
/// <param name="Audiences">Whom it is for.</param>
/// <param name="ReferralRule">How one comes to it.</param>
/// <param name="AttendanceMode">How one attends.</param>
/// <param name="GroupMinimum">Fewest who make a group; this and the next two are 0 where a listing does not say.</param>
/// <param name="GroupIdeal">The number aimed at.</param>
/// <param name="GroupMaximum">The capacity that a new course starts with.</param>
/// <param name="Topics">The ISF topics the plan covers; empty where ISF is not asked about.</param>
/// <param name="PrimaryCarePlan">How primary care is drawn in (R6); empty where not written or not asked.</param>
/// <param name="IsSmokingCessationOnly">Excluded from reimbursement (R2a).</param>
/// <param name="ResponsibleDoctorId">The account of the doctor answering for the medical content.</param>
/// <param name="IsNeutralTitle">The title says nothing of health and may stand in an SMS or subject.</param>
/// <param name="SmsText">What the working group agreed to say in the reminder; empty for the organisation's standard.</param>
/// <param name="IsCoded">A referred hospital offer in Norway: responsible doctor, topics and coding belong to it.</param>
/// <param name="IsPublished">It stands in the public overview.</param>
/// <param name="Frequency">How often it runs, in words, for programmes without dates.</param>
/// <param name="SourceUrl">The public page the facts come from; empty for own programmes.</param>
/// <param name="WorkingGroup">Who plans and runs it.</param>
public sealed record ProgrammeCard(
    Guid Id,
    Guid OrganisationId,
    Guid? DepartmentId,
    string Slug,
    Wording Title,
    Wording Ingress,
    Wording ForWhom,
    Wording Goals,
    Wording Content,
    Wording PathwayPlace,
    Wording HowToRefer,
    Wording WhatToBring,
    Wording RelativesBring,
    Wording Price,
    Wording Food,
    Wording SpokenLanguage,
    Wording GettingThere,
    IReadOnlyList<UsefulLink> Links,
    IReadOnlyList<Guid> CoOrganiserIds,
    IReadOnlyList<string> Themes,
    IReadOnlyList<Audience> Audiences,
    ReferralRule ReferralRule,
    AttendanceMode AttendanceMode,
    int GroupMinimum,
    int GroupIdeal,
    int GroupMaximum,
    IReadOnlyList<IsfTopic> Topics,
    string PrimaryCarePlan,
    bool IsSmokingCessationOnly,
    Guid? ResponsibleDoctorId,
    bool IsNeutralTitle,
    Wording SmsText,
    bool IsCoded,
    bool IsPublished,
    Wording Frequency,
    string SourceUrl,
    IReadOnlyList<GroupMember> WorkingGroup
);

/// <summary>A web page worth reading (nb: nyttig lenke).</summary>
/// <param name="Name">What it is called, as a reader sees it.</param>
/// <param name="Address">Whole, and https.</param>
public sealed record UsefulLink(string Name, string Address)
{
    /// <summary>True for a whole address that nobody can listen in on.</summary>
    public static bool IsSecure(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri.Host.Length > 0;
}

/// <summary>One in the working group (nb: arbeidsgruppe).</summary>
/// <param name="AccountId">The account; null for someone without one (a lecturer from outside).</param>
/// <param name="Name">The name.</param>
/// <param name="Profession">Profession in words; empty for an experienced user.</param>
/// <param name="IsExperiencedUser">Planning on the strength of lived experience.</param>
public sealed record GroupMember(
    Guid? AccountId,
    string Name,
    string Profession,
    bool IsExperiencedUser
);

/// <summary>Reads programmes.</summary>
public interface IProgrammes
{
    /// <summary>Programmes of the organisation acted for; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, ProgrammeCard>> Get(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    );

    /// <summary>All programmes of the organisation acted for, by title.</summary>
    Task<IReadOnlyList<ProgrammeCard>> Own(CancellationToken cancel);

    /// <summary>A published programme of any organisation, by id; null when it is not public.</summary>
    Task<ProgrammeCard?> Published(Guid id, CancellationToken cancel);

    /// <summary>A published programme of any organisation, by its address; null when it is not public.</summary>
    Task<ProgrammeCard?> Published(string slug, CancellationToken cancel);

    /// <summary>Published programmes of every organisation, page by page in order of id, for the catalogue.</summary>
    Task<IReadOnlyList<ProgrammeCard>> AllPublished(
        Guid? after,
        int atMost,
        CancellationToken cancel
    );
}

/// <summary>A programme was written, changed, published or withdrawn.</summary>
public sealed record ProgrammeChanged(Guid ProgrammeId, Guid OrganisationId, Wording Title)
    : IEvent;
