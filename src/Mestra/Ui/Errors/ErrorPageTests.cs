using System.Net;
using Mestra.Planning;
using Mestra.Ui;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mestra.Testing;

/// <summary>What goes wrong is said in the reader's language, with what to do now.</summary>
public sealed class ErrorPageTests
{
    [Theory]
    [InlineData("nb", "Siden finnes ikke")]
    [InlineData("nn", "Sida finst ikkje")]
    [InlineData("sv", "Sidan finns inte")]
    [InlineData("en", "There is no such page")]
    public async Task An_address_that_is_no_page_says_so_and_leads_on(string language, string says)
    {
        await using var site = new Site();
        var page = await site.Reading(language).Open("/finnes/ikke");
        page.Status.ShouldBe(404);
        page.Heading.ShouldBe(says);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.Document.QuerySelector("main a[href='/kurs']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_role_that_may_not_is_told_who_can_give_it()
    {
        await using var site = new Site();
        var page = await site.As(Cast.Sekretær).Open("/arbeid/ansatte");
        page.Status.ShouldBe(403);
        page.Heading.ShouldBe("Rollen din gir ikke tilgang hit");
        page.Text.ShouldContain("administratoren");
        page.Document.QuerySelector("main a[href='/arbeid']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_fault_of_ours_is_owned_and_shows_nothing_of_the_inside()
    {
        await using var site = new Site();
        await using var broken = site.Host.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.AddFramePart(FrameSlot.StartPage, "/No/Such/Part.cshtml")
            )
        );
        using var browser = broken.CreateClient();
        browser.DefaultRequestHeaders.Add("Accept-Language", "nb");
        var answer = await browser.GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await Page.Read("/", answer);
        page.Heading.ShouldBe("Noe gikk galt hos oss");
        page.Html.ShouldNotContain("Part.cshtml");
    }

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("https://elsewhere.example", false)]
    public async Task An_expired_form_of_our_own_is_sent_once_more_with_all_that_was_chosen_and_nobody_elses_is(
        string origin,
        bool isOurs
    )
    {
        await using var site = new Site();
        site.As(Cast.Sekretær);
        using var late = new HttpRequestMessage(HttpMethod.Post, "/arbeid/henvisninger/ny")
        {
            Content = new FormUrlEncodedContent([
                new("Input.Kind", "GeneralPractitioner"),
                new("Input.Patient.GivenName", "Ola"),
                new("Input.Patient.BirthYear", "1950"),
                new("__RequestVerificationToken", "utgått"),
            ]),
        };
        late.Headers.Add("Origin", origin);
        var page = await Page.Read("/arbeid/henvisninger/ny", await site.Ask(late));
        page.Status.ShouldBe(400);
        page.Document.QuerySelectorAll("main form").Length.ShouldBe(isOurs ? 1 : 0);
        if (isOurs)
        {
            page.Text.ShouldContain("er på denne siden");
            var again = await site.Send(page);
            again.Status.ShouldBe(422);
            again.Value("Input.Kind").ShouldBe("GeneralPractitioner");
            again.Value("Input.Patient.GivenName").ShouldBe("Ola");
            again.Value("Input.Patient.BirthYear").ShouldBe("1950");
        }
    }

    [Theory]
    [InlineData("http://localhost", 1)]
    [InlineData("https://elsewhere.example", 0)]
    [InlineData("null", 0)]
    public async Task What_another_site_sends_while_nobody_is_signed_in_is_not_offered_to_be_sent(
        string origin,
        int forms
    )
    {
        await using var site = new Site();
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/arbeid/ansatte/inviter")
        {
            Content = new FormUrlEncodedContent([
                new("Name", "Ond Inntrenger"),
                new("Role", "Administrator"),
            ]),
        };
        sent.Headers.Add("Origin", origin);
        var page = await Page.Read("/arbeid/ansatte/inviter", await site.Ask(sent));
        page.Status.ShouldBe(401);
        page.Document.QuerySelectorAll("main form").Length.ShouldBe(forms);
    }

    [Fact]
    public async Task An_expired_form_gives_back_what_was_typed_but_no_secret()
    {
        await using var site = new Site();
        using var late = new HttpRequestMessage(HttpMethod.Post, "/logg-inn")
        {
            Content = new FormUrlEncodedContent([
                new("Input.Email", "ola@eksempel.no"),
                new("Input.Note", "Kan komme på kort varsel.\nBruker 😀 <høreapparat>"),
                new("Input.Password", "hemmelig-passord"),
                new("Input.NationalId", "15885812345 a"),
                new("__RequestVerificationToken", "utgått"),
            ]),
        };
        var answer = await site.Ask(late);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Page.Read("/logg-inn", answer);
        page.Heading.ShouldBe("Skjemaet sto åpent for lenge");
        Typed(page)
            .ShouldBe(["ola@eksempel.no", "Kan komme på kort varsel.\nBruker 😀 <høreapparat>"]);
        page.Html.ShouldNotContain("hemmelig-passord");
        page.Text.ShouldNotContain("15885812345");
        page.Document.QuerySelector("main a.ds-button")!.GetAttribute("href").ShouldBe("/logg-inn");
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_in_words_and_crashes_nothing()
    {
        await using var site = new Site();
        using var broken = new HttpRequestMessage(HttpMethod.Post, "/logg-inn")
        {
            Content = new FormUrlEncodedContent(
                Enumerable.Range(0, 2000).Select(n => KeyValuePair.Create($"Field{n}", "x"))
            ),
        };
        var answer = await site.Ask(broken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Page.Read("/logg-inn", answer)).Heading.ShouldBe("Vi forsto ikke det som ble sendt");
    }

    [Fact]
    public async Task A_character_that_nobody_sees_costs_no_one_what_was_typed()
    {
        await using var site = new Site().As(Cast.Administrator);
        var form = await site.Open("/arbeid/virksomhet");

        var wrong = await site.Send(
            form,
            ("Input.Phone", "ring \0oss"),
            ("Input.AdviserTitle", "Team\0 PPO")
        );

        wrong.Status.ShouldBe(422);
        wrong.Value("Input.Phone").ShouldBe("ring oss");
        wrong.Value("Input.AdviserTitle").ShouldBe("Team PPO");
        (await site.Send(wrong, ("Input.Phone", "55 00\0 12 34"))).Status.ShouldBe(302);
    }

    [Theory]
    [InlineData("nb", "Adressen er for lang", "færre ord")]
    [InlineData("nn", "Adressa er for lang", "færre ord")]
    [InlineData("sv", "Adressen är för lång", "färre ord")]
    [InlineData("en", "The address is too long", "fewer words")]
    public async Task A_document_pasted_in_a_search_field_is_answered_in_words(
        string language,
        string says,
        string todo
    )
    {
        await using var site = new Site().Reading(language);

        var page = await site.Open("/kurs?q=" + new string('x', 100_000));

        page.Status.ShouldBe(414);
        page.Heading.ShouldBe(says);
        page.Text.ShouldContain(todo);
        page.Html.ShouldNotContain("xxxx");
        site.Host.Services.GetRequiredService<IOptions<KestrelServerOptions>>()
            .Value.Limits.MaxRequestLineSize.ShouldBeGreaterThan(100_000);
    }

    [Fact]
    public async Task Someone_who_was_quicker_is_told_of_and_what_was_typed_stands_there()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        var quicker = ProgrammesForTests.WithExperience();
        quicker.Slug = "hjertesviktskole-fjordby";
        var answer = await site.WhileSomeoneAdds(quicker)
            .Send(
                form,
                ("Form.Title.Nb", "Hjertesviktskole"),
                ("Form.Ingress.Nb", "Fire samlinger"),
                ("Form.ForWhom.Nb", "Alle"),
                ("Form.Content.Nb", "Hverdag"),
                ("Form.Themes", "heart"),
                ("Form.Audiences", "Patient")
            );
        answer.Status.ShouldBe(409, answer.Text);
        answer.Heading.ShouldBe("Noen andre endret dette samtidig");
        Typed(answer).ShouldContain("Fire samlinger");
        answer
            .Document.QuerySelector("main a.ds-button")!
            .GetAttribute("href")
            .ShouldBe("/arbeid/tilbud/ny");
    }

    [Fact]
    public async Task A_form_sent_after_the_person_was_signed_out_is_kept_and_can_be_sent_when_signed_in_again()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var form = await site.Open($"/arbeid/tilbud/{programme.Id}/endre");
        var late = await site.AsPublic().Send(form, ("Form.Content.Nb", "Sykdom og mat."));
        late.Status.ShouldBe(401);
        late.Heading.ShouldBe("Du er logget ut");
        Typed(late).ShouldContain("Sykdom og mat.");
        late.Text.ShouldNotContain("{", customMessage: "what the form carries for the program");
        (await Content(site, programme)).ShouldNotBe("Sykdom og mat.");

        var other = await site.As(Cast.Sekretær).Press(late, "Send skjemaet");
        other.Status.ShouldBe(400, "another person cannot send it");
        (await Content(site, programme)).ShouldNotBe("Sykdom og mat.");

        (await site.As(Cast.Kursleder).Press(late, "Send skjemaet")).Status.ShouldBe(302);
        (await Content(site, programme)).ShouldBe("Sykdom og mat.");
    }

