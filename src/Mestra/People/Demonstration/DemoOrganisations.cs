using System.Reflection;
using Mestra.People.Contracts;

namespace Mestra.People;

/// <summary>An organisation that exists only in the demonstration.</summary>
/// <remarks>Telephone numbers begin with 000 after the country code: no network has such numbers.</remarks>
internal sealed record DemoOrganisation(
    string Name,
    OrganisationKind Kind,
    string Country,
    string County,
    string Language,
    IReadOnlyList<string> Departments,
    IReadOnlyList<Func<Guid, Place>> Places,
    IReadOnlyList<(string Name, Role Role, string Profession, string Hpr)> Staff,
    string? Logo = null
)
{
    private const string Folder = "People/Demonstration/Data/";

    public Organisation ToOrganisation() =>
        new()
        {
            Name = Name,
            Kind = Kind,
            Country = Country,
            County = County,
            Zone = Country == "SE" ? "Europe/Stockholm" : "Europe/Oslo",
            Language = Language,
            Phone = Country == "SE" ? "+46 000 000 00" : "+47 000 00 000",
            Email = "kurs@demo.example",
            IsInvented = true,
        };

    /// <summary>A logo that was drawn for it; null where none was.</summary>
    public LogoFile? DrawnLogo()
    {
        if (Logo is null)
        {
            return null;
        }

        using var drawn = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + Logo)!;
        using var copy = new MemoryStream();
        drawn.CopyTo(copy);
        return LogoFile.Read(copy.ToArray()).File;
    }
}

/// <summary>Two trusts, a municipality, an association and a Swedish region that exist nowhere.</summary>
internal static class DemoOrganisations
{
    public static IReadOnlyList<DemoOrganisation> All { get; } =
    [
        new(
            "Fjordby sykehus HF",
            OrganisationKind.HealthTrust,
            "NO",
            "Vestland",
            "nb",
            [
                "Medisinsk avdeling",
                "Lungeavdelingen",
                "Nevrologisk avdeling",
                "Barne- og ungdomsavdelingen",
            ],
            [
                At("Fjellstuen", "Bygg C", "2. etasje", "Sykehusveien 1, Fjordby"),
                At("Sjøstuen", "Bygg A", "1. etasje", "Sykehusveien 1, Fjordby"),
                At("Auditoriet", "Bygg A", "3. etasje", "Sykehusveien 1, Fjordby"),
                At("Biblioteket", "Bygg B", "1. etasje", "Sykehusveien 1, Fjordby"),
            ],
            [
                ("Marte Solvoll", Role.Secretary, "helsesekretær", ""),
                ("Ingrid Lauvrød", Role.CourseLeader, "sykepleier", "9000001"),
                ("Jonas Tindeland", Role.CourseLeader, "fysioterapeut", "9000002"),
                ("Berit Hovlund", Role.ResponsibleDoctor, "lege", "9000003"),
                ("Anders Myklestøl", Role.DepartmentHead, "lege", "9000004"),
                ("Erik Nordvikmo", Role.ExperiencedUser, "", ""),
                ("Solveig Brekkås", Role.ExperiencedUser, "", ""),
                ("Randi Fossheim", Role.Adviser, "spesialpedagog", ""),
                ("Kai Lundemark", Role.CodingAdviser, "helsesekretær", ""),
                ("Ada Viksund", Role.Administrator, "", ""),
            ],
            "fjordby-sykehus.png"
        ),
        new(
            "Innby sykehus HF",
            OrganisationKind.HealthTrust,
            "NO",
            "Innlandet",
            "nb",
            ["Medisinsk avdeling", "Ortopedisk avdeling"],
            [
                At("Gymsalen", "Bygg B", "Underetasjen", "Helsevegen 8, Innby"),
                At("Skogstua", "Hovedbygget", "1. etasje", "Helsevegen 8, Innby"),
                At("Lærings- og mestringssenteret", "Bygg B", "4. etasje", "Helsevegen 8, Innby"),
            ],
            [
                ("Guri Slettmoen", Role.Secretary, "helsesekretær", ""),
                ("Petter Almli", Role.CourseLeader, "ergoterapeut", "9000005"),
                ("Hanne Rognås", Role.ResponsibleDoctor, "lege", "9000006"),
                ("Torill Engenes", Role.DepartmentHead, "lege", "9000007"),
                ("Bjarne Kvamseng", Role.ExperiencedUser, "", ""),
                ("Ellen Tveitmo", Role.Administrator, "", ""),
            ]
        ),
        new(
            "Fjordby kommune",
            OrganisationKind.Municipality,
            "NO",
            "Vestland",
            "nn",
            ["Frisklivssentralen", "Heimetenesta"],
            [
                At("Frisklivssentralen", "Samfunnshuset", "1. høgda", "Torget 3, Fjordby"),
                At("Biblioteket", "", "", "Torget 5, Fjordby"),
            ],
            [
                ("Åse Lidarende", Role.Secretary, "", ""),
                ("Kjell Høgestøl", Role.CourseLeader, "fysioterapeut", "9000008"),
                ("Gunvor Nesbøen", Role.ExperiencedUser, "", ""),
                ("Oddny Skarsvåg", Role.DepartmentHead, "sjukepleiar", "9000009"),
                ("Leiv Utgarden", Role.Administrator, "", ""),
            ]
        ),
        new(
            "Foreningen for hjertesyke i Fjordby",
            OrganisationKind.Association,
            "NO",
            "Vestland",
            "nb",
            [],
            [At("Foreningslokalet", "", "2. etasje", "Strandgata 12, Fjordby")],
            [
                ("Harald Solnesvik", Role.DepartmentHead, "", ""),
                ("Reidun Havnsund", Role.CourseLeader, "", ""),
                ("Terje Bergsjø", Role.ExperiencedUser, "", ""),
                ("Mona Fagerlid", Role.Administrator, "", ""),
            ]
        ),
        new(
            "Region Sjölandet",
            OrganisationKind.SwedishRegion,
            "SE",
            "Sjölandet",
            "sv",
            ["Reumatologmottagningen", "Primärvården Sjöstad"],
            [
                At("Rum Björken", "Hus 2", "Plan 3", "Lasarettsgatan 4, Sjöstad"),
                At("Vårdcentralens samlingssal", "", "Plan 1", "Storgatan 20, Sjöstad"),
            ],
            [
                ("Karin Lindskoog", Role.Secretary, "vårdadministratör", ""),
                ("Johan Ekmarker", Role.CourseLeader, "fysioterapeut", ""),
                ("Eva Strandhäll", Role.ResponsibleDoctor, "läkare", ""),
                ("Lars Hedenberg", Role.DepartmentHead, "läkare", ""),
                ("Birgitta Sunnerdal", Role.ExperiencedUser, "", ""),
                ("Mats Axelhult", Role.Administrator, "", ""),
            ]
        ),
    ];

    private static Func<Guid, Place> At(
        string name,
        string building,
        string floor,
        string address
    ) =>
        organisation => new Place
        {
            OrganisationId = organisation,
            Name = name,
            Building = building,
            Floor = floor,
            Address = address,
        };
}
