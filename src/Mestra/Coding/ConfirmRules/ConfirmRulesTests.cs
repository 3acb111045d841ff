using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>The rules with their sources for all who code; the coding adviser confirms them and makes the organisation's choices.</summary>
public sealed class ConfirmRulesTests
{
    private const string NotConfirmed = "Ikke bekreftet av kodeveilederen deres";
    private const string Basis = "ISF-regelverket 2026, kapittel 4";

    [Fact]
    public async Task All_who_code_read_every_condition_with_its_source_and_only_the_adviser_may_confirm()
    {
        await using var site = new Site();
        foreach (
            var member in new[] { Cast.Sekretær, Cast.Kursleder, Cast.Lege, Cast.Avdelingsleder }
        )
        {
            var page = await site.As(member).Open(CodingPaths.Rules);
            page.Table("Vilkårene").Length.ShouldBe(12);
            page.Table("Vilkårene").ShouldAllBe(row => row[3].Length > 0);
            page.Text.ShouldContain(NotConfirmed);
            page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        }

        var adviser = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);
        adviser.Document.QuerySelectorAll("main form").Length.ShouldBe(2);
        adviser.Text.ShouldContain("Regelsettet sier: 45");
        adviser.Text.ShouldContain("Regelsettet sier: Undervisningstid");
    }

    [Theory]
    [InlineData("Choose")]
    [InlineData("Confirm")]
    public async Task Whoever_sends_the_advisers_form_without_being_one_is_refused(string handler)
    {
        await using var site = new Site();
        var form = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);
        site.As(Cast.Sekretær);
        var own = await site.Open(CodingPaths.Worklist);

        var answer = await site.Send(
            own with
            {
                Document = form.Document,
                Antiforgery = form.Antiforgery,
            },
            form.FormWith("Note"),
            [("Note", Basis)],
            $"{CodingPaths.Rules}?handler={handler}"
        );

        answer.Status.ShouldBeOneOf(400, 403);
        (await Confirmations(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_adviser_confirms_with_name_day_and_what_it_rests_on()
    {
        await using var site = new Site();
        var page = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);

        var after = await site.Follow(await site.Press(page, "Bekreft for oss", ("Note", Basis)));

        after.Text.ShouldContain("Bekreftet av Kai Kode, 4. januar 2027");
        after.Text.ShouldContain($"Bygger på: {Basis}");
        after.Text.ShouldNotContain(NotConfirmed);
        after.Text.ShouldNotContain("Bekreft for oss");
    }

    [Fact]
    public async Task Without_what_it_rests_on_nothing_is_confirmed_and_the_choices_stand()
    {
        await using var site = new Site();
        var page = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);
        await site.Press(page, "Lagre valgene", ("Input.TeachingHourMinutes", "60"));
        page = await site.Open(CodingPaths.Rules);

        var refused = await site.Press(page, "Bekreft for oss", ("Note", "  "));

        refused.Status.ShouldBe(422);
        refused.Errors.ShouldBe(["Skriv hva bekreftelsen bygger på."]);
        refused.Value("Input.TeachingHourMinutes").ShouldBe("60");
        (await Confirmations(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sent_twice_at_once_it_is_confirmed_once()
    {
        await using var site = new Site();
        var page = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => site.Press(page, "Bekreft for oss", ("Note", Basis)))
        );

        answers.ShouldAllBe(answer => answer.Status == 302);
        (await Confirmations(site)).Count.ShouldBe(RuleBook.Shipped.Sets.Count);
    }

    [Fact]
    public async Task A_changed_choice_decides_on_the_course_and_must_be_confirmed_anew()
    {
        await using var site = new Site();
        var (course, _) = await site.LockedCourse();
        var page = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);
        await site.Press(page, "Bekreft for oss", ("Note", Basis));

        var saved = await site.Follow(
            await site.Press(
                await site.Open(CodingPaths.Rules),
                "Lagre valgene",
                ("Input.TeachingHourMinutes", "60")
            )
        );

        saved.Text.ShouldContain("Valgene er lagret.");
        saved.Text.ShouldContain(NotConfirmed);
        var coded = await site.Open(course.CodingPath());
        coded.Text.ShouldContain("7 undervisningstimer på 60 minutter, kravet er 7.");
    }

    [Fact]
    public async Task Choices_that_another_adviser_saved_meanwhile_are_shown_before_they_are_confirmed()
    {
        await using var site = new Site();
        var page = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);
        await site.Press(
            await site.Open(CodingPaths.Rules),
            "Lagre valgene",
            ("Input.TeachingHourMinutes", "60")
        );

        var refused = await site.Press(page, "Bekreft for oss", ("Note", Basis));

        refused.Status.ShouldBe(422);
        refused.Text.ShouldContain("Valgene ble endret mens siden var åpen.");
        refused.Value("Input.TeachingHourMinutes").ShouldBe("60");
        refused.Value("Note").ShouldBe(Basis);
        (await Confirmations(site)).ShouldBeEmpty();

        (await site.Press(refused, "Bekreft for oss", ("Note", Basis))).Status.ShouldBe(302);
        (await Confirmations(site)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_the_rules_do_not_have_is_refused_and_kept()
    {
        await using var site = new Site();
        var page = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);

        var refused = await site.Press(
            page,
            "Lagre valgene",
            ("Input.TeachingHourMinutes", "50"),
            ("Input.DigitalContact", "Video")
        );

        refused.Status.ShouldBe(422);
        refused.Errors.ShouldBe([
            "Regelsettet har ikke dette svaret. Velg et av svarene som vises.",
        ]);
        refused.Value("Input.DigitalContact").ShouldBe("Video");
        (await site.Db(db => db.Set<OrganisationRules>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task One_hospitals_word_is_not_anothers()
    {
        await using var site = new Site();
        var page = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);
        await site.Press(page, "Bekreft for oss", ("Note", Basis));
        (await site.As(Cast.InnbySekretær).Open(CodingPaths.Rules)).Text.ShouldContain(
            NotConfirmed
        );
    }

    private static Task<List<RuleConfirmation>> Confirmations(Site site) =>
        site.Db(db => db.Set<RuleConfirmation>().AsNoTracking().ToListAsync());
}
