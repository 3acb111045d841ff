using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.People;

/// <summary>A provider (nb: virksomhet; FHIR Organization): a health trust, a municipality, an association, a Swedish region.</summary>
public sealed class Organisation : IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public required OrganisationKind Kind { get; init; }

    /// <summary>ISO 3166: <c>NO</c>, <c>SE</c>.</summary>
    public required string Country { get; init; }

    /// <summary>County (fylke, län) by name; empty where there is none.</summary>
    public string County { get; set; } = "";

    /// <summary>Official number (organisasjonsnummer, kommunenummer, länskod) as text, or null: never invented.</summary>
    public string? OfficialNumber { get; init; }

    /// <summary>The regional authority above a health trust.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>IANA time zone.</summary>
    public required string Zone { get; set; }

    /// <summary>The language it writes in when the person's own is unknown.</summary>
    public required string Language { get; set; }
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>What the organisation calls its adviser (LMS-koordinator, Team PPO); empty for the common word.</summary>
    public string AdviserTitle { get; set; } = "";

    /// <summary>True for the organisations of a demonstration.</summary>
    public bool IsInvented { get; init; }

    /// <summary>The organisation as other modules know it.</summary>
    public OrganisationCard Card() =>
        new(Id, Name, Kind, Country, County, Zone, Language, Phone, IsInvented)
        {
            AdviserTitle = AdviserTitle,
        };

    Guid IRecorded.RecordId => Id;
}

/// <summary>A department (nb: avdeling): owns the courses, assesses, codes.</summary>
/// <remarks>
/// Not <c>IOwned</c>: who holds a course is a public fact, and the public catalogue reads it of every organisation. Whoever
/// changes or lists the own ones names the organisation.
/// </remarks>
public sealed class Department : IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string Name { get; set; }
    public string Phone { get; set; } = "";

    /// <summary>When it closed; it keeps its past courses, and is no longer chosen for new ones.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The department as other modules know it.</summary>
    public DepartmentCard Card() => new(Id, OrganisationId, Name, Phone, ClosedAt is not null);

    Guid IRecorded.RecordId => OrganisationId;
}

/// <summary>A place (nb: sted; FHIR Location) where people meet, with building and floor.</summary>
/// <remarks>
/// Not <c>IOwned</c>: where a course is held is a public fact, and the public catalogue reads it of every organisation. Whoever
/// changes or lists the own ones names the organisation.
/// </remarks>
public sealed class Place : IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string Name { get; set; }
    public string Building { get; set; } = "";
    public string Floor { get; set; } = "";
    public string Address { get; set; } = "";

    /// <summary>When it went out of use; the sessions held there keep it, new ones are not offered it.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The place as other modules know it.</summary>
    public PlaceCard Card() => new(Id, Name, Building, Floor, Address, ClosedAt is not null);

    Guid IRecorded.RecordId => OrganisationId;
}