    [Fact]
    public async Task A_form_that_the_role_may_not_send_any_more_shows_what_was_typed()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var form = await site.Open($"/arbeid/tilbud/{programme.Id}/endre");
        var answer = await site.As(Cast.Kodeveileder)
            .Send(form, ("Form.Content.Nb", "Sykdom og mat."));
        answer.Status.ShouldBe(403);
        Typed(answer).ShouldContain("Sykdom og mat.");
    }

    [Fact]
    public async Task The_error_page_itself_is_no_page_to_open()
    {
        await using var site = new Site();
        (await site.Open("/feil/500")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_page_may_run_only_our_own_files_and_stand_in_nobodys_frame()
    {
        await using var site = new Site();
        var answer = await site.Ask(new(HttpMethod.Get, "/"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task No_cache_keeps_what_a_signed_in_person_saw()
    {
        await using var site = new Site();
        (
            await site.As(Cast.Sekretær).Ask(new(HttpMethod.Get, "/arbeid"))
        ).Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await site.AsPublic().Ask(new(HttpMethod.Get, "/"))).Headers.CacheControl.ShouldBeNull();
    }

    private static IEnumerable<string> Typed(Page page) =>
        page.Document.QuerySelectorAll(".m-typed").Select(typed => typed.TextContent);

    private static Task<string> Content(Site site, Programme programme) =>
        site.Db(async db =>
            (await db.Set<Programme>().SingleAsync(p => p.Id == programme.Id)).Content.Nb ?? ""
        );
}
