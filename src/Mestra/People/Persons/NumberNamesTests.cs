using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning;
using Mestra.Referrals;
using Mestra.Referrals.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.People;

/// <summary>An identity number is called what it is, on every page and in every language; where none is typed yet, what the country calls them.</summary>
public sealed class NumberNamesTests
{
    public static TheoryData<string, NationalIdKind, string> Names =>
        new()
        {
            { "sv", NationalIdKind.Personnummer, "Personnummer" },
            { "sv", NationalIdKind.Fodselsnummer, "Norskt födelsenummer" },
            { "nb", NationalIdKind.Fodselsnummer, "Fødselsnummer" },
            { "nb", NationalIdKind.Personnummer, "Svensk personnummer" },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_person_and_the_referral_call_a_number_what_it_is(
        string language,
        NationalIdKind kind,
        string name
    )
    {
        await using var site = new Site();
        var at = language == "sv" ? Cast.SvenskSekreterare : Cast.Sekretær;
        var number =
            kind == NationalIdKind.Personnummer
                ? SyntheticNumbers.Personnummer(3)
                : SyntheticNumbers.Fodselsnummer(3);
        var person = await Enter(site, at, number);
        var referral = await Refer(site, at, person);

        site.As(at).Reading(language);
        foreach (var path in new[] { $"/arbeid/personer/{person}", referral })
        {
            var page = await site.Open(path);
            var said = page
                .Document.QuerySelectorAll("dt")
                .Single(term => term.NextElementSibling!.TextContent.Trim() == number.Masked);
            said.TextContent.Trim().ShouldBe(name, path);
        }
    }

    [Fact]
    public async Task A_form_asks_for_what_the_country_has()
    {
        await using var site = new Site();
        var programme = await site.Programme(organisationId: Cast.Sjoregionen.Id);
        var person = await Enter(site, Cast.SvenskSekreterare, SyntheticNumbers.Personnummer(4));
        var referral = await Refer(site, Cast.SvenskSekreterare, person, programme);
        var course = await site.AddCourse(programme);

        site.As(Cast.SvenskSekreterare).Reading("sv");
        foreach (
            var path in new[]
            {
                "/arbeid/henvisninger/ny",
                referral + "/personer",
                $"/arbeid/kurs/{course.Id}/deltakere/legg-til",
            }
        )
        {
            var page = await site.Open(path);
            page.Text.ShouldContain("Personnummer eller samordningsnummer", Case.Sensitive, path);
            page.Text.ShouldNotContain("Norskt", Case.Sensitive, path);
        }
    }

    private static Task<Guid> Enter(Site site, CastMember at, NationalId number) =>
        site.In(
            at,
            async services =>
            {
                var cancel = TestContext.Current.CancellationToken;
                var id = await services
                    .GetRequiredService<IPersons>()
                    .FindOrAdd(new PersonEntry("Astrid", "Myrstøl", number), cancel);
                await services.GetRequiredService<MestraDb>().Save("Test", cancel);
                return id;
            }
        );

    private static async Task<string> Refer(
        Site site,
        CastMember at,
        Guid person,
        Programme? programme = null
    )
    {
        programme ??= await site.Programme(organisationId: at.OrganisationId);
        var referral = new Referral
        {
            OrganisationId = at.OrganisationId,
            ProgrammeId = programme.Id,
            ReferrerKind = ReferrerKind.HospitalDoctor,
            ReceivedOn = Site.Today,
            PatientId = person,
            FormToken = Guid.CreateVersion7(),
        };
        referral.Add(person, Relation.Self, "");
        await site.Add(referral);
        return $"/arbeid/henvisninger/{referral.Id}";
    }
}
