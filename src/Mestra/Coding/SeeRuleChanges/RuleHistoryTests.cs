namespace Mestra.Coding;

public sealed class RuleHistoryTests
{
    [Fact]
    public async Task A_confirmation_stands_also_after_other_choices_have_undone_it()
    {
        await using var site = new Site();
        var page = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);
        await site.Press(page, "Bekreft for oss", ("Note", "ISF-regelverket 2026, kapittel 4"));
        page = await site.Open(CodingPaths.Rules);
        await site.Press(page, "Lagre valgene", ("Input.TeachingHourMinutes", "60"));
        page.Html.ShouldContain("/arbeid/koding/regler/historikk");

        var history = await site.As(Cast.Sekretær).Open("/arbeid/koding/regler/historikk");

        var rows = history.Document.QuerySelectorAll("table tbody tr");
        rows.Length.ShouldBe(2);
        Things(rows[1]).ShouldAllBe(thing => thing == "Bekreftet regelsett");
        rows[1].QuerySelectorAll("ins").ShouldNotBeEmpty();
        rows[1].TextContent.ShouldContain("ISF-regelverket 2026, kapittel 4");
        Things(rows[0]).ShouldContain("Bekreftet regelsett (fjernet)");
        Things(rows[0]).ShouldContain("Egne valg i regelverket");
        rows[0].QuerySelectorAll("del").ShouldNotBeEmpty();
        rows[0].QuerySelectorAll("ins").ShouldHaveSingleItem().TextContent.ShouldBe("60");
    }

    private static IEnumerable<string> Things(AngleSharp.Dom.IElement row) =>
        row.QuerySelectorAll(".m-changed").Select(thing => thing.TextContent.Trim());
}
