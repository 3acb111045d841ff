using Mestra.Kernel;

namespace Mestra.Testing;

/// <summary>A person reads in the language they chose, else the one their browser asks for, else bokmål.</summary>
public sealed class ChooseLanguageTests
{
    [Theory]
    [InlineData("nb", "nb")]
    [InlineData("no", "nb")]
    [InlineData("nn-NO", "nn")]
    [InlineData("sv-FI", "sv")]
    [InlineData("en-US", "en")]
    [InlineData("da", "nb")]
    [InlineData("de", "nb")]
    public async Task The_browser_is_answered_in_the_language_it_asks_for(
        string asked,
        string answered
    )
    {
        await using var site = new Site();
        (await site.Reading(asked).Open("/"))
            .Document.DocumentElement.GetAttribute("lang")
            .ShouldBe(answered);
    }

    [Fact]
    public async Task What_was_chosen_is_remembered_and_beats_the_browser()
    {
        await using var site = new Site();
        var answer = await site.Ask(new(HttpMethod.Get, "/sprak/nn?til=%2Fkurs%3Fq%3Dhjarte"));
        answer.Headers.Location!.ToString().ShouldBe("/kurs?q=hjarte");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("lang=nn;");
        cookie.ShouldContain("max-age=31536000");
        cookie.ShouldContain("httponly");

        using var next = new HttpRequestMessage(HttpMethod.Get, "/");
        next.Headers.Add("Cookie", cookie.Split(';')[0]);
        var page = await Page.Read("/", await site.Reading("en").Ask(next));
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("nn");
    }

    [Theory]
    [InlineData("https://eksempel.no/")]
    [InlineData("//eksempel.no")]
    [InlineData("/\\eksempel.no")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task The_way_back_is_always_to_a_page_of_ours(string back)
    {
        await using var site = new Site();
        var answer = await site.Ask(
            new(HttpMethod.Get, "/sprak/sv?til=" + Uri.EscapeDataString(back))
        );
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task A_language_that_is_not_spoken_is_no_page()
    {
        await using var site = new Site();
        (await site.Open("/sprak/xx")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Switching_on_a_form_that_failed_keeps_what_was_typed_and_saves_nothing()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var failed = await site.Send(
            await site.Open("/arbeid/tilbud/ny"),
            ("Form.Title.Nb", ""),
            ("Form.Content.Nn", "Sjukdom og kvardag"),
            ("Form.GroupMaximum", "tolv")
        );
        failed.Status.ShouldBe(422);
        var swedish = await site.Press(failed, "Svenska");
        swedish.Status.ShouldBe(422);
        swedish.Document.DocumentElement.GetAttribute("lang").ShouldBe("sv");
        swedish.Value("Form.Content.Nn").ShouldBe("Sjukdom og kvardag");
        swedish.Value("Form.GroupMaximum").ShouldBe("tolv");
        swedish.Errors.ShouldNotBeEmpty();
        swedish.Text.ShouldContain("Inget har sparats ännu");
    }

    [Fact]
    public async Task What_could_be_saved_is_only_shown_when_the_language_is_switched()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        var shown = await site.Send(
            form,
            ("Form.Title.Nb", "Hjertesviktskole"),
            ("Form.Audiences", "Patient"),
            ("__language", "true")
        );
        shown.Status.ShouldBe(422);
        shown.Value("Form.Title.Nb").ShouldBe("Hjertesviktskole");
        (await site.Open("/arbeid/tilbud")).Text.ShouldNotContain("Hjertesviktskole");
    }

    [Fact]
    public async Task Every_page_offers_every_language_and_leads_back_to_itself()
    {
        await using var site = new Site();
        var page = await site.Open("/?q=a%26b");
        page.Document.QuerySelectorAll(".m-lang a")
            .Select(link => (link.GetAttribute("lang"), link.GetAttribute("href")))
            .ShouldBe(
                Languages.All.Select(language =>
                    (
                        (string?)language.Code,
                        (string?)$"/sprak/{language.Code}?til=%2F%3Fq%3Da%2526b"
                    )
                )
            );
    }
}
