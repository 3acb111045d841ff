using Mestra.Courses.Contracts;

namespace Mestra.Courses;

/// <summary>Seats, deadline, leader and publishing.</summary>
public sealed class SetUpCourseTests
{
    [Fact]
    public async Task Seats_deadline_and_leader_are_set_together()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme());
        var answer = await site.Send(
            await site.Open(course.Path("oppsett")),
            ("Input.Capacity", "10"),
            ("Input.GroupMinimum", "5"),
            ("Input.SignUpDeadline", "10. januar 2027"),
            ("Input.LeaderId", "")
        );
        answer.Status.ShouldBe(302, answer.Text);
        var stored = await site.Stored(course.Id);
        (stored.Capacity, stored.GroupMinimum).ShouldBe((10, 5));
        stored.SignUpDeadline.ShouldBe(new DateOnly(2027, 1, 10));
        stored.LeaderId.ShouldBeNull();
        var history = await site.Open(course.Path("historikk"));
        history.Text.ShouldContain($"kursleder: {Cast.Kursleder.Name}");
        history.Text.ShouldContain(
            Cast.Fjellstuen.Name,
            customMessage: "the places of the sessions"
        );
        history.Html.ShouldNotContain($"{Cast.Kursleder.AccountId}");
    }

    [Theory]
    [InlineData("Input.Capacity", "2", "Flere har plass enn det")]
    [InlineData("Input.Capacity", "0", "minst én plass")]
    [InlineData("Input.Capacity", "", "Skriv hvor mange det er plass til")]
    [InlineData("Input.GroupMinimum", "13", "større enn antall plasser")]
    [InlineData("Input.SignUpDeadline", "19.1.2027", "Fristen er etter første samling")]
    [InlineData("Input.LeaderId", "0190f000-0000-7000-8000-000000000009", "Velg en kursleder")]
    public async Task What_cannot_be_is_refused_at_its_field(
        string field,
        string typed,
        string says
    )
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme());
        await site.AddSeats(course, 3);
        var answer = await site.Send(await site.Open(course.Path("oppsett")), (field, typed));
        answer.Status.ShouldBe(422);
        answer.Errors.ShouldContain(error => error.Contains(says), answer.Text);
        (await site.Stored(course.Id)).Capacity.ShouldBe(12);
    }

    [Fact]
    public async Task Two_who_set_up_at_once_lose_nothing_and_the_second_sees_what_the_first_changed()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme());
        var mine = await site.Open(course.Path("oppsett"));
        await site.As(Cast.Kursleder)
            .Send(
                await site.Open(course.Path("oppsett")),
                ("Input.Capacity", "14"),
                ("Input.SignUpDeadline", "10.1.2027"),
                ("Input.LeaderId", "")
            );
        var late = await site.As(Cast.Sekretær)
            .Send(mine, ("Input.Capacity", "10"), ("Input.GroupMinimum", "5"));
        late.Status.ShouldBe(422, late.Text);
        (await site.Stored(course.Id)).Capacity.ShouldBe(14, "nothing is saved yet");
        late.Text.ShouldContain("En annen lagret endringer her mens du skrev");
        late.Errors.ShouldBe([
            "Plasser: En annen endret dette til «14». Det du skrev, står her fortsatt og gjelder når du lagrer.",
            "Siste dag for henvisning eller påmelding: En annen endret dette til «10.01.2027». Det står her nå, for du hadde ikke endret det selv.",
            "Kursleder: En annen endret dette til «tomt». Det står her nå, for du hadde ikke endret det selv.",
        ]);
        late.Value("Input.Capacity").ShouldBe("10");
        late.Value("Input.GroupMinimum").ShouldBe("5");
        late.Value("Input.SignUpDeadline").ShouldBe("10.01.2027");

        (await site.Send(late, ("Input.Capacity", "10"))).Status.ShouldBe(302);
        var stored = await site.Stored(course.Id);
        (stored.Capacity, stored.GroupMinimum).ShouldBe((10, 5));
        (stored.SignUpDeadline, stored.LeaderId).ShouldBe((new DateOnly(2027, 1, 10), null));
    }

    [Fact]
    public async Task What_another_did_elsewhere_on_the_course_stands_in_nobodys_way()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), CourseState.Approved);
        var mine = await site.Open(course.Path("oppsett"));
        await Publish(site, course);
        (await site.Send(mine, ("Input.Capacity", "10"))).Status.ShouldBe(302);
    }

    [Fact]
    public async Task A_course_is_published_when_it_and_its_programme_are_ready_and_taken_out_again()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var draft = await site.AddCourse(await site.AddProgramme());
        (await Publish(site, draft)).Text.ShouldContain("Kurset er et utkast");

        var hidden = await site.AddCourse(
            await site.AddProgramme(title: "Kols-skole", isPublished: false),
            CourseState.Approved
        );
        (await Publish(site, hidden)).Text.ShouldContain("Tilbudet er ikke publisert");

        var ready = await site.AddCourse(
            await site.AddProgramme(title: "Startkurs"),
            CourseState.Approved
        );
        var page = await site.Follow(await Publish(site, ready));
        page.Text.ShouldContain("Kurset står i oversikten");
        (await site.Stored(ready.Id)).IsPublished.ShouldBeTrue();

        await site.Press(page, "Ta kurset ut av oversikten");
        (await site.Stored(ready.Id)).IsPublished.ShouldBeFalse();
    }

    [Fact]
    public async Task A_held_course_shows_its_set_up_and_has_no_button_to_change_it()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), CourseState.Held, inDays: -30);
        var page = await site.Open(course.Path("oppsett"));
        page.Text.ShouldContain("Gjenåpne det hvis noe må endres");
        Should.Throw<InvalidOperationException>(() => page.Button("Lagre oppsettet"));
    }

    private static async Task<Page> Publish(Site site, Course course) =>
        await site.Press(await site.Open(course.Path("oppsett")), "Publiser kurset");
}
