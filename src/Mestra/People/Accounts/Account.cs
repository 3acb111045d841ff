using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Mestra.People;

/// <summary>A staff account: password and one-time code (FHIR Practitioner). Patients, relatives and referrers have none.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name they work under.</summary>
    public required string Name
    {
        get;
        set => field = Names.Clean(value);
    }

    /// <summary>Profession in words; empty for an experienced user.</summary>
    public string Profession { get; set; } = "";

    /// <summary>Norwegian health personnel number; empty when there is none.</summary>
    public string HprNumber { get; set; } = "";

    /// <summary>The language chosen on the screens; empty until chosen.</summary>
    public string Language { get; set; } = "";

    /// <summary>The half minute, counted from 1970, of the last one-time code that was taken: none is taken twice, nor an older one.</summary>
    public long LastCodeStep { get; set; }
}

/// <summary>A browser where someone has signed out, kept until its cookie is too old anyway: a copy of the cookie opens nothing.</summary>
public sealed class EndedSession
{
    /// <summary>What the cookie carries as <see cref="MestraClaims.Session"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>From this moment the cookie opens nothing by itself, and the row can go.</summary>
    public required DateTimeOffset Until { get; init; }
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

    Guid IRecorded.RecordId => OrganisationId;

    IReadOnlyList<Guid> IRecorded.ToldApartBy => [AccountId];
}

/// <summary>An invitation to be staff, sent by e-mail. The link holds a token of which only the hash is kept.</summary>
public sealed class Invitation : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string Email { get; init; }
    public required string Name
    {
        get;
        init => field = Names.Clean(value);
    }
    public required Role Role { get; init; }
    public Guid? DepartmentId { get; init; }
    public required DateTimeOffset SentAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public required byte[] TokenHash { get; set; }
    public DateTimeOffset? AcceptedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    Guid IRecorded.RecordId => OrganisationId;
}
