using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>A course through its life, on the pages, by those who may.</summary>
public sealed class MoveCourseTests
{
    [Fact]
    public async Task A_course_goes_from_draft_to_held_by_the_one_next_step_on_its_head()
    {
        await using var site = new Site();
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1, inDays: 7);

        await Step(site.As(Cast.Avdelingsleder), course, "Godkjenn", "Godkjenn kurset");
        await Step(site.As(Cast.Sekretær), course, "Åpne kurset", "Åpne kurset for henvisning");
        await site.AddSeats(course, 5);
        await Step(site.As(Cast.Avdelingsleder), course, "Bekreft kurset", "Bekreft at kurset går");
        site.Clock.Advance(TimeSpan.FromDays(7));
        await Step(site.As(Cast.Kursleder), course, "Start kurset", "Start kurset");
        site.Clock.Advance(TimeSpan.FromHours(3));
        await Step(site.As(Cast.Kursleder), course, "Merk som gjennomført", "Merk som gjennomført");

        (await site.Stored(course.Id)).State.ShouldBe(CourseState.Held);
        (await site.Open(course.Path("program"))).Text.ShouldContain("Se over oppmøtet");
    }

    [Fact]
    public async Task The_secretary_sees_who_approves_but_has_no_button_for_it()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme());
        var page = await site.Open(course.Path("program"));
        page.Text.ShouldContain("Avdelingslederen godkjenner kurset");
        page.Html.ShouldNotContain("steg/godkjenn");
        (await site.Open(course.Path("steg/godkjenn"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task What_blocks_a_step_is_said_and_no_dead_button_stands_there()
    {
        await using var site = new Site().As(Cast.Avdelingsleder);
        var undated = await site.AddCourse(await site.AddProgramme(), sessions: 0);
        var page = await site.Open(undated.Path("steg/godkjenn"));
        page.Text.ShouldContain("Kurset har ingen samlinger");
        Should.Throw<InvalidOperationException>(() => page.Button("Godkjenn kurset"));

        var doctorless = await site.AddCourse(
            await site.AddProgramme(title: "Kols-skole", hasDoctor: false)
        );
        (await site.Open(doctorless.Path("steg/godkjenn"))).Text.ShouldContain(
            "ingen medisinsk ansvarlig lege"
        );
    }

    [Fact]
    public async Task Too_few_participants_warn_and_a_reason_lets_the_course_run()
    {
        await using var site = new Site().As(Cast.Avdelingsleder);
        var course = await site.AddCourse(await site.AddProgramme(), CourseState.Tentative);
        await site.AddSeats(course, 2);
        var page = await site.Open(course.Path("steg/bekreft"));
        page.Text.ShouldContain("Bare 2 har plass, og gruppen er minst 4");

        var refused = await site.Press(page, "Bekreft at kurset går");
        refused.Status.ShouldBe(422);
        refused.Errors.ShouldHaveSingleItem().ShouldContain("Bare 2 har plass");
        await site.Press(refused, "Bekreft at kurset går", ("Reason", "De to har ventet i et år"));

        (await site.Stored(course.Id)).State.ShouldBe(CourseState.Confirmed);
        (await site.Open(course.Path("historikk"))).Text.ShouldContain("De to har ventet i et år");
    }

    [Fact]
    public async Task A_course_is_cancelled_for_a_reason_and_only_once()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), CourseState.Confirmed);
        await site.AddSeats(course, 3);
        var page = await site.Open(course.Path("steg/avlys"));
        page.Text.ShouldContain("3 har plass og må få vite det");
        var without = await site.Press(page, "Avlys kurset");
        without.Errors.ShouldHaveSingleItem().ShouldContain("Skriv en grunn");

        await site.Press(page, "Avlys kurset", ("Reason", "Kurslederen er syk"));
        var again = await site.Press(page, "Avlys kurset", ("Reason", "Kurslederen er syk"));

        again.Status.ShouldBe(302, "the same form sent twice does it once");
        (await site.Stored(course.Id)).State.ShouldBe(CourseState.Cancelled);
        (
            await site.Db(db =>
                db.ProcessRecords.CountAsync(r =>
                    r.ThingId == course.Id && r.Activity == "Courses.Done.Cancelled"
                )
            )
        ).ShouldBe(1);
        (await site.Open(course.Path("program"))).Text.ShouldContain("Avlyst");
    }

    [Fact]
    public async Task A_postponed_course_opens_again_when_it_has_dates_ahead()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(
            await site.AddProgramme(),
            CourseState.Postponed,
            sessions: 1,
            inDays: -3
        );
        (await site.Open(course.Path("program"))).Text.ShouldContain("Sett nye datoer");
        (await site.Open(course.Path("steg/gjenapne"))).Text.ShouldContain(
            "Alle samlingene er passert"
        );
        await site.Add(CourseStory.Session(course, Site.Today.AddDays(30)));
        await Step(site, course, "Gjenåpne kurset", "Gjenåpne kurset");
        (await site.Stored(course.Id)).State.ShouldBe(CourseState.Tentative);
    }

    [Fact]
    public async Task A_step_that_does_not_exist_or_fit_is_said_so()
    {
        await using var site = new Site().As(Cast.Avdelingsleder);
        var course = await site.AddCourse(await site.AddProgramme());
        (await site.Open(course.Path("steg/tryll"))).Status.ShouldBe(404);
        (await site.Open(course.Path("steg/start"))).Text.ShouldContain(
            "Kurset er kommet et annet sted"
        );
    }

    [Theory]
    [InlineData("nn", "Kurset har ingen samlingar")]
    [InlineData("sv", "Kurstillfället har inga träffar")]
    [InlineData("en", "The course has no sessions")]
    public async Task A_refusal_is_said_in_the_readers_language(string language, string says)
    {
        await using var site = new Site().As(Cast.Avdelingsleder).Reading(language);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 0);
        (await site.Open(course.Path("steg/godkjenn"))).Text.ShouldContain(says);
    }

    // Follows the button of the next step on the head of the programme page, and presses the one on the page it leads to.
    private static async Task Step(Site site, Course course, string next, string button)
    {
        var page = await site.Open(course.Path("program"));
        var link = page
            .Document.QuerySelectorAll(".m-next a.ds-button")
            .FirstOrDefault(a => a.TextContent.Contains(next));
        link.ShouldNotBeNull(page.Text);
        var answer = await site.Press(await site.Open(link.GetAttribute("href")!), button);
        answer.Status.ShouldBe(302, answer.Text);
    }
}
