namespace Mestra.Testing;

/// <summary>What a visitor is told about the site itself.</summary>
public sealed class AboutTests
{
    [Fact]
    public async Task Every_page_leads_to_privacy_and_accessibility()
    {
        await using var site = new Site();
        var page = await site.AsPublic().Open("/");

        var links = page.Document.QuerySelectorAll(".m-foot a").Select(a => a.GetAttribute("href"));

        links.ShouldContain("/om#personvern");
        links.ShouldContain("/om#tilgjengelighet");
        var about = await site.Open("/om");
        about.Document.GetElementById("personvern").ShouldNotBeNull();
        about.Document.GetElementById("tilgjengelighet").ShouldNotBeNull();
    }

    [Fact]
    public async Task Every_cookie_that_a_sign_in_sets_stands_in_the_table()
    {
        await using var site = new Site();
        var told = (await site.AsPublic().Open("/om")).Table().Select(row => row[0]).ToList();
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/logg-inn");
        var signIn = await site.Ask(ask);
        using var choose = new HttpRequestMessage(HttpMethod.Get, "/sprak/nn?til=/");
        var language = await site.Ask(choose);

        var set = new[] { signIn, language }
            .SelectMany(answer => answer.Headers.GetValues("Set-Cookie"))
            .Select(cookie => cookie.Split('=')[0])
            .ToList();

        set.ShouldBe(["mestra-form", "lang"]);
        set.ShouldBeSubsetOf(told);
    }
}
