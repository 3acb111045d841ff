using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning;

namespace Mestra.Evaluation;

/// <summary>What the participants answered, course after course, with the changes that were made between them.</summary>
public sealed class CourseCurveTests
{
    [Fact]
    public async Task Twelve_courses_of_which_the_last_are_better_show_a_shift_and_the_change_as_a_flag()
    {
        await using var site = new Site();
        var programme = await Programme(site);
        var courses = await Held(site, programme, [6, 5, 6, 5, 6, 5, 6, 5, 9, 9, 9, 9, 9, 9, 9, 9]);
        await Changed(site, programme, courses[7], courses[8], "Mer tid til å dele erfaringer");

        var page = await site.As(Cast.Kursleder).Open(Path(programme));
        page.Text.ShouldContain(
            "De siste 8 punktene ligger over midtlinjen: et skift oppover siden"
        );
        page.Text.ShouldContain("Det er en bedring.");
        page.Document.QuerySelectorAll("a.m-point").Length.ShouldBe(16);
        page.Document.QuerySelector("a.m-point title")!
            .TextContent.ShouldEndWith(": 6,0. n = 5. Uvanlig langt løp på én side");
        page.Document.QuerySelector("ol.m-flags")!
            .TextContent.ShouldContain("Mer tid til å dele erfaringer");
        page.Document.QuerySelectorAll("circle.m-flag").Length.ShouldBe(1);
        page.Text.ShouldContain("lest etter Anhøjs regler (utgave 1)");
        page.Table("Gjennomførte kurs").Length.ShouldBe(16, "the table stays");
        page.Table("Hva andre regelsett sier, og hvorfor de er uenige").Length.ShouldBe(5);
    }

    [Fact]
    public async Task A_course_that_four_answered_has_its_place_and_no_point_and_a_few_courses_say_nothing()
    {
        await using var site = new Site();
        var programme = await Programme(site);
        await Held(site, programme, [6, 7, 8]);
        await Held(site, programme, [2], answers: 4, daysBefore: 3);

        var page = await site.As(Cast.Kursleder).Open(Path(programme));
        page.Text.ShouldContain(
            "For få punkter til å si noe: 2 punkter teller, og det trengs minst 10."
        );
        page.Text.ShouldContain("1 kurs er uten punkt: færre enn 5 har svart på dette");
        page.Document.QuerySelectorAll("a.m-point").Length.ShouldBe(3);
        page.Document.QuerySelectorAll("path.m-signal").ShouldBeEmpty();
        var rows = page.Table("Alt i alt, hvor nyttig var kurset for deg?");
        rows.Length.ShouldBe(4);
        rows[^1].ShouldContain("Færre enn 5 svar");
        rows[^1].ShouldContain("–");
    }

    [Fact]
    public async Task Another_question_is_chosen_in_the_address_and_a_choice_is_followed_as_a_share()
    {
        await using var site = new Site();
        var programme = await Programme(site);
        await Held(site, programme, [6, 7], item: "pace", choice: "right");
        site.As(Cast.Kursleder);

        var page = await site.Open(Path(programme) + "?sporsmal=pace.right");
        page.Document.QuerySelector("figcaption")!
            .TextContent.ShouldBe("Hva synes du om lengde og tempo? – Passe");
        page.Document.QuerySelector("a.m-point title")!.TextContent.ShouldContain("100");
        page.Document.QuerySelector("select[name=sporsmal] option[selected]")!
            .TextContent.ShouldBe("Hva synes du om lengde og tempo? – Passe");
        (await site.Open(Path(programme) + "?sporsmal=finnes-ikke"))
            .Document.QuerySelector("figcaption")!
            .TextContent.ShouldBe("Alt i alt, hvor nyttig var kurset for deg?");
    }

    [Fact]
    public async Task The_picture_and_the_points_can_be_taken_away()
    {
        await using var site = new Site();
        var programme = await Programme(site);
        await Held(site, programme, [6, 7, 8]);
        site.As(Cast.Kursleder);
        using var picture = await site.Ask(
            new(HttpMethod.Get, Path(programme) + "?sporsmal=useful&handler=Svg")
        );
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        picture.Content.Headers.ContentDisposition!.FileName.ShouldBe("resultater-over-tid.svg");
        (
            await picture.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("For få punkter");
        using var points = await site.Ask(
            new(HttpMethod.Get, Path(programme) + "?sporsmal=useful&handler=Points")
        );
        (
            await points.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain(";6;5;7;");
    }

    [Fact]
    public async Task Other_organisations_and_groups_get_neither_page_nor_picture()
    {
        await using var site = new Site();
        var programme = await Programme(site);
        await Held(site, programme, [6]);
        foreach (var someone in new[] { Cast.InnbyKursleder, Cast.ErfarenBruker })
        {
            site.As(someone);
            foreach (var handler in new[] { "", "?handler=Svg", "?handler=Points" })
            {
                using var answer = await site.Ask(new(HttpMethod.Get, Path(programme) + handler));
                ((int)answer.StatusCode).ShouldBe(404);
            }
        }
    }

    private static string Path(Guid programme) => $"/arbeid/tilbud/{programme}/resultater";

    /// <summary>Courses ten days apart, each closed and answered with the same value by so many.</summary>
    private static async Task<List<Guid>> Held(
        Site site,
        Guid programme,
        int[] values,
        int answers = 5,
        int daysBefore = 10,
        string item = "useful",
        string? choice = null
    )
    {
        List<Guid> courses = [];
        for (var at = 0; at < values.Length; at++)
        {
            var course = await site.Course(
                state: CourseState.Held,
                inDays: -daysBefore * (values.Length - at),
                programmeId: programme,
                sessions: 1
            );
            courses.Add(course.Id);
            await Answered(site, course, answers, item, choice is null ? values[at] : null, choice);
        }

        return courses;
    }

    private static async Task Answered(
        Site site,
        Courses.Course course,
        int answers,
        string item,
        int? number,
        string? choice
    )
    {
        var evaluation = new CourseEvaluation
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            ProgrammeId = course.ProgrammeId,
            QuestionnaireVersion = Questionnaire.Default.Version,
            InRoom = 12,
            AsksBackground = false,
            Door = $"{course.Id:N}"[^16..],
            LockedSeed = "",
            OpenedAt = site.Clock.GetUtcNow(),
            ClosedAt = site.Clock.GetUtcNow(),
        };
        await site.Add(evaluation);
        await site.Add([
            .. Enumerable
                .Range(0, answers)
                .Select(_ => new Answer
                {
                    OrganisationId = course.OrganisationId,
                    EvaluationId = evaluation.Id,
                    Item = item,
                    Number = number,
                    Choice = choice,
                }),
        ]);
    }

    private static async Task Changed(
        Site site,
        Guid programme,
        Guid after,
        Guid doneFor,
        string what
    )
    {
        var change = new Change
        {
            OrganisationId = Cast.Fjordby.Id,
            ProgrammeId = programme,
            DecidedAfterId = after,
            What = what,
            OwnerId = Cast.Kursleder.AccountId,
            Basis = ChangeBasis.ParticipantEvaluation,
            DecidedOn = Site.Today,
        };
        change.Do(doneFor, Site.Today).ShouldBeNull();
        await site.Add(change);
    }

    private static async Task<Guid> Programme(Site site)
    {
        var programme = new Programme
        {
            OrganisationId = Cast.Fjordby.Id,
            Slug = "hjertesviktskole",
            Title = new Wording(Nb: "Hjertesviktskole"),
        };
        await site.Add(programme);
        return programme.Id;
    }
}
