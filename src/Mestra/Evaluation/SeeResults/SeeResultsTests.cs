using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>Results: of a closed form, from five answers, never of a person.</summary>
public sealed class SeeResultsTests
{
    [Fact]
    public async Task Five_answers_to_a_closed_form_are_shown_with_mean_and_n()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([6, 7, 8, 9, 10]);
        await site.CloseEvaluation(evaluation);

        var page = await site.Open(Results(evaluation));

        page.Text.ShouldContain("Gjennomsnitt 8,0. 5 svar.");
        page.Table("hvor nyttig").Single(row => row[0].StartsWith("10"))[1].ShouldBe("1");
    }

    [Fact]
    public async Task Four_answers_show_nothing_and_say_how_many_are_missing()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([6, 7, 8, 9], change: "Hemmelig ønske");
        await site.CloseEvaluation(evaluation);

        foreach (var path in new[] { Results(evaluation), Tab(evaluation) })
        {
            var page = await site.Open(path);
            page.Text.ShouldContain("Ett svar mangler");
            page.Text.ShouldNotContain("Gjennomsnitt");
            page.Html.ShouldNotContain("Hemmelig");
        }
    }

    [Fact]
    public async Task An_open_form_shows_how_many_have_answered_and_nothing_of_what()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([6, 7, 8, 9, 10, 10], change: "Hemmelig ønske");

        site.As(Cast.Kursleder);
        (await site.Open(Tab(evaluation))).Text.ShouldContain("6 av 12 har svart (50 %)");
        var results = await site.Open(Results(evaluation));
        results.Text.ShouldContain("når evalueringen er lukket");
        results.Html.ShouldNotContain("Hemmelig");
    }

    [Fact]
    public async Task A_question_that_four_answered_shows_no_mean()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([6, 7, 8, 9]);
        await site.Answer(await site.Scan(evaluation), ("svar.clear", "3"));
        await site.CloseEvaluation(evaluation);

        var page = await site.Open(Results(evaluation));
        page.Text.ShouldContain("Bare 4 svarte på dette");
        page.Text.ShouldNotContain("Gjennomsnitt");
    }

    [Fact]
    public async Task Who_they_were_is_hidden_altogether_where_one_group_is_small()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 12);
        foreach (var who in Enumerable.Repeat("patient", 8).Concat(["relative", "relative"]))
        {
            await site.Answer(await site.Scan(evaluation), ("svar.who", who), ("svar.useful", "8"));
        }

        await site.CloseEvaluation(evaluation);
        var page = await site.Open(Results(evaluation));
        page.Text.ShouldContain("En av gruppene er mindre enn fem");
        page.Table("Du var her som").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_small_room_is_not_asked_who_they_are()
    {
        await using var site = new Site();
        var small = await site.Scan(await site.OpenedEvaluation(inRoom: 9));
        (await site.Open($"/svar/{small}")).Html.ShouldNotContain("svar.who");
        var large = await site.Scan(await site.OpenedEvaluation(inRoom: 10));
        (await site.Open($"/svar/{large}")).Html.ShouldContain("svar.who");
    }

    [Fact]
    public async Task Once_the_results_are_seen_it_cannot_be_opened_again()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([6, 7, 8, 9, 10]);
        await site.CloseEvaluation(evaluation);
        var before = await site.Open(Tab(evaluation));
        await site.Open(Results(evaluation));

        var refused = await site.Press(before, "Åpne igjen");
        refused.Status.ShouldBe(422);
        refused.Text.ShouldContain("Noen har sett resultatene");
        (await site.Open(Tab(evaluation))).Html.ShouldNotContain("Åpne igjen");
        (await site.Db(db => db.Set<CourseEvaluation>().SingleAsync())).LockedSeed.ShouldBe("");
    }

    [Fact]
    public async Task Closed_too_early_it_opens_again_and_takes_answers()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([6, 7, 8, 9]);
        await site.CloseEvaluation(evaluation);
        await site.Press(await site.Open(Tab(evaluation)), "Åpne igjen");
        await site.AnswerAll(await site.Scan(evaluation), useful: 10);
        await site.CloseEvaluation(evaluation);
        (await site.Open(Results(evaluation))).Text.ShouldContain("Gjennomsnitt 8,0. 5 svar.");
    }

    [Fact]
    public async Task Another_organisation_finds_no_evaluation()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([6, 7, 8, 9, 10]);
        await site.CloseEvaluation(evaluation);
        site.As(Cast.InnbyKursleder);
        string[] pages =
        [
            "",
            "/resultat",
            "/skjerm",
            "/lapper",
            "/lapper?handler=Pdf",
            "/papirskjema",
            "/papirsvar",
        ];
        foreach (var page in pages)
        {
            (await site.Open(Tab(evaluation) + page)).Status.ShouldBe(404, page);
        }
    }

    [Fact]
    public async Task A_coding_adviser_has_nothing_to_do_here()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        site.As(Cast.Kodeveileder);
        (await site.Open(Results(evaluation))).Status.ShouldBe(403);
    }

    private static string Tab(CourseEvaluation evaluation) =>
        $"/arbeid/kurs/{evaluation.CourseId}/evaluering";

    private static string Results(CourseEvaluation evaluation) => Tab(evaluation) + "/resultat";
}
