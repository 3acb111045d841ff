namespace Mestra.People.Contracts;

/// <summary>What a member of staff is at an organisation (nb: rolle; FHIR PractitionerRole). Domain section 2.5.</summary>
public enum Role
{
    /// <summary>Invites staff and gives roles (nb: administrator).</summary>
    Administrator,

    /// <summary>Owns the department's courses and their coding; approves (nb: avdelingsleder).</summary>
    DepartmentHead,

    /// <summary>Answers for the medical content; assesses referrals (nb: medisinsk faglig ansvarlig lege).</summary>
    ResponsibleDoctor,

    /// <summary>Plans and runs the course, takes and locks attendance (nb: kursleder).</summary>
    CourseLeader,

    /// <summary>Runs the administration every day (nb: sekretær).</summary>
    Secretary,

    /// <summary>An equal in planning and teaching; sees plans, never patients (nb: erfaren bruker, sv: erfaren patient).</summary>
    ExperiencedUser,

    /// <summary>Method support across departments (nb: LMS-koordinator, Team PPO). The name is the organisation's own.</summary>
    Adviser,

    /// <summary>Confirms the rule set and helps with codes (nb: kodeveileder).</summary>
    CodingAdviser,
}
