namespace Mestra.Evaluation;

/// <summary>Answering before people leave: once each, and nobody knows who.</summary>
public sealed class AnsweringTests
{
    [Fact]
    public async Task Whoever_scans_the_QR_gets_a_code_answers_and_is_thanked()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var code = await site.Scan(evaluation);

        var thanks = await site.AnswerAll(code, useful: 9);

        thanks.Location.ShouldBe("/svar/takk");
        (await site.Open("/svar/takk")).Heading.ShouldBe("Takk for svaret");
        (await site.Answered(evaluation)).ShouldBe(1);
    }

    [Fact]
    public async Task The_form_turns_its_pages_and_loses_nothing()
    {
        await using var site = new Site();
        var code = await site.Scan(await site.OpenedEvaluation(inRoom: 6));

        var first = await site.Open($"/svar/{code}");
        first.Text.ShouldContain("Side 1 av 3");
        var second = await site.Press(first, "Neste", ("svar.useful", "8"));
        second.Text.ShouldContain("Side 2 av 3");
        var third = await site.Press(
            second with
            {
                Antiforgery = first.Antiforgery,
            },
            "Neste",
            ("svar.pace", "right")
        );
        var back = await site.Press(
            third with
            {
                Antiforgery = first.Antiforgery,
            },
            "Tilbake",
            ("svar.change", "Mer tid")
        );
        (await site.Press(back with { Antiforgery = first.Antiforgery }, "Tilbake"))
            .Value("svar.useful")
            .ShouldBe("8");
        back.Value("svar.pace").ShouldBe("right");
        back.Value("svar.change").ShouldBe("Mer tid");
    }

    [Fact]
    public async Task Whoever_guesses_too_often_learns_nothing_more_until_a_minute_has_passed()
    {
        await using var site = new Site();
        var code = await site.Scan(await site.OpenedEvaluation(inRoom: 6));
        var slip = await site.Open("/svar");
        for (var guess = 0; guess < 30; guess++)
        {
            (await site.Open($"/svar/{Guid.CreateVersion7():N}")).Status.ShouldBe(404);
            (await site.Send(slip, ("Code", $"AAAA-{guess:D4}"))).Status.ShouldBe(422);
        }

        foreach (
            var page in new[]
            {
                await site.Open($"/svar/{code}"),
                await site.Open("/svar/AAAA-AAAA"),
                await site.Send(slip, ("Code", code)),
                await site.Send(slip, ("Code", "AAAA-AAAA")),
            }
        )
        {
            page.Status.ShouldBe(429);
            page.Heading.ShouldBe("Det ble for mange forsøk");
            page.Text.ShouldContain("fra nettet du bruker. Vent et minutt");
        }
    }

    [Fact]
    public async Task A_used_code_says_so_and_changes_nothing()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var code = await site.Scan(evaluation);
        var form = await site.Open($"/svar/{code}");
        await site.AnswerAll(code, useful: 9);

        var again = await site.Open($"/svar/{code}");
        again.Status.ShouldBe(410);
        again.Text.ShouldContain("Koden er brukt");
        (await site.Send(form, ("svar.useful", "1"))).Text.ShouldContain("Koden er brukt");
        (await site.Answered(evaluation)).ShouldBe(1);
        (await site.Values(evaluation, "useful")).ShouldBe([9]);
    }

    [Fact]
    public async Task The_phone_that_has_answered_says_so_and_is_lent_to_another_with_a_press()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var code = await site.Scan(evaluation);
        await site.Send(await site.Open($"/svar/{code}"), ("svar.useful", "9"));
        var door = await site.Open($"/svar/rom/{evaluation.Door}");

        var again = await site.Press(door, "Begynn");

        again.Status.ShouldBe(409);
        again.Text.ShouldContain("Denne telefonen har levert svar");
        var lent = await site.Press(again, "En annen skal svare på denne telefonen");
        lent.Location.ShouldNotBeNull().ShouldStartWith("/svar/");
    }

    [Fact]
    public async Task Switching_language_on_what_answered_the_form_sends_no_answer()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var code = await site.Scan(evaluation);
        var form = await site.Open($"/svar/{code}");

        await site.Send(form, ("svar.useful", "9"), ("__language", "true"));

        (await site.Answered(evaluation)).ShouldBe(0);
    }

    [Fact]
    public async Task The_code_of_the_room_may_be_typed_where_the_code_of_a_slip_is()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var form = await site.AsPublic().Open("/svar");

        var answer = await site.Send(form, ("Code", $" {evaluation.Door} "));

        answer.Location.ShouldBe($"/svar/rom/{evaluation.Door}");
    }

    [Fact]
    public async Task Of_two_who_send_the_same_code_at_once_exactly_one_wins()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var code = await site.Scan(evaluation);
        var form = await site.Open($"/svar/{code}");

        var sent = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(value => site.Send(form, ("svar.useful", $"{value}")))
        );

        sent.Count(page => page.Location == "/svar/takk").ShouldBe(1);
        sent.Count(page => page.Status == 410).ShouldBe(5);
        (await site.Values(evaluation, "useful")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task As_many_codes_are_handed_out_as_there_are_people_in_the_room()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 2);
        var first = await site.Scan(evaluation);
        var second = await site.Scan(evaluation);
        first.ShouldNotBe(second);

        var third = await site.Press(
            await site.AsPublic().Open($"/svar/rom/{evaluation.Door}"),
            "Begynn"
        );
        third.Status.ShouldBe(409);
        third.Text.ShouldContain("ikke flere koder");
    }

    [Fact]
    public async Task An_unknown_code_says_what_to_do()
    {
        await using var site = new Site();
        var page = await site.Open("/svar/ZZZZ9999");
        page.Status.ShouldBe(404);
        page.Text.ShouldContain("skann QR-koden på nytt");
    }

    [Fact]
    public async Task A_code_from_a_slip_is_typed_with_spaces_and_small_letters()
    {
        await using var site = new Site();
        var code = await site.Scan(await site.OpenedEvaluation(inRoom: 6));
        var typed = await site.Send(
            await site.Open("/svar"),
            ("Code", $" {code[..4].ToLowerInvariant()}-{code[4..]} ")
        );
        typed.Location.ShouldBe($"/svar/{code}");
        (await site.Send(await site.Open("/svar"), ("Code", "hei"))).Errors.ShouldBe([
            "Koden finnes ikke. Se etter om den er skrevet riktig, eller skann QR-koden på nytt.",
        ]);
    }

    [Fact]
    public async Task A_closed_form_takes_no_answer_and_says_so()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var code = await site.Scan(evaluation);
        var form = await site.Open($"/svar/{code}");
        await site.CloseEvaluation(evaluation);

        var late = await site.AsPublic().Send(form, ("svar.useful", "8"));
        late.Status.ShouldBe(410);
        late.Text.ShouldContain("Evalueringen er lukket");
        (await site.Open($"/svar/rom/{evaluation.Door}")).Text.ShouldContain(
            "Evalueringen er lukket"
        );
        (await site.Answered(evaluation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_without_an_answer_asks_for_one()
    {
        await using var site = new Site();
        var code = await site.Scan(await site.OpenedEvaluation(inRoom: 6));
        var sent = await site.Send(await site.Open($"/svar/{code}"), ("svar.useful", ""));
        sent.Status.ShouldBe(422);
        sent.Text.ShouldContain("Svar på minst ett");
    }

    [Fact]
    public async Task A_text_that_is_far_too_long_is_refused_at_its_field_and_kept()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var code = await site.Scan(evaluation);
        var long_ = new string('a', 100_000);

        var sent = await site.Send(
            await site.Open($"/svar/{code}"),
            ("svar.change", long_),
            ("svar.useful", "7")
        );

        sent.Status.ShouldBe(422);
        sent.Errors.ShouldBe(["«Hva bør vi endre?» er for lang. Kort ned til 2000 tegn."]);
        sent.Value("svar.change")!.Length.ShouldBe(100_000);
        sent.Value("svar.useful").ShouldBe("7");
        (await site.Answered(evaluation)).ShouldBe(0);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> '; DROP TABLE evaluation_answer; --")]
    [InlineData("شكرا لكم على الدورة \u202Eengle\u202C")]
    [InlineData("👨‍👩‍👧‍👦 Takk! 🫀")]
    public async Task Whatever_is_written_is_kept_as_it_stands_and_does_no_harm(string text)
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        for (var i = 0; i < 5; i++)
        {
            var code = await site.Scan(evaluation);
            await site.AnswerAll(code, useful: 5, change: text);
        }

        await site.CloseEvaluation(evaluation);
        var results = await site.Open($"/arbeid/kurs/{evaluation.CourseId}/evaluering/resultat");
        results
            .Document.QuerySelectorAll("li.m-typed")
            .Count(li => li.TextContent == text)
            .ShouldBe(5);
        results.Document.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_value_that_the_form_does_not_have_is_refused()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var code = await site.Scan(evaluation);
        var form = await site.Open($"/svar/{code}");
        foreach (var value in new[] { "11", "-1", "4.5", " 4", "³", "hei" })
        {
            (await site.Send(form, ("svar.useful", value))).Status.ShouldBe(422, value);
        }

        (await site.Answered(evaluation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_with_a_code_is_kept_by_no_cache_and_no_search_engine()
    {
        await using var site = new Site();
        var code = await site.Scan(await site.OpenedEvaluation(inRoom: 6));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/svar/{code}");
        using var answer = await site.Ask(request);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
    }

    [Theory]
    [InlineData("nn", "Kva synest du om kurset?")]
    [InlineData("sv", "Vad tycker du om utbildningen?")]
    [InlineData("en", "What do you think of the course?")]
    public async Task The_form_speaks_the_language_of_the_reader(string language, string heading)
    {
        await using var site = new Site();
        var code = await site.Scan(await site.OpenedEvaluation(inRoom: 6));
        (await site.Reading(language).Open($"/svar/{code}")).Heading.ShouldBe(heading);
    }
}
