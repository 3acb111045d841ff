namespace Mestra.People.Contracts;

/// <summary>What kind of provider an organisation is. Together with the referral rule it decides who codes, who reports, who charges.</summary>
public enum OrganisationKind
{
    /// <summary>nb: helseforetak (HF). The only kind that R7 of the reimbursement rules accepts.</summary>
    HealthTrust,

    /// <summary>nb: regionalt helseforetak (RHF).</summary>
    RegionalAuthority,

    /// <summary>nb: kommune.</summary>
    Municipality,

    /// <summary>nb: pasientforening, sv: patientförening.</summary>
    Association,

    /// <summary>sv: region.</summary>
    SwedishRegion,

    /// <summary>nb: utviklingssenter for sykehjem og hjemmetjenester (USHT).</summary>
    DevelopmentCentre,

    /// <summary>A private or ideal hospital with an agreement, and others.</summary>
    Other,
}

/// <summary>An organisation as other modules know it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its own name, the same in every language.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166: <c>NO</c>, <c>SE</c>.</param>
/// <param name="County">County (fylke, län) or empty.</param>
/// <param name="Zone">IANA time zone: <c>Europe/Oslo</c>.</param>
/// <param name="Language">The language it writes in when the person's own is unknown (two letters).</param>
/// <param name="Phone">Where people call; empty when unknown.</param>
/// <param name="IsInvented">True for the organisations of a demonstration.</param>
public sealed record OrganisationCard(
    Guid Id,
    string Name,
    OrganisationKind Kind,
    string Country,
    string County,
    string Zone,
    string Language,
    string Phone,
    bool IsInvented
)
{
    /// <summary>What the organisation calls its adviser (LMS-koordinator, Team PPO); empty for the common word.</summary>
    public string AdviserTitle { get; init; } = "";

    /// <summary>True where coding for NPR and ISF belongs to the work at all: a health trust in Norway.</summary>
    public bool ReportsToNpr => Kind == OrganisationKind.HealthTrust && Country == "NO";

    /// <summary>The organisation's local time of a moment.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(Zone));

    /// <summary>The organisation's own day of a moment.</summary>
    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>What the organisation's clocks say at a moment.</summary>
    public TimeOnly Time(DateTimeOffset moment) => TimeOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The moment that the organisation's clocks call this day and time.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <summary>A department (nb: avdeling): it owns the courses, assesses the referrals and codes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OrganisationId">Whose it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Phone">Where people call; empty when unknown.</param>
/// <param name="IsClosed">True where it is no longer chosen for anything new.</param>
public sealed record DepartmentCard(
    Guid Id,
    Guid OrganisationId,
    string Name,
    string Phone,
    bool IsClosed = false
);

/// <summary>A place (nb: sted) where people meet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The room's name: «Fjellstuen».</param>
/// <param name="Building">Building; empty when there is only one.</param>
/// <param name="Floor">Floor in words: «2. etasje».</param>
/// <param name="Address">Street address and town.</param>
/// <param name="IsClosed">True where it is no longer chosen for anything new.</param>
public sealed record PlaceCard(
    Guid Id,
    string Name,
    string Building,
    string Floor,
    string Address,
    bool IsClosed = false
)
{
    /// <summary>All of it on one line, as a letter says it.</summary>
    public string Line => Join(Name, Building, Floor, Address);

    /// <summary>Where the room is: all but its own name; the name where nothing else is known.</summary>
    public string Whereabouts =>
        Join(Building, Floor, Address) is { Length: > 0 } there ? there : Name;

    private static string Join(params IEnumerable<string> parts) =>
        string.Join(", ", parts.Where(part => part.Length > 0));
}

/// <summary>The picture at the head of an organisation's letters (nb: logo).</summary>
/// <param name="File">The whole file, PNG or JPEG.</param>
public sealed record LogoCard(byte[] File)
{
    /// <summary>Where it is shown, to those who act for its organisation.</summary>
    public const string Address = "/arbeid/virksomhet/logo";
}

/// <summary>Reads organisations, departments and places. They are public facts, so everyone may.</summary>
public interface IOrganisations
{
    Task<OrganisationCard> Get(Guid id, CancellationToken cancel);

    Task<IReadOnlyDictionary<Guid, OrganisationCard>> Get(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    );

    /// <summary>Every organisation, by name, for choosing among them.</summary>
    Task<IReadOnlyList<OrganisationCard>> All(CancellationToken cancel);

    /// <summary>The organisations with these names, by name; unknown names are left out.</summary>
    Task<IReadOnlyDictionary<string, OrganisationCard>> Named(
        IReadOnlyCollection<string> names,
        CancellationToken cancel
    );

    /// <summary>The departments of an organisation by name, with those that have closed.</summary>
    Task<IReadOnlyList<DepartmentCard>> Departments(Guid organisationId, CancellationToken cancel);

    /// <summary>The places of an organisation by name, with those out of use.</summary>
    Task<IReadOnlyList<PlaceCard>> Places(Guid organisationId, CancellationToken cancel);

    /// <summary>The named places, whoever they belong to; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, PlaceCard>> PlacesById(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    );

    /// <summary>The organisation's logo; null where it has none, or one acts for another.</summary>
    Task<LogoCard?> Logo(Guid organisationId, CancellationToken cancel);
}
