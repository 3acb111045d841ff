using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

public sealed class ChangeSeatTests
{
    [Fact]
    public async Task A_yes_is_noted()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Offered, "Astrid");

        var answer = await site.Press(await Open(site, course, party), "Takket ja");

        answer.Status.ShouldBe(302);
        (await site.SeatsOf(party))[0].State.ShouldBe(SeatState.Confirmed);
    }

    [Fact]
    public async Task One_of_a_party_says_no_and_the_other_keeps_the_seat()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Offered, "Astrid", "Knut");
        var knut = (await site.SeatsOf(party)).Single(s => s.Relation == Relation.Partner);
        site.As(Cast.Sekretær);
        var page = await site.Open($"/arbeid/kurs/{course.Id}/deltakere/{knut.Id}");

        await site.Press(page, "Takket nei", ("Reason", "På arbeid"));

        var seats = await site.SeatsOf(party);
        seats.Single(s => s.Id == knut.Id).State.ShouldBe(SeatState.Declined);
        seats.Single(s => s.Id != knut.Id).State.ShouldBe(SeatState.Offered);
        (await site.Occupied(course.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_put_back_waits_with_the_time_kept()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");
        var since = (await site.SeatsOf(party))[0].WaitingSince;
        site.Clock.Advance(TimeSpan.FromDays(1));

        await site.Press(await Open(site, course, party), "Sett tilbake på ventelisten");

        (await site.SeatsOf(party)).ShouldAllBe(seat =>
            seat.State == SeatState.Waiting && seat.WaitingSince == since
        );
    }

    [Fact]
    public async Task Needs_are_written_down_and_shown()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");

        var answer = await site.Press(
            await Open(site, course, party),
            "Lagre behov",
            ("Input.Needs", "Rullestol 👩‍🦽")
        );

        (await site.Follow(answer)).Text.ShouldContain("Rullestol 👩‍🦽");
    }

    [Fact]
    public async Task Needs_are_written_from_the_persons_own_course_only()
    {
        await using var site = new Site();
        var course = await site.Course();
        var other = await site.Course(programmeId: course.ProgrammeId);
        var seat = (
            await site.SeatsOf(await site.Party(course, SeatState.Confirmed, "Astrid"))
        ).Single();

        (await Note(site, other, seat)).ShouldBe(SeatRefusal.NotOnCourse);
        (await Note(site, course, seat)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_waits_for_the_programme_is_written_about_from_its_courses_only()
    {
        await using var site = new Site();
        var course = await site.Course();
        var seat = (
            await site.SeatsOf(await site.Party(course, SeatState.Waiting, "Astrid"))
        ).Single();
        await site.Db(db =>
            db.Set<Seat>()
                .Where(s => s.Id == seat.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.CourseId, (Guid?)null))
        );

        (await Note(site, course, seat)).ShouldBeNull();
        (await Note(site, await site.Course(), seat)).ShouldBe(SeatRefusal.NotOnCourse);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_and_stands()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var text = new string('x', 100_000);

        var answer = await site.Press(
            await Open(site, course, party),
            "Lagre behov",
            ("Input.Needs", text)
        );

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldContain("2000");
        answer.Value("Input.Needs").ShouldBe(text);
    }

    [Fact]
    public async Task A_cancellation_says_by_whom_and_frees_the_seat()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var seat = (await site.SeatsOf(party))[0];
        site.As(Cast.Sekretær);
        var page = await site.Open($"/arbeid/kurs/{course.Id}/deltakere/avbestill?plass={seat.Id}");

        var missing = await site.Send(page, ("Reason", "Syk"));
        missing.Status.ShouldBe(422);
        missing.Errors.ShouldBe(["Velg hvem som avbestiller."]);
        missing.Value("Reason").ShouldBe("Syk");

        (await site.Send(page, ("By", "Participant"), ("Reason", "Syk"))).Status.ShouldBe(302);
        var after = (await site.SeatsOf(party))[0];
        after.State.ShouldBe(SeatState.Cancelled);
        after.GivenUpBy.ShouldBe(GivenUpBy.Participant);
        after.GivenUpReason.ShouldBe("Syk");
    }

    [Fact]
    public async Task The_same_cancellation_sent_twice_says_that_it_is_done()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var other = await site.Party(course, SeatState.Confirmed, "Bjørn");
        var seat = (await site.SeatsOf(party))[0];
        site.As(Cast.Sekretær);
        var page = await site.Open($"/arbeid/kurs/{course.Id}/deltakere/avbestill?plass={seat.Id}");

        (await site.Send(page, ("By", "Department"))).Status.ShouldBe(302);
        (await site.Send(page, ("By", "Department"))).Status.ShouldBe(404);

        (await site.SeatsOf(other))[0].State.ShouldBe(SeatState.Confirmed);
    }

    [Fact]
    public async Task The_EPRs_own_SMS_is_ticked_off_for_one_or_for_all()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");
        var seats = await site.SeatsOf(party);
        site.As(Cast.Sekretær);
        var page = await site.Open($"/arbeid/kurs/{course.Id}/deltakere");

        await site.Press(page, "Lagre avkryssing", ("av", seats[0].Id.ToString()));
        (await site.SeatsOf(party)).Select(s => s.IsEprSmsOff).ShouldBe([true, false]);

        await site.Press(page, "Kryss av alle");
        (await site.SeatsOf(party)).ShouldAllBe(s => s.IsEprSmsOff);
    }

    [Fact]
    public async Task Those_picked_are_moved_with_all_who_come_with_them()
    {
        await using var site = new Site();
        var course = await site.Course();
        var later = await site.Course(programmeId: course.ProgrammeId, inDays: 60);
        var party = await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");
        var seat = (await site.SeatsOf(party))[0];
        site.As(Cast.Sekretær);
        var list = await site.Open($"/arbeid/kurs/{course.Id}/deltakere");

        var form = await site.Follow(
            await site.Press(list, "Flytt til annen dato", ("plass", seat.Id.ToString()))
        );
        form.Text.ShouldContain("Astrid Fjellvang, Knut Fjellvang");
        (await site.Send(form, ("To", later.Id.ToString()))).Status.ShouldBe(302);

        (await site.Occupied(later.Id)).ShouldBe(2);
        (await site.Occupied(course.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_picked_is_said_so()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        var list = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/deltakere");

        var answer = await site.Press(list, "Flytt til annen dato");

        answer.Status.ShouldBe(422);
        answer.Text.ShouldContain("Ingen er valgt");
    }

    private static async Task<Page> Open(Site site, Course course, Guid party) =>
        await site.As(Cast.Sekretær)
            .Open($"/arbeid/kurs/{course.Id}/deltakere/{(await site.SeatsOf(party))[0].Id}");

    private static Task<Enum?> Note(Site site, Course course, Seat seat) =>
        site.In(
            Cast.Sekretær,
            services =>
                services
                    .GetRequiredService<NoteNeeds>()
                    .Run(
                        course.Id,
                        seat.Id,
                        new NeedsForm { Needs = "Tolk" },
                        TestContext.Current.CancellationToken
                    )
        );
}
