using System.Text.Json;
using Mestra.Catalogue;

namespace Mestra.Testing;

public sealed class CatalogueFacetTests(FullOverview full) : IClassFixture<FullOverview>
{
    private readonly Overview _overview = full.Overview;

    [Fact]
    public void Every_facet_counts_what_is_there()
    {
        var answer = _overview.Ask(CatalogueQuery.Everything);

        foreach (var facet in Enum.GetValues<Facet>())
        {
            var expected = Offers
                .All.Values.SelectMany(offer => offer.CodesOf(facet))
                .CountBy(code => code)
                .ToDictionary();
            answer
                .Counts[facet]
                .ToDictionary(count => count.Code, count => count.Count)
                .ShouldBe(expected, ignoreOrder: true);
        }
    }

    [Fact]
    public void Choices_in_one_facet_widen_and_between_facets_narrow()
    {
        var answer = _overview.Ask(
            CatalogueQuery
                .Everything.With(Facet.Theme, ["dementia", "cancer"])
                .With(Facet.County, ["34", "46"])
        );

        Overview.Names(answer).ShouldBe(["dementia-gran", "cancer-nordfjord", "cancer-vaaler"]);
    }

    [Fact]
    public void A_facets_own_choice_does_not_hide_its_neighbours()
    {
        var answer = _overview.Ask(
            CatalogueQuery.Everything.With(Facet.Theme, ["dementia"]).With(Facet.County, ["34"])
        );

        Count(answer, Facet.County, "34").ShouldBe(1);
        Count(answer, Facet.County, "15").ShouldBe(1, "dementia in another county");
        Count(answer, Facet.County, "46").ShouldBe(0, "no dementia there");
        Count(answer, Facet.Theme, "cancer").ShouldBe(1, "another theme in this county");
        Count(answer, Facet.Theme, "copd").ShouldBe(0);
        Count(answer, Facet.Country, "NO").ShouldBe(1);
    }

    [Fact]
    public void A_choice_that_finds_nothing_can_still_be_taken_back()
    {
        var answer = _overview.Ask(
            CatalogueQuery
                .Everything.With(Facet.Theme, ["dementia", "long-gone"])
                .With(Facet.County, ["11"])
        );

        answer.Total.ShouldBe(0);
        answer.Counts[Facet.Theme].ShouldContain(new FacetCount("long-gone", 0, IsChosen: true));
        answer.Counts[Facet.County].ShouldContain(new FacetCount("11", 0, IsChosen: true));
    }

    [Fact]
    public void Words_and_choices_are_counted_together()
    {
        var answer = _overview.Ask(
            new CatalogueQuery { Words = "kols" }.With(Facet.County, ["55"])
        );

        Overview.Names(answer).ShouldBe(["copd-tromso"]);
        Count(answer, Facet.County, "11").ShouldBe(1);
        Count(answer, Facet.Seats, SeatCodes.Free).ShouldBe(1);
    }

    [Fact]
    public void Choices_that_leave_nothing_do_not_loosen_the_words()
    {
        var answer = _overview.Ask(
            new CatalogueQuery { Words = "foreldrekurs epilepsi" }.With(Facet.County, ["03"])
        );

        answer.Total.ShouldBe(0);
        answer.Loosened.ShouldBeEmpty();
        Count(answer, Facet.County, "11").ShouldBe(1);
    }

    [Fact]
    public void Free_seats_and_waiting_list_are_told_apart()
    {
        Found(Facet.Seats, SeatCodes.WaitingList).ShouldBe(["heart-failure-ahus", "dementia-gran"]);
        Found(Facet.Seats, SeatCodes.Free).ShouldContain("dementia-volda");
        Found(Facet.Seats, SeatCodes.Free).ShouldNotContain("tinnitus-fonna");
    }

    [Fact]
    public void Without_words_the_soonest_comes_first_and_what_has_begun_last()
    {
        var names = Overview.Names(_overview.Ask(""));

        names.Take(3).ShouldBe(["heart-failure-ahus", "diabetes-2-harstad", "dementia-volda"]);
        names[^1].ShouldBe("myeloma-trondheim");
    }

    [Fact]
    public void From_a_day_leaves_out_the_earlier_and_the_undated()
    {
        var answer = _overview.Ask(new CatalogueQuery { From = new(2027, 3, 14) });

        Overview.Names(answer).ShouldBe(["ms-molde", "autism-fonna"]);
        answer.Counts[Facet.Theme].Sum(count => count.Count).ShouldBe(2);
    }

    [Fact]
    public void Words_can_be_ordered_by_date() =>
        Overview
            .Names(
                _overview.Ask(new CatalogueQuery { Words = "demens", Order = CatalogueOrder.Date })
            )
            .ShouldBe(["dementia-volda", "dementia-gran", "dementia-sweden"]);

    [Fact]
    public void Pages_follow_each_other_and_repeat_nothing()
    {
        var pages = Enumerable
            .Range(1, 5)
            .Select(page => _overview.Ask(new CatalogueQuery { Page = page, PageSize = 10 }))
            .ToList();

        pages.ShouldAllBe(page => page.Total == Offers.All.Count && page.Pages == 5);
        pages.SelectMany(Overview.Names).ShouldBe(Overview.Names(_overview.Ask("")));
    }

    [Fact]
    public void A_page_past_the_end_is_the_last_page()
    {
        var answer = _overview.Ask(new CatalogueQuery { Page = 900, PageSize = 10 });

        answer.Query.Page.ShouldBe(5);
        answer.Hits.Count.ShouldBe(Offers.All.Count - 40);
    }

    [Fact]
    public void The_answer_carries_what_a_page_shows()
    {
        var entry = _overview.Ask("hjertesviktskole").Hits[0].Entry;

        JsonSerializer
            .Serialize(entry)
            .ShouldBe(JsonSerializer.Serialize(Offers.All["heart-failure-ahus"]));
    }

    private IReadOnlyList<string> Found(Facet facet, string code) =>
        Overview.Names(_overview.Ask(CatalogueQuery.Everything.With(facet, [code])));

    private static int Count(CatalogueAnswer answer, Facet facet, string code) =>
        answer.Counts[facet].Where(count => count.Code == code).Sum(count => count.Count);
}
