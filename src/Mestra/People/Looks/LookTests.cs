using System.Data.Common;
using Mestra.Kernel;
using Mestra.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
    public async Task The_chain_may_grow_while_it_is_checked_but_not_lose_its_end()
    {
        await using var site = new Site();
        var astrid = await Astrid(site);
        await Looked(site, astrid, times: 2);
        var growing = new MeanwhileInterceptor(async () => await Looked(site, astrid, times: 3));
        (await Breaches(site, growing)).ShouldBeEmpty();
        growing.HasHappened.ShouldBeTrue();

        await site.Db(db => db.Set<Look>().Where(l => l.ChainNumber == 5).ExecuteDeleteAsync());
        (await Breaches(site)).ShouldBe(["look chain ends at 4, its head says 5"]);
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

    private static Task Looked(Site site, Person person, int times) =>
        site.In(async services =>
        {
            var db = services.GetRequiredService<MestraDb>();
            db.AddRange(
                Enumerable
                    .Range(0, times)
                    .Select(_ => new Look
                    {
                        OrganisationId = person.OrganisationId,
                        PersonId = person.Id,
                        At = site.Clock.GetUtcNow(),
                        ActorName = "Siri Sekretær",
                        ActorRole = "Secretary",
                        Page = "Look.Person",
                    })
            );
            await db.SaveChangesAsync();
            await services.GetRequiredService<ChainLooks>().Once(CancellationToken.None);
        });

    // The same check over a connection where something happens right after the rows were asked for.
    private static Task<IReadOnlyList<string>> Breaches(Site site, IInterceptor meanwhile) =>
        site.In(async services =>
        {
            var acting = services.GetRequiredService<Acting>();
            var clock = services.GetRequiredService<TimeProvider>();
            var gate = services.GetRequiredService<WriteGate>();
            await using MestraDb db = TestStore.OnPostgres
                ? new PostgresDb(With<PostgresDb>(services, meanwhile), acting, clock, gate)
                : new SqliteDb(With<SqliteDb>(services, meanwhile), acting, clock, gate);
            return await new AuditLooks(new PeopleDb(db)).Breaches(CancellationToken.None);
        });

    private static DbContextOptions<TDb> With<TDb>(
        IServiceProvider services,
        IInterceptor meanwhile
    )
        where TDb : MestraDb =>
        new DbContextOptionsBuilder<TDb>(services.GetRequiredService<DbContextOptions<TDb>>())
            .AddInterceptors(meanwhile)
            .Options;

    private sealed class MeanwhileInterceptor(Func<Task> happens) : DbCommandInterceptor
    {
        public bool HasHappened { get; private set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            DbDataReader result,
            CancellationToken cancellationToken = default
        )
        {
            var isOfRows = command.CommandText.Contains("chain_hash", StringComparison.Ordinal);
            if (isOfRows && !HasHappened)
            {
                HasHappened = true;
                await happens();
            }

            return result;
        }
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
