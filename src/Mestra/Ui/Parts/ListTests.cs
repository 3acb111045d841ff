using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mestra.Ui;
using Microsoft.AspNetCore.Http;

namespace Mestra.Testing;

/// <summary>A long list is shown page by page, ordered by its heads, and the address says which page and which order.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 12, "1 2 12")]
    [InlineData(6, 12, "1 5 6 7 12")]
    [InlineData(12, 12, "1 11 12")]
    public void The_first_the_last_and_those_beside_it_are_shown(
        int page,
        int last,
        string shown
    ) => string.Join(' ', PagerTagHelper.Shown(page, last)).ShouldBe(shown);

    [Fact]
    public async Task The_pager_keeps_the_rest_of_the_address()
    {
        var pager = await Pager("?q=hjerte&fylke=Oslo&fylke=Vestland&side=2", page: 2, total: 200);
        pager
            .QuerySelector("a[rel=next]")!
            .GetAttribute("href")
            .ShouldBe("/kurs?q=hjerte&fylke=Oslo&fylke=Vestland&side=3");
        pager
            .QuerySelector("a[rel=prev]")!
            .GetAttribute("href")
            .ShouldBe("/kurs?q=hjerte&fylke=Oslo&fylke=Vestland");
        pager.QuerySelector("a[aria-current=true]")!.TextContent.ShouldBe("2");
    }

    [Fact]
    public async Task The_package_needs_previous_first_and_next_last_so_they_stand_there_hidden()
    {
        var pager = await Pager("", page: 1, total: 200);
        var first = pager.QuerySelector("li:first-child a")!;
        first.GetAttribute("aria-hidden").ShouldBe("true");
        first.GetAttribute("tabindex").ShouldBe("-1");
        first.HasAttribute("href").ShouldBeFalse();
        pager.QuerySelector("li:last-child a")!.GetAttribute("rel").ShouldBe("next");
    }

    [Fact]
    public async Task One_page_needs_no_pager() =>
        (await Pager("", page: 1, total: 50)).InnerHtml.Trim().ShouldBeEmpty();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-7, 1)]
    [InlineData(null, 1)]
    [InlineData(2, 2)]
    [InlineData(int.MaxValue, 3)]
    public void A_page_that_does_not_exist_becomes_the_nearest_that_does(int? asked, int shown) =>
        Enumerable.Range(1, 120).ToList().Paged(asked).Number.ShouldBe(shown);

    [Property]
    public bool Every_row_stands_on_exactly_one_page(PositiveInt count, PositiveInt size)
    {
        var rows = Enumerable.Range(0, count.Get % 500).ToList();
        var pages = Enumerable
            .Range(1, Math.Max(1, (rows.Count + size.Get - 1) / size.Get))
            .SelectMany(number => rows.Paged(number, size.Get).Items);
        return pages.SequenceEqual(rows);
    }

    [Theory]
    [InlineData("dato", "dato", false)]
    [InlineData("-dato", "dato", true)]
    [InlineData("'; drop table", "navn", false)]
    [InlineData(null, "navn", false)]
    public void An_order_that_is_not_known_is_the_first_that_is(
        string? typed,
        string column,
        bool descending
    ) => SortBy.Read(typed, "navn", "dato").ShouldBe(new SortBy(column, descending));

    [Theory]
    [InlineData("", "none", "/kurs?sorter=navn")]
    [InlineData("?sorter=navn", "ascending", "/kurs?sorter=-navn")]
    [InlineData("?sorter=-navn", "descending", "/kurs?sorter=navn")]
    [InlineData("?sorter=dato&side=4&q=a", "none", "/kurs?q=a&sorter=navn")]
    public async Task A_column_head_says_its_order_and_leads_to_the_other(
        string query,
        string order,
        string href
    )
    {
        using var form = SentForm<object>.Unsent("nb");
        form.Request.Path = "/kurs";
        form.Request.QueryString = new QueryString(query);
        var head = await form.ShowIn(
            "table/thead/tr",
            new SortHeadTagHelper(new()) { ForColumn = "navn", Text = "Navn" }
        );
        head.QuerySelector("th")!.GetAttribute("aria-sort").ShouldBe(order);
        head.QuerySelector("a")!.GetAttribute("href").ShouldBe(href);
    }

    private static async Task<IElement> Pager(string query, int page, int total)
    {
        using var form = SentForm<object>.Unsent("nb");
        form.Request.Path = "/kurs";
        form.Request.QueryString = new QueryString(query);
        return await form.Show(new PagerTagHelper(new()) { Page = page, Total = total });
    }
}
