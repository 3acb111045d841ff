using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>The leader's side: open, show, print, enter on paper, close.</summary>
public sealed class RunEvaluationTests
{
    [Fact]
    public async Task A_course_that_is_only_a_draft_cannot_be_evaluated()
    {
        await using var site = new Site();
        var course = await site.Course(state: CourseState.Draft);
        var page = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/evaluering");
        page.Text.ShouldContain("når det er bekreftet");
        page.Html.ShouldNotContain("Åpne evalueringen</button>");
    }

    [Theory]
    [InlineData("0", "minst én")]
    [InlineData("501", "høyst 500")]
    [InlineData("mange", "må være et helt tall")]
    public async Task The_number_in_the_room_must_make_sense(string typed, string says)
    {
        await using var site = new Site();
        var course = await site.Course();
        var page = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/evaluering");
        var refused = await site.Send(page, ("InRoom", typed));
        refused.Status.ShouldBe(422);
        refused.Errors.Single().ShouldContain(says);
        refused.Value("InRoom").ShouldBe(typed);
    }

    [Fact]
    public async Task Opened_twice_it_is_one_evaluation()
    {
        await using var site = new Site();
        var course = await site.Course();
        var page = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/evaluering");
        (await site.Send(page, ("InRoom", "8"))).Status.ShouldBe(302);
        var again = await site.Send(page, ("InRoom", "9"));
        again.Text.ShouldContain("allerede åpnet");
        (await site.Db(db => db.Set<AnswerCode>().CountAsync())).ShouldBe(8);
    }

    [Fact]
    public async Task More_people_get_more_codes_and_fewer_is_refused()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var page = await site.As(Cast.Kursleder).Open(Tab(evaluation));
        (await site.Press(page, "Lagre antallet", ("InRoom", "5"))).Text.ShouldContain(
            "kan ikke bli lavere"
        );
        (await site.Press(page, "Lagre antallet", ("InRoom", "8"))).Status.ShouldBe(302);
        (await site.Db(db => db.Set<AnswerCode>().CountAsync())).ShouldBe(8);
    }

    [Fact]
    public async Task The_wall_shows_a_QR_without_inline_style_and_fetches_itself_again()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([9, 9]);
        var wall = await site.As(Cast.Kursleder).Open(Tab(evaluation) + "/skjerm");
        wall.Document.QuerySelector(".m-qr svg[role=img]")!
            .GetAttribute("aria-label")
            .ShouldBe("QR-kode som leder til skjemaet");
        wall.Html.ShouldNotContain("style=");
        wall.Document.QuerySelector("meta[http-equiv=refresh]")!
            .GetAttribute("content")
            .ShouldBe("10");
        wall.Html.ShouldNotContain(Cast.Kursleder.Name);
        wall.Html.ShouldNotContain("Fjordby");
        wall.Text.ShouldContain("2 av 12 har svart");
        wall.Text.ShouldContain($"/svar/rom/{evaluation.Door}");
        wall.Text.ShouldNotContain("Hjertesviktskole");
    }

    [Fact]
    public async Task The_QR_leads_where_people_reach_the_installation_whatever_address_the_leader_uses()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([9, 9]);

        var wall = await site.As(Cast.Kursleder).Open(Tab(evaluation) + "/skjerm");

        wall.Text.ShouldContain($"mestra.example.no/svar/rom/{evaluation.Door}");
    }

    [Fact]
    public async Task Slips_print_codes_that_work_once_and_print_again()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        site.As(Cast.Kursleder);
        var path = Tab(evaluation) + "/lapper";
        (await site.Send(await site.Open(path), ("HowMany", "7"))).Status.ShouldBe(422);
        await site.Send(await site.Open(path), ("HowMany", "4"));
        (await site.Open(path)).Text.ShouldContain("4 lapper er klare");

        var codes = await site.In(services =>
            ((HandOutCodes)services.GetService(typeof(HandOutCodes))!).Slips(
                evaluation,
                TestContext.Current.CancellationToken
            )
        );
        codes.Distinct().Count().ShouldBe(4);
        using var pdf = await site.Ask(new(HttpMethod.Get, path + "?handler=Pdf"));
        pdf.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        await site.AsPublic().AnswerAll(codes[0], useful: 5);
        (await site.As(Cast.Kursleder).Open(path)).Text.ShouldContain("3 lapper er klare");
    }

    [Fact]
    public async Task A_paper_answer_uses_a_code_that_nobody_has()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 1);
        site.As(Cast.Kursleder);
        var path = Tab(evaluation) + "/papirsvar";
        (await site.Send(await site.Open(path), ("svar.useful", "7"))).Status.ShouldBe(302);
        (await site.Answered(evaluation)).ShouldBe(1);
        var full = await site.Send(
            await site.Open(path),
            ("svar.useful", "3"),
            ("svar.change", "Mer")
        );
        full.Status.ShouldBe(422);
        full.Text.ShouldContain("ikke flere koder");
        full.Value("svar.change").ShouldBe("Mer");
        (await site.Values(evaluation, "useful")).ShouldBe([7]);
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task The_form_prints_on_paper_in_every_language(string language)
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 12);
        site.As(Cast.Kursleder);
        var path = Tab(evaluation) + "/papirskjema";
        (await site.Open(path)).Status.ShouldBe(200);
        using var pdf = await site.Ask(new(HttpMethod.Get, $"{path}?handler=Pdf&sprak={language}"));
        pdf.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    private static string Tab(CourseEvaluation evaluation) =>
        $"/arbeid/kurs/{evaluation.CourseId}/evaluering";
}
