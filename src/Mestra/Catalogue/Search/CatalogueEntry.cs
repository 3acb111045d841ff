using System.Text.Json.Serialization;
using Mestra.Kernel;

namespace Mestra.Catalogue;

/// <summary>The two things that stand in the overview.</summary>
public enum EntryKind
{
    /// <summary>A standing offer without dates (nb: fast tilbud).</summary>
    Programme,

    /// <summary>A dated conduct of a programme (nb: gjennomføring, sv: kurstillfälle).</summary>
    Course,
}

/// <summary>A code of the module that owns it, with the words people know it by, so that they find it by typing them.</summary>
/// <param name="Code">What the address bar and the facet carry: letters, digits and <c>- _ . :</c>, at most 64.</param>
/// <param name="Name">What it is called; empty where only the code is known.</param>
public sealed record NamedCode(string Code, Wording Name);

/// <summary>One who holds an offer (arrangør). An offer may have several.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">Its own name.</param>
public sealed record Organiser(Guid Id, string Name)
{
    /// <summary>The facet's code: 32 hex digits.</summary>
    [JsonIgnore]
    public string Code => Id.ToString("N");
}

/// <summary>
/// What the public overview knows of one published programme or course (oppføring i kursoversikten).
/// A copy: the database stays the truth. Codes are plain text, so that the search knows no module.
/// Holds nothing about a person.
/// </summary>
public sealed record CatalogueEntry
{
    /// <summary>The programme or course. Unique among both.</summary>
    public required Guid Id { get; init; }
    public required EntryKind Kind { get; init; }

    /// <summary>The programme that a course conducts; for a programme itself.</summary>
    public required Guid ProgrammeId { get; init; }

    /// <summary>Where the programme stands in the overview, the last part of its address: <c>hjertesviktskole-fjordby</c>.</summary>
    public string Slug { get; init; } = "";
    public required Wording Title { get; init; }

    /// <summary>The two lines under the title.</summary>
    public Wording Ingress { get; init; } = Wording.Empty;

    /// <summary>All else that is written about it. Searched, but not carried by the answer (there it is empty).</summary>
    public Wording Content { get; init; } = Wording.Empty;
    public IReadOnlyList<NamedCode> Themes { get; init; } = [];
    public IReadOnlyList<NamedCode> Counties { get; init; } = [];
    public IReadOnlyList<NamedCode> Municipalities { get; init; } = [];

    /// <summary>Hospital, house or town, one line each; empty for what is digital only.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The owner first.</summary>
    public IReadOnlyList<Organiser> Organisers { get; init; } = [];
    public IReadOnlyList<NamedCode> Audiences { get; init; } = [];
    public NamedCode? Mode { get; init; }

    /// <summary>How one comes to it; empty where nobody has said.</summary>
    public string Referral { get; init; } = "";

    /// <summary>The day of each session, in the organiser's zone; none for a standing programme. In any order.</summary>
    public IReadOnlyList<DateOnly> SessionDates { get; init; } = [];

    /// <summary>When the first session begins, by the organiser's clock; null for what has no dates.</summary>
    public TimeOnly? Begins { get; init; }

    /// <summary>When the first session ends, by the organiser's clock; null for what has no dates.</summary>
    public TimeOnly? Ends { get; init; }

    /// <summary>How often it runs, in words; for what has no dates.</summary>
    public Wording Frequency { get; init; } = Wording.Empty;

    /// <summary>What its tag says.</summary>
    public SeatSign Sign { get; init; }

    /// <summary>Seats one can have: 0 means waiting list, null means that there is nothing to sign up for now.</summary>
    public int? FreeSeats { get; init; }

    /// <summary>How many stand on the waiting list.</summary>
    public int Waiting { get; init; }

    /// <summary>Where a course is in its life, as its module calls it; empty for a programme.</summary>
    public string State { get; init; } = "";

    /// <summary>Languages it is held in, two letters each.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Two letters (ISO 3166-1).</summary>
    public string Country { get; init; } = "";

    /// <summary>The day it begins; null for what has no dates.</summary>
    [JsonIgnore]
    public DateOnly? FirstDate => SessionDates.Count == 0 ? null : SessionDates.Min();
}
