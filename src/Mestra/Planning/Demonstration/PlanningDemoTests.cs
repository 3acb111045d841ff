using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Planning;

/// <summary>The demonstration's programmes: real listings as facts, invented ones with plans.</summary>
public sealed class PlanningDemoTests
{
    [Fact]
    public async Task The_demonstration_fills_programmes_of_real_and_of_invented_organisations()
    {
        await using var site = new Site();
        await Fill(site);
        var all = await site.Db(db =>
            db.Set<Programme>().Include(p => p.Group).Include(p => p.Cells).ToListAsync()
        );
        all.Count(p => p.IsListing).ShouldBe(RealProgramme.All().Count);
        all.Count(p => !p.IsListing).ShouldBe(InventedProgramme.All().Count);
        all.Where(p => p.IsListing).ShouldAllBe(p => p.IsPublished && p.Group.Count == 0);
        all.Where(p => !p.IsListing).ShouldAllBe(p => p.Cells.Count == 6);
        all.Select(p => p.Slug).ShouldBeUnique();
    }

    [Fact]
    public async Task The_plan_that_was_changed_yesterday_asks_for_a_new_look_at_five_cells()
    {
        await using var site = new Site().As(Cast.Kursleder);
        await Fill(site);
        var programme = await site.Db(db =>
            db.Set<Programme>()
                .Include(p => p.Cells)
                .SingleAsync(p => p.Slug == "hjertesviktskole-fjordby")
        );
        programme.Cells.Count(cell => cell.LookAgain).ShouldBe(5);
        (await site.Open($"/arbeid/tilbud/{programme.Id}/stjerne")).Text.ShouldContain(
            "Se på nytt"
        );
    }

    [Fact]
    public void No_programme_of_the_demonstration_is_refused_by_the_rules()
    {
        foreach (var facts in RealProgramme.All().Cast<DemoFacts>().Concat(InventedProgramme.All()))
        {
            var form = facts.Form();
            ProgrammeRules
                .Wrong(form, facts is RealProgramme)
                .ShouldBeEmpty(facts.Title.ToString());
            form.Themes.ShouldNotBeEmpty();
            form.Audiences.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_listing_that_does_not_say_how_one_comes_to_it_says_nothing_of_it()
    {
        var silent = RealProgramme.All().Where(r => r.Rule == ReferralRule.NotStated).ToList();
        silent.Count.ShouldBe(34);
        silent.ShouldAllBe(facts => facts.HowToRefer.IsEmpty);
        InventedProgramme.All().ShouldAllBe(facts => facts.Rule != ReferralRule.NotStated);
    }

    [Fact]
    public async Task All_whom_a_listing_names_hold_it()
    {
        await using var site = new Site();
        await Fill(site);
        foreach (
            var (title, also) in new[]
            {
                ("Nylig fått MS", "MS-forbundet"),
                ("Kolskurs i Åsnes og Våler", "Våler kommune"),
                ("Lærings- og mestringsgruppe ved beinmargskreft", "Kreftforeningen"),
            }
        )
        {
            var programme = await site.Db(async db =>
                (await db.Set<Programme>().Where(p => p.SourceUrl != "").ToListAsync()).Single(p =>
                    p.Title.Nb == title
                )
            );
            (await site.Open($"/kurs/{programme.Slug}")).Text.ShouldContain(also);
        }
    }

    [Fact]
    public void What_is_public_of_an_invented_programme_is_complete()
    {
        foreach (var facts in InventedProgramme.All().Where(f => f.Stage != DemoStage.Draft))
        {
            facts.Ingress.IsEmpty.ShouldBeFalse(facts.Title.ToString());
            facts.Content.IsEmpty.ShouldBeFalse(facts.Title.ToString());
            (facts.Rule.NeedsReferral() && facts.HowToRefer.IsEmpty).ShouldBeFalse(
                facts.Title.ToString()
            );
        }
    }

    [Fact]
    public void Norwegian_organisations_of_the_demonstration_write_both_bokmål_and_nynorsk() =>
        InventedProgramme
            .All()
            .Where(facts => facts.Organisation != Cast.Sjoregionen.Name)
            .Where(facts =>
                string.IsNullOrEmpty(facts.Title.Nn) || string.IsNullOrEmpty(facts.Content.Nn)
            )
            .Select(facts => facts.Title.Nb)
            .ShouldBeEmpty();

    private static Task Fill(Site site) =>
        site.In(services =>
            services
                .GetServices<IDemonstrate>()
                .OfType<PlanningDemo>()
                .Single()
                .Fill(new DemoDice(17), Site.Today, CancellationToken.None)
        );
}
