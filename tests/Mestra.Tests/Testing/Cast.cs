using Mestra.Kernel;
using Mestra.People;
using Mestra.People.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>Someone with an account, in one role at one organisation.</summary>
public sealed record CastMember(
    Guid AccountId,
    Guid MembershipId,
    string Name,
    Role Role,
    Guid OrganisationId
);

/// <summary>The people and places that every test may count on.</summary>
/// <remarks>Fjordby sykehus is where the stories happen; the others are there to be kept out, or to be different.</remarks>
public static class Cast
{
    public static readonly Organisation Fjordby = Hospital("Fjordby sykehus HF", "Vestland");
    public static readonly Organisation Innby = Hospital("Innby sykehus HF", "Innlandet");
    public static readonly Organisation Kommune = new()
    {
        Name = "Fjordby kommune",
        Kind = OrganisationKind.Municipality,
        Country = "NO",
        County = "Vestland",
        Zone = "Europe/Oslo",
        Language = "nn",
        IsInvented = true,
    };
    public static readonly Organisation Sjoregionen = new()
    {
        Name = "Region Sjölandet",
        Kind = OrganisationKind.SwedishRegion,
        Country = "SE",
        County = "Sjölandet",
        Zone = "Europe/Stockholm",
        Language = "sv",
        IsInvented = true,
    };
    public static readonly Organisation Foreningen = new()
    {
        Name = "Foreningen for hjertesyke i Fjordby",
        Kind = OrganisationKind.Association,
        Country = "NO",
        County = "Vestland",
        Zone = "Europe/Oslo",
        Language = "nb",
        IsInvented = true,
    };

    public static readonly Department Medisin = new()
    {
        OrganisationId = Fjordby.Id,
        Name = "Medisinsk avdeling",
        Phone = "+4700000001",
    };
    public static readonly Place Fjellstuen = new()
    {
        OrganisationId = Fjordby.Id,
        Name = "Fjellstuen",
        Building = "Bygg C",
        Floor = "2. etasje",
        Address = "Sykehusveien 1, Fjordby",
    };
    public static readonly Place Sjostuen = new()
    {
        OrganisationId = Fjordby.Id,
        Name = "Sjøstuen",
        Building = "Bygg A",
        Floor = "1. etasje",
        Address = "Sykehusveien 1, Fjordby",
    };

    public static readonly CastMember Sekretær = Member("Siri Sekretær", Role.Secretary, Fjordby);
    public static readonly CastMember Kursleder = Member(
        "Ingrid Lauvrød",
        Role.CourseLeader,
        Fjordby
    );
    public static readonly CastMember Lege = Member(
        "Berit Hovlund",
        Role.ResponsibleDoctor,
        Fjordby
    );
    public static readonly CastMember Avdelingsleder = Member(
        "Anders Leder",
        Role.DepartmentHead,
        Fjordby
    );
    public static readonly CastMember ErfarenBruker = Member(
        "Erik Erfaren",
        Role.ExperiencedUser,
        Fjordby
    );
    public static readonly CastMember Rådgiver = Member("Randi Rådgiver", Role.Adviser, Fjordby);
    public static readonly CastMember Kodeveileder = Member(
        "Kai Kode",
        Role.CodingAdviser,
        Fjordby
    );
    public static readonly CastMember Administrator = Member(
        "Ada Admin",
        Role.Administrator,
        Fjordby
    );
    public static readonly CastMember InnbySekretær = Member("Nils Nabo", Role.Secretary, Innby);
    public static readonly CastMember InnbyKursleder = Member(
        "Nina Nabo",
        Role.CourseLeader,
        Innby
    );
    public static readonly CastMember KommuneSekretær = Member(
        "Kari Kommune",
        Role.Secretary,
        Kommune
    );
    public static readonly CastMember KommuneKursleder = Member(
        "Knut Kommune",
        Role.CourseLeader,
        Kommune
    );
    public static readonly CastMember SvenskSekreterare = Member(
        "Sven Svensson",
        Role.Secretary,
        Sjoregionen
    );
    public static readonly CastMember SvenskKursledare = Member(
        "Karin Karlsson",
        Role.CourseLeader,
        Sjoregionen
    );

    /// <summary>One of each role at Fjordby.</summary>
    public static IReadOnlyList<CastMember> AtFjordby { get; } =
    [
        Administrator,
        Avdelingsleder,
        Lege,
        Kursleder,
        Sekretær,
        ErfarenBruker,
        Rådgiver,
        Kodeveileder,
    ];

    private static IReadOnlyList<CastMember> Everyone =>
        [
            .. AtFjordby,
            InnbySekretær,
            InnbyKursleder,
            KommuneSekretær,
            KommuneKursleder,
            SvenskSekreterare,
            SvenskKursledare,
        ];

    internal static async Task Enter(IServiceProvider services)
    {
        var db = services.GetRequiredService<MestraDb>();
        db.AddRange(
            Fjordby,
            Innby,
            Kommune,
            Sjoregionen,
            Foreningen,
            Medisin,
            Fjellstuen,
            Sjostuen
        );
        foreach (var member in Everyone)
        {
            db.Add(AccountOf(member));
            db.Add(
                new Membership
                {
                    Id = member.MembershipId,
                    AccountId = member.AccountId,
                    OrganisationId = member.OrganisationId,
                    Role = member.Role,
                }
            );
        }

        await db.Save("Test", CancellationToken.None);
    }

    private static Account AccountOf(CastMember member)
    {
        var email = $"{member.AccountId:N}@example.org";
        return new Account
        {
            Id = member.AccountId,
            Name = member.Name,
            Profession = member.Role switch
            {
                Role.ResponsibleDoctor => "lege",
                Role.CourseLeader => "sykepleier",
                _ => "",
            },
            HprNumber = member.Role == Role.ResponsibleDoctor ? "9144897" : "",
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = $"{member.AccountId:N}",
            TwoFactorEnabled = true,
            LockoutEnabled = true,
        };
    }

    private static CastMember Member(string name, Role role, Organisation at) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), name, role, at.Id);

    private static Organisation Hospital(string name, string county) =>
        new()
        {
            Name = name,
            Kind = OrganisationKind.HealthTrust,
            Country = "NO",
            County = county,
            Zone = "Europe/Oslo",
            Language = "nb",
            Phone = "+4700000000",
            IsInvented = true,
        };
}
