using Mestra.Kernel;
using Mestra.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>Every look at a person is logged, and the log shows when it was tampered with.</summary>
public sealed class LookTests
{
    [Fact]
    public async Task Opening_a_persons_page_is_logged_with_who_and_what()
    {
        await using var site = new Site();
        var astrid = await Astrid(site);
        (await site.As(Cast.Sekretær).Open($"/arbeid/personer/{astrid.Id}")).Heading.ShouldBe(
            "Astrid Fjellvang"
        );

        var log = await site.Open($"/arbeid/personer/{astrid.Id}/innsyn");
        log.Table()[0][1].ShouldBe("Siri Sekretær");
        log.Table()
            .Select(row => row[3])
            .ShouldBe(["Innsynsloggen", "Personens side"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_secretary_elsewhere_finds_no_such_person()
    {
        await using var site = new Site();
        var astrid = await Astrid(site);
        (await site.As(Cast.InnbySekretær).Open($"/arbeid/personer/{astrid.Id}")).Status.ShouldBe(
            404
        );
        (await site.Db(db => db.Set<Look>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_experienced_user_is_not_let_in()
    {
        await using var site = new Site();
        var astrid = await Astrid(site);
        (await site.As(Cast.ErfarenBruker).Open($"/arbeid/personer/{astrid.Id}")).Status.ShouldBe(
            403
        );
    }

    [Fact]
    public async Task A_person_is_found_by_the_beginning_of_a_name_whatever_the_case_of_its_letters()
    {
        await using var site = new Site();
        await site.Add(
            new Person
            {
                OrganisationId = Cast.Fjordby.Id,
                GivenName = "Øyvind",
                FamilyName = "Ås",
            }
        );
        var page = await site.As(Cast.Sekretær).Open("/arbeid/personer");
        (await site.Send(page, ("Words", "øyv Å")))
            .Table()
            .ShouldHaveSingleItem()[0]
            .ShouldBe("Øyvind Ås");
        (await site.Send(page, ("Words", "%"))).Text.ShouldContain("Ingen her passer");
    }

    [Fact]
    public async Task The_chain_of_looks_is_whole_until_somebody_changes_a_row()
    {
        await using var site = new Site();
        var astrid = await Astrid(site);
        site.As(Cast.Sekretær);
        await site.Open($"/arbeid/personer/{astrid.Id}");
        await site.Open($"/arbeid/personer/{astrid.Id}");
        (
            await site.In(s => s.GetRequiredService<ChainLooks>().Once(CancellationToken.None))
        ).ShouldBe(2);
        (await Breaches(site)).ShouldBeEmpty();

        await site.Db(db =>
            db.Set<Look>()
                .Where(l => l.ChainNumber == 1)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.ActorName, "En annen"))
        );
        (await Breaches(site)).ShouldHaveSingleItem().ShouldContain("broken at number 1");
    }

    [Fact]
    public async Task A_protected_address_is_never_shown()
    {
        await using var site = new Site();
        var person = new Person
        {
            OrganisationId = Cast.Fjordby.Id,
            GivenName = "Skjult",
            FamilyName = "Person",
            Address = "Hemmeligveien 3",
            IsProtected = true,
        };
        await site.Add(person);
        var page = await site.As(Cast.Sekretær).Open($"/arbeid/personer/{person.Id}");
        page.Text.ShouldContain("Beskyttet adresse");
        page.Html.ShouldNotContain("Hemmeligveien");
    }

    private static Task<IReadOnlyList<string>> Breaches(Site site) =>
        site.In(services =>
            services
                .GetServices<IAudit>()
                .OfType<AuditLooks>()
                .Single()
                .Breaches(CancellationToken.None)
        );

    private static async Task<Person> Astrid(Site site)
    {
        var astrid = new Person
        {
            OrganisationId = Cast.Fjordby.Id,
            GivenName = "Astrid",
            FamilyName = "Fjellvang",
        };
        await site.Add(astrid);
        return astrid;
    }
}
