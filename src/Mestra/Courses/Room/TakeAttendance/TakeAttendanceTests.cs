using Mestra.Courses.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

public sealed class TakeAttendanceTests
{
    [Fact]
    public async Task The_whole_room_is_registered_at_once()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");
        var page = await Open(site, course);
        page.Text.ShouldContain("0 av 2 ført");

        var answer = await site.Send(
            page,
            ("Input.Rows[0].Presence", "Present"),
            ("Input.Rows[1].Presence", "Part"),
            ("Input.Rows[1].Late", "25"),
            ("Input.Rows[1].Early", "10"),
            ("Input.HeldMinutes", "140")
        );

        answer.Status.ShouldBe(302);
        var registered = await site.Registered(course);
        registered.Select(a => a.Minutes).Order().ShouldBe([105, 140]);
        var after = await site.Follow(answer);
        after.Text.ShouldContain("2 av 2 ført");
        after.Value("Input.Rows[1].Late").ShouldBe("25");
        (
            await site.Db(db => db.Set<Session>().FirstAsync(s => s.CourseId == course.Id))
        ).HeldMinutes.ShouldBe(140);
    }

    [Fact]
    public async Task Who_is_absent_has_no_minutes()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");

        await site.Send(await Open(site, course), ("Input.Rows[0].Presence", "Absent"));

        (await site.Registered(course)).ShouldHaveSingleItem().Minutes.ShouldBe(0);
    }

    [Fact]
    public async Task When_the_session_gave_less_than_planned_the_minutes_of_all_follow()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Send(await Open(site, course), ("Input.Rows[0].Presence", "Present"));

        await site.Send(await Open(site, course), ("Input.HeldMinutes", "90"));

        (await site.Registered(course)).ShouldHaveSingleItem().Minutes.ShouldBe(90);
    }

    [Theory]
    [InlineData("", "", "Skriv hvor mange minutter")]
    [InlineData("100", "60", "Minuttene er flere enn samlingen varte")]
    [InlineData("-5", "", "Minuttene kan ikke være under null")]
    public async Task Minutes_that_cannot_be_are_said_at_the_person_and_nothing_is_kept(
        string late,
        string early,
        string says
    )
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Party(course, SeatState.Confirmed, "Bjørn");

        var answer = await site.Send(
            await Open(site, course),
            ("Input.Rows[0].Presence", "Present"),
            ("Input.Rows[1].Presence", "Part"),
            ("Input.Rows[1].Late", late),
            ("Input.Rows[1].Early", early)
        );

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldStartWith(says);
        answer.Value("Input.Rows[1].Late").ShouldBe(late);
        (await site.Registered(course)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_gave_the_seat_up_while_the_form_stood_open_leaves_it_and_the_others_stay_as_typed()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        var astrid = await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Party(course, SeatState.Confirmed, "Bjørn");
        var page = await Open(site, course);
        await site.Db(db =>
            db.Set<Seat>()
                .Where(seat => seat.PartyId == astrid)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SeatState.Cancelled))
        );

        var answer = await site.Send(
            page,
            ("Input.Rows[0].Presence", "Present"),
            ("Input.Rows[1].Presence", "Part"),
            ("Input.Rows[1].Late", "25")
        );

        answer.Status.ShouldBe(422);
        answer.Text.ShouldContain("ikke lenger på kurset");
        answer.Text.ShouldNotContain("Astrid");
        answer.Value("Input.Rows[0].Presence").ShouldBe("Part");
        answer.Value("Input.Rows[0].Late").ShouldBe("25");
        (await site.Send(answer, ("Input.Rows[0].Late", "20"))).Status.ShouldBe(302);
        (await site.Registered(course)).ShouldHaveSingleItem().MinutesLate.ShouldBe(20);
    }

    [Fact]
    public async Task Two_who_register_at_the_same_time_do_not_undo_each_other()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Party(course, SeatState.Confirmed, "Bjørn");
        var mine = await Open(site, course);
        var hers = await Open(site, course);

        await site.Send(hers, ("Input.Rows[0].Presence", "Present"));
        await site.Send(mine, ("Input.Rows[1].Presence", "Absent"));

        (await site.Registered(course))
            .Select(a => a.Presence)
            .Order()
            .ShouldBe([Presence.Present, Presence.Absent]);
    }

    [Fact]
    public async Task Who_is_there_without_having_answered_has_said_yes()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        var party = await site.Party(course, SeatState.Offered, "Astrid");

        await site.Send(await Open(site, course), ("Input.Rows[0].Presence", "Present"));

        (await site.SeatsOf(party))[0].State.ShouldBe(SeatState.Confirmed);
    }

    [Fact]
    public async Task A_session_that_is_not_yet_has_no_attendance()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 10);
        await site.Party(course, SeatState.Confirmed, "Astrid");

        var answer = await site.Send(
            await Open(site, course),
            ("Input.Rows[0].Presence", "Present")
        );

        answer.Status.ShouldBe(422);
        answer.Text.ShouldContain("Oppmøte kan føres fra tre timer før");
    }

    [Fact]
    public async Task Who_has_attended_keeps_the_seat()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Send(await Open(site, course), ("Input.Rows[0].Presence", "Present"));
        var seat = (await site.SeatsOf(party))[0];
        site.As(Cast.Sekretær);

        var page = await site.Open($"/arbeid/kurs/{course.Id}/deltakere/avbestill?plass={seat.Id}");
        var answer = await site.Send(page, ("By", "Participant"));

        answer.Status.ShouldBe(422);
        answer.Text.ShouldContain("plassen må stå");
    }

    [Fact]
    public async Task Of_a_protected_person_the_room_sees_only_the_neutral_words()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(
            course,
            SeatState.Confirmed,
            CourseScene.Person("Hemmelig", "Hemmeligsen", isProtected: true)
        );

        var page = await Open(site, course);

        page.Text.ShouldContain("Beskyttet adresse");
        page.Html.ShouldNotContain("Hemmelig");
    }

    [Fact]
    public async Task On_a_hybrid_course_each_person_is_in_the_room_or_on_screen()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.In(async services =>
        {
            var db = services.GetService(typeof(CoursesDb)) as CoursesDb;
            (await db!.Courses.SingleAsync()).AttendanceMode = AttendanceMode.HybridAssigned;
            await db.Save("Test", TestContext.Current.CancellationToken);
        });
        await site.Party(course, SeatState.Confirmed, "Astrid");

        await site.Send(
            await Open(site, course),
            ("Input.Rows[0].Presence", "Present"),
            ("Input.Rows[0].IsDigital", "true")
        );

        (await site.Registered(course)).ShouldHaveSingleItem().IsDigital.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/ny")]
    [InlineData("/liste")]
    [InlineData("/pauser")]
    [InlineData("/oversikt")]
    [InlineData("/las")]
    public async Task Only_those_who_run_the_course_get_in(string page)
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        var path = $"/arbeid/kurs/{course.Id}/oppmote{page}";

        (await site.As(Cast.ErfarenBruker).Open(path)).Status.ShouldBe(403);
        (await site.As(Cast.InnbyKursleder).Open(path)).Status.ShouldBe(404);
        (await site.As(Cast.Kursleder).Open(path)).Status.ShouldBe(200);
    }

    private static Task<Page> Open(Site site, Course course) =>
        site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote");
}
