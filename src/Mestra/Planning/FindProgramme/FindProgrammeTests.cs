namespace Mestra.Planning;

/// <summary>The list of programmes, and who may see what of planning.</summary>
public sealed class FindProgrammeTests
{
    [Fact]
    public async Task The_list_is_searched_filtered_and_sorted_by_the_address()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var kols = ProgrammesForTests.Complete(title: "Kols-skole");
        kols.Themes = ["lung"];
        await site.Add(
            ProgrammesForTests.WithExperience("Ålesundskurs"),
            ProgrammesForTests.Complete(title: "Hjerteskole"),
            kols
        );
        Titles(await site.Open("/arbeid/tilbud"))
            .ShouldBe(["Hjerteskole", "Kols-skole", "Ålesundskurs"]);
        Titles(await site.Open("/arbeid/tilbud?sorter=-tittel"))
            .ShouldBe(["Ålesundskurs", "Kols-skole", "Hjerteskole"]);
        Titles(await site.Open("/arbeid/tilbud?q=skole&tema=lung")).ShouldBe(["Kols-skole"]);
        Titles(await site.Open("/arbeid/tilbud?tilstand=Published")).ShouldBeEmpty();
        var none = await site.Open("/arbeid/tilbud?q=<script>");
        none.Status.ShouldBe(200);
        none.Text.ShouldContain("Ingen tilbud passer");
    }

    [Fact]
    public async Task A_search_keeps_what_was_asked_in_the_form()
    {
        await using var site = new Site().As(Cast.Sekretær);
        await site.Add(ProgrammesForTests.Complete());
        var page = await site.Open("/arbeid/tilbud?q=hjerte&tema=heart");
        page.Value("q").ShouldBe("hjerte");
        page.Value("tema").ShouldBe("heart");
    }

    [Fact]
    public async Task An_empty_house_says_how_to_begin()
    {
        await using var site = new Site().As(Cast.Sekretær);
        (await site.Open("/arbeid/tilbud")).Text.ShouldContain("Dere har ingen tilbud ennå.");
        site.As(Cast.ErfarenBruker);
        (await site.Open("/arbeid/tilbud")).Text.ShouldContain(
            "Du er ikke med i noen arbeidsgruppe"
        );
    }

    [Fact]
    public async Task The_list_shows_the_first_day_of_the_next_course()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = ProgrammesForTests.Complete();
        await site.Add([programme, .. ProgrammesForTests.CourseOf(programme, new(2027, 3, 1))]);
        (await site.Open("/arbeid/tilbud")).Text.ShouldContain("1. mar. 2027");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/endre")]
    [InlineData("/plan")]
    [InlineData("/plan/utskrift")]
    [InlineData("/stjerne")]
    [InlineData("/stjerne/utgaver")]
    [InlineData("/gruppe")]
    [InlineData("/oppgave/ny")]
    [InlineData("/historikk")]
    public async Task What_belongs_to_another_organisation_or_another_group_does_not_exist(
        string page
    )
    {
        await using var site = new Site().As(Cast.InnbyKursleder);
        var programme = ProgrammesForTests.Complete();
        await site.Add(programme);
        (await site.Open($"/arbeid/tilbud/{programme.Id}{page}")).Status.ShouldBe(404);
        site.As(Cast.ErfarenBruker);
        (await site.Open($"/arbeid/tilbud/{programme.Id}{page}")).Status.ShouldBe(404);
        site.As(Cast.Kursleder);
        (await site.Open($"/arbeid/tilbud/{programme.Id}{page}")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/endre")]
    [InlineData("/stjerne")]
    [InlineData("/gruppe")]
    [InlineData("/oppgave/ny")]
    public async Task Whoever_only_sees_plans_cannot_change_them(string page)
    {
        await using var site = new Site().As(Cast.Kodeveileder);
        var programme = ProgrammesForTests.Complete();
        await site.Add(programme);
        (await site.Open($"/arbeid/tilbud/{programme.Id}/plan")).Status.ShouldBe(200);
        (await site.Open($"/arbeid/tilbud/{programme.Id}{page}")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task An_experienced_user_may_not_publish()
    {
        await using var site = new Site().As(Cast.ErfarenBruker);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var page = await site.Open($"/arbeid/tilbud/{programme.Id}");
        page.Document.QuerySelectorAll("button")
            .ShouldNotContain(button => button.TextContent.Contains("Publiser"));
        (await site.Open($"/arbeid/tilbud/{programme.Id}/publisering")).Status.ShouldBe(403);
    }

    private static string[] Titles(Page page) => [.. page.Table("Tilbudene").Select(row => row[0])];
}
