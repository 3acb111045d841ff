using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>A citizen looks for a course, without signing in and without script.</summary>
public sealed class FindTests
{
    [Fact]
    public async Task What_is_published_is_found()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);
        var page = await site.Open("/kurs?q=hjertesvikt");
        page.Titles().ShouldBe(["Hjertesviktskole"]);
        page.Text.ShouldContain("18. jan. 2027");
        page.Text.ShouldContain("Fjordby sykehus HF");
        page.Text.ShouldContain("og 3 dager til");
        page.Document.QuerySelector(".m-result a")!
            .GetAttribute("href")
            .ShouldBe($"/kurs/{programme.Slug}/{course.Id}");
    }

    [Fact]
    public async Task What_has_begun_says_when_and_stands_after_what_one_can_still_join()
    {
        await using var site = new Site();
        var kols = await site.PublicProgramme("Kolsskole");
        await site.PublicCourse(kols, inDays: -7, state: CourseState.Running);
        await site.PublicCourse(await site.PublicProgramme("Parkinsonskole"), inDays: 40);
        var page = await site.Open("/kurs");
        page.Titles().ShouldBe(["Parkinsonskole", "Kolsskole"]);
        page.Text.ShouldContain("Begynte 28. des. 2026");
    }

    [Fact]
    public async Task A_programme_without_dates_stands_as_a_regular_offer()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var page = await site.Open("/kurs");
        page.Text.ShouldContain("Fast tilbud");
        page.Document.QuerySelector(".m-result a")!
            .GetAttribute("href")
            .ShouldBe($"/kurs/{programme.Slug}");
    }

    [Fact]
    public async Task What_is_published_later_comes_and_what_is_withdrawn_goes()
    {
        await using var site = new Site();
        var first = await site.PublicProgramme("Kolsskole");
        var second = await site.PublicProgramme("Parkinsonskole", isPublished: false);
        (await site.Open("/kurs")).Titles().ShouldBe(["Kolsskole"]);
        await site.In(async services =>
        {
            var db = (MestraDb)services.GetService(typeof(MestraDb))!;
            var row = db.Attach(second);
            row.Property(p => p.IsPublished).CurrentValue = true;
            await ((Events)services.GetService(typeof(Events))!).Tell(
                new ProgrammeChanged(second.Id, second.OrganisationId, second.Title),
                CancellationToken.None
            );
            await db.Save("Test", CancellationToken.None);
        });
        await site.UpdateCatalogue();
        (await site.Open("/kurs")).Titles().ShouldBe(["Kolsskole", "Parkinsonskole"], true);
        await site.Withdraw(first);
        await site.UpdateCatalogue();
        (await site.Open("/kurs")).Titles().ShouldBe(["Parkinsonskole"]);
    }

    [Fact]
    public async Task A_withdrawn_programme_takes_its_courses_along()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        await site.PublicCourse(programme);
        (await site.Open("/kurs")).Titles().Length.ShouldBe(1);
        await site.Withdraw(programme);
        await site.UpdateCatalogue();
        (await site.Open("/kurs")).Titles().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_tag_follows_the_seats()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme, capacity: 4);
        (await TagOf(site)).ShouldBe("Ledige plasser");
        await site.Party(course, SeatState.Confirmed, "Kari", "Ola");
        await site.Change<Course>(course.Id, _ => { });
        (await TagOf(site)).ShouldBe("Få plasser igjen");
        await site.Party(course, SeatState.Offered, "Per", "Anne");
        await site.Change<Course>(course.Id, _ => { });
        (await TagOf(site)).ShouldBe("Venteliste");
        await site.Change<Course>(course.Id, c => c.State = CourseState.Cancelled);
        await site.UpdateCatalogue();
        (await site.Open("/kurs")).Text.ShouldContain("Avlyst");
    }

    [Fact]
    public async Task A_deadline_that_passes_is_seen_within_the_hour_though_nobody_changed_anything()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        await site.PublicCourse(programme, with: c => c.SignUpDeadline = Site.Today);
        (await TagOf(site)).ShouldBe("Ledige plasser");
        site.Clock.Advance(TimeSpan.FromDays(1));
        (await TagOf(site)).ShouldBe("Fristen er ute");
    }

    [Fact]
    public async Task A_course_that_is_over_leaves_and_its_programme_stands_again()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        await site.PublicCourse(programme, inDays: 1);
        (await TagOf(site)).ShouldBe("Ledige plasser");
        site.Clock.Advance(TimeSpan.FromDays(60));
        (await TagOf(site)).ShouldBe("Fast tilbud");
    }

    [Fact]
    public async Task Drafts_of_any_organisation_are_never_shown()
    {
        await using var site = new Site();
        await site.PublicProgramme("Kladd", isPublished: false);
        await site.PublicProgramme("Nabokladd", organisationId: Cast.Innby.Id, isPublished: false);
        var programme = await site.PublicProgramme("Åpent");
        await site.PublicCourse(programme, with: c => c.IsPublished = false);
        (await site.Open("/kurs")).Titles().ShouldBe(["Åpent"]);
        site.As(Cast.Sekretær);
        (await site.Open("/kurs?q=kladd")).Titles().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_address_is_the_question_and_a_chip_takes_a_choice_back()
    {
        await using var site = new Site();
        await site.PublicProgramme("Hjerteskole");
        await site.PublicProgramme(
            "Åpen kveld",
            p =>
            {
                p.Themes = ["lung"];
                p.ReferralRule = ReferralRule.None;
            },
            Cast.Innby.Id
        );
        var page = await site.Open("/kurs?tema=heart&fylke=vestland");
        page.Titles().ShouldBe(["Hjerteskole"]);
        var chips = page.Document.QuerySelectorAll(".m-chips .ds-chip");
        chips.Select(c => c.TextContent).ShouldContain(t => t.Contains("Vestland"));
        chips
            .Single(c => c.TextContent.Contains("Vestland"))
            .GetAttribute("href")
            .ShouldBe("/kurs?tema=heart");
        page.Document.QuerySelector("input[name=fylke][value=vestland]")!
            .HasAttribute("checked")
            .ShouldBeTrue();
        (await site.Open("/kurs?henvisning=None")).Titles().ShouldBe(["Åpen kveld"]);
        (await site.Open($"/kurs?arrangor={Cast.Innby.Id:N}")).Text.ShouldContain(
            "Arrangør: Innby sykehus HF"
        );
    }

    [Fact]
    public async Task Boxes_are_ticked_and_sent_without_script()
    {
        await using var site = new Site();
        await site.PublicProgramme("Hjerteskole");
        await site.PublicProgramme("Lungeskole", p => p.Themes = ["lung"]);
        var page = await site.Open("/kurs");
        var box = page.Document.QuerySelector("input[name=tema][value=lung]")!;
        box.GetAttribute("form").ShouldBe("sok");
        page.Document.QuerySelector("form#sok")!.GetAttribute("method").ShouldBe("get");
        page.Document.QuerySelector($"label[for='{box.Id}']")!.TextContent.ShouldContain("1 treff");
    }

    [Theory]
    [InlineData("nb", "Ledige plasser", "Henvisning fra lege")]
    [InlineData("nn", "Ledige plassar", "Tilvising frå lege")]
    [InlineData("sv", "Lediga platser", "Remiss från läkare")]
    [InlineData("en", "Places available", "Referral from a doctor")]
    public async Task The_overview_speaks_the_readers_language(
        string language,
        string seats,
        string referral
    )
    {
        await using var site = new Site();
        await site.PublicCourse(await site.PublicProgramme());
        var page = await site.Reading(language).Open("/kurs");
        page.Text.ShouldContain(seats);
        page.Text.ShouldContain(referral);
    }

    [Fact]
    public async Task What_one_reader_was_shown_another_is_not_shown_in_the_wrong_language_or_as_the_wrong_person()
    {
        await using var site = new Site();
        await site.PublicProgramme();
        (await site.Open("/kurs")).Html.ShouldContain("Logg inn");
        (await site.Reading("sv").Open("/kurs")).Text.ShouldContain("Kurser för patienter");
        (await site.Reading("nb").Open("/kurs")).Text.ShouldContain("Kurs for pasienter");
        (await site.As(Cast.Sekretær).Open("/kurs")).Html.ShouldContain(Cast.Sekretær.Name);
        (await site.AsPublic().Open("/kurs")).Html.ShouldNotContain(Cast.Sekretær.Name);
    }

    [Fact]
    public async Task From_a_month_on_only_what_begins_then_or_later()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme("Kolsskole");
        await site.PublicCourse(programme);
        await site.PublicCourse(await site.PublicProgramme("Parkinsonskole"), inDays: 60);
        var page = await site.Open("/kurs");
        page.Document.QuerySelectorAll("select[name=fra] option")
            .Select(option => option.TextContent)
            .ShouldContain("februar 2027");
        var later = await site.Open("/kurs?fra=2027-02-01");
        later.Titles().ShouldBe(["Parkinsonskole"]);
        later.Value("fra").ShouldBe("2027-02-01");
    }

    [Fact]
    public async Task A_typing_error_is_mended_and_said()
    {
        await using var site = new Site();
        await site.PublicProgramme();
        var page = await site.Open("/kurs?q=hjertesvigt");
        page.Titles().ShouldBe(["Hjertesviktskole"]);
        page.Text.ShouldContain("«hjertesvikt»");
    }

    [Fact]
    public async Task Nothing_found_shows_ways_on()
    {
        await using var site = new Site();
        await site.PublicProgramme();
        var page = await site.Open("/kurs?q=zzzzqqqq&fylke=vestland");
        page.Text.ShouldContain("Ingen kurs for «zzzzqqqq»");
        page.Document.QuerySelectorAll(".m-empty a")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe(["/kurs?q=zzzzqqqq", "/kurs?fylke=vestland", "/kurs"]);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onfocus=\"alert(1)")]
    [InlineData("a AND (b OR NOT \"c")]
    [InlineData("‮ ta bort 💥 \0")]
    [InlineData("*?~^[]{}:\\/")]
    public async Task Hostile_words_are_only_words(string words)
    {
        await using var site = new Site();
        await site.PublicProgramme();
        var page = await site.Open("/kurs?q=" + Uri.EscapeDataString(words));
        page.Status.ShouldBe(200);
        page.Html.ShouldNotContain("<script>alert");
        page.Document.QuerySelectorAll("[onfocus]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Hostile_titles_are_only_titles()
    {
        await using var site = new Site();
        await site.PublicProgramme("<img src=x onerror=alert(1)>", p => p.Slug = "img");
        var page = await site.Open("/kurs");
        page.Titles().ShouldBe(["<img src=x onerror=alert(1)>"]);
        page.Document.QuerySelectorAll("main img").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_overview_is_paged_and_keeps_the_question()
    {
        await using var site = new Site();
        foreach (var number in Enumerable.Range(1, 25))
        {
            await site.PublicProgramme($"Kolsskole nummer {number}");
        }

        var page = await site.Open("/kurs?q=kolsskole");
        page.Titles().Length.ShouldBe(20);
        page.Text.ShouldContain("25 kurs for «kolsskole»");
        var next = page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        next.ShouldContain("q=kolsskole");
        (await site.Open(next)).Titles().Length.ShouldBe(5);
    }

    [Fact]
    public async Task Whoever_may_change_a_programme_the_mark_commits_with_the_change_or_not_at_all()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        await site.In(services =>
            ((Events)services.GetService(typeof(Events))!).Tell(
                new ProgrammeChanged(programme.Id, programme.OrganisationId, programme.Title),
                CancellationToken.None
            )
        );
        (await Marks(site)).ShouldBe(0);
        await site.Change<Planning.Programme>(programme.Id, p => p.Title = new Wording("Nytt"));
        (await Marks(site)).ShouldBe(1);
    }

    private static Task<int> Marks(Site site) =>
        site.Db(db => Task.FromResult(db.Set<CatalogueChange>().Count()));

    private static async Task<string> TagOf(Site site)
    {
        await site.UpdateCatalogue();
        var page = await site.Open("/kurs");
        return page.Document.QuerySelector(".m-result .ds-tag")!.TextContent.Trim();
    }
}
