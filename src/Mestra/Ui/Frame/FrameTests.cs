using Mestra.Ui;

namespace Mestra.Testing;

/// <summary>What stands around every page.</summary>
public sealed class FrameTests
{
    [Fact]
    public async Task The_menu_shows_only_what_the_role_may_open()
    {
        await using var site = new Site();
        var secretary = await site.As(Cast.Sekretær).Open("/arbeid");
        var administrator = await site.As(Cast.Administrator).Open("/arbeid");
        Menu(secretary).ShouldContain("/arbeid/personer");
        Menu(secretary).ShouldNotContain("/arbeid/ansatte");
        Menu(administrator).ShouldContain("/arbeid/ansatte");
        Menu(administrator).ShouldNotContain("/arbeid/personer");
    }

    [Fact]
    public async Task The_page_that_is_open_is_marked_in_the_menu()
    {
        await using var site = new Site();
        var page = await site.As(Cast.Sekretær).Open("/arbeid");
        page.Document.QuerySelectorAll(".m-nav [aria-current=page]")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["/arbeid"]);
    }

    [Theory]
    [InlineData("/arbeid/kurs/1/deltakere", "/arbeid/kurs")]
    [InlineData("/arbeid", "/arbeid")]
    [InlineData("/arbeid/kursholdere", "/arbeid")]
    [InlineData("/kurs", null)]
    public void A_page_below_belongs_to_the_nearest_line_above(string path, string? item) =>
        PageFrame
            .CurrentOf([new("A", "/arbeid", "", 1), new("B", "/arbeid/kurs", "", 2)], path)
            ?.Path.ShouldBe(item);

    [Fact]
    public async Task A_demonstration_says_so_on_every_page_and_is_not_indexed()
    {
        await using var demonstration = new Site(demonstration: true);
        foreach (var path in new[] { "/", "/logg-inn", "/finnes/ikke" })
        {
            var page = await demonstration.Open(path);
            page.Document.QuerySelector(".m-demo")!.TextContent.ShouldContain("oppdiktet");
            page.Document.QuerySelector("meta[name=robots]")!
                .GetAttribute("content")
                .ShouldBe("noindex");
        }

        await using var real = new Site();
        var home = await real.Open("/");
        home.Document.QuerySelector(".m-demo").ShouldBeNull();
        home.Document.QuerySelector("meta[name=robots]").ShouldBeNull();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/logg-inn")]
    [InlineData("/arbeid")]
    public async Task No_page_carries_script_or_style_of_its_own(string path)
    {
        await using var site = new Site();
        var page = await (path == "/arbeid" ? site.As(Cast.Sekretær) : site).Open(path);
        page.Document.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty();
        page.Document.All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/", "md")]
    [InlineData("/arbeid", "sm")]
    public async Task Citizens_read_large_and_staff_work_dense(string path, string size)
    {
        await using var site = new Site();
        var page = await site.As(Cast.Sekretær).Open(path);
        page.Document.Body!.GetAttribute("data-size").ShouldBe(size);
        page.Document.QuerySelector(".ds-skip-link")!
            .GetAttribute("href")
            .ShouldBe("#" + page.Document.QuerySelector("main")!.Id);
    }

    [Fact]
    public async Task The_start_leads_a_citizen_to_courses_and_a_professional_to_the_worklist()
    {
        await using var site = new Site();
        var page = await site.Open("/");
        page.Heading.ShouldStartWith("Mestra samler kurs");
        page.Document.QuerySelector("form[role=search]")!.GetAttribute("action").ShouldBe("/kurs");
        page.Document.QuerySelector("main a.ds-button")!.GetAttribute("href").ShouldBe("/arbeid");
    }

    private static IEnumerable<string?> Menu(Page page) =>
        page.Document.QuerySelectorAll(".m-nav a").Select(link => link.GetAttribute("href"));
}
