using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Mestra.People;

/// <summary>A staff account: password and one-time code (FHIR Practitioner). Patients, relatives and referrers have none.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name they work under.</summary>
    public required string Name { get; set; }

    /// <summary>Profession in words; empty for an experienced user.</summary>
    public string Profession { get; set; } = "";

    /// <summary>Norwegian health personnel number; empty when there is none.</summary>
    public string HprNumber { get; set; } = "";

    /// <summary>The language chosen on the screens; empty until chosen.</summary>
    public string Language { get; set; } = "";
}

/// <summary>An account has a role at an organisation, there in one department or in all (FHIR PractitionerRole).</summary>
public sealed class Membership : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid AccountId { get; init; }
    public required Role Role { get; init; }

    /// <summary>The department; null for the whole organisation.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>Left or lost the role: no longer valid from this moment.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    Guid IRecorded.RecordId => AccountId;
}

/// <summary>An invitation to be staff, sent by e-mail. The link holds a token of which only the hash is kept.</summary>
public sealed class Invitation : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string Email { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }
    public Guid? DepartmentId { get; init; }
    public required DateTimeOffset SentAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public required byte[] TokenHash { get; set; }
    public DateTimeOffset? AcceptedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    Guid IRecorded.RecordId => Id;
}
