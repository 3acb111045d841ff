using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>What waits with seats and attendance, on the worklist of those who can do it.</summary>
public sealed class SeatWorkTests
{
    [Fact]
    public async Task Free_seats_while_people_wait_are_offered_from_the_worklist()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 3);
        await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Party(course, SeatState.Waiting, "Bjørn", "Gerd");

        var work = await site.As(Cast.Sekretær).Open("/arbeid");

        work.Text.ShouldContain("Ledige plasser mens noen venter");
        work.Text.ShouldContain("Ledige plasser: 2. På venteliste: 2");
        work.Html.ShouldContain($"/arbeid/kurs/{course.Id}/deltakere#vent");
        (await site.As(Cast.Lege).Open("/arbeid")).Text.ShouldNotContain("Ledige plasser");
        (await site.As(Cast.InnbySekretær).Open("/arbeid")).Text.ShouldNotContain("Ledige plasser");
    }

    [Fact]
    public async Task Where_no_party_fits_or_the_course_takes_nobody_there_is_nothing_to_offer()
    {
        await using var site = new Site();
        var narrow = await site.Course(capacity: 1);
        await site.Party(narrow, SeatState.Waiting, "Bjørn", "Gerd");
        var full = await site.Course(capacity: 1);
        await site.Party(full, SeatState.Confirmed, "Astrid");
        await site.Party(full, SeatState.Waiting, "Olav");
        var begun = await site.Course(inDays: -7, state: CourseState.Running);
        await site.Party(begun, SeatState.Waiting, "Berit");
        var cancelled = await site.Course(state: CourseState.Cancelled);
        await site.Party(cancelled, SeatState.Waiting, "Turid");

        (await site.As(Cast.Sekretær).Open("/arbeid")).Text.ShouldNotContain("Ledige plasser");
    }

    [Fact]
    public async Task Who_waits_for_the_programme_is_asked_for_once_on_its_next_course()
    {
        await using var site = new Site();
        var later = await site.Course(inDays: 90);
        var next = await site.Course(programmeId: later.ProgrammeId, inDays: 30);
        var party = await site.Party(next, SeatState.Waiting, "Astrid");
        await site.Db(db =>
            db.Set<Seat>()
                .Where(seat => seat.PartyId == party)
                .ExecuteUpdateAsync(set => set.SetProperty(seat => seat.CourseId, (Guid?)null))
        );

        var work = await site.As(Cast.Sekretær).Open("/arbeid");

        work.Html.ShouldContain($"/arbeid/kurs/{next.Id}/deltakere#vent");
        work.Html.ShouldNotContain($"/arbeid/kurs/{later.Id}/deltakere#vent");
    }

    [Fact]
    public async Task An_offer_that_nobody_answered_is_asked_about_the_day_after_its_last()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 30);
        await site.Party(course, SeatState.Offered, "Astrid");
        site.Clock.Advance(TimeSpan.FromDays(7));
        (await site.As(Cast.Sekretær).Open("/arbeid")).Text.ShouldNotContain("Svarfristen er ute");

        site.Clock.Advance(TimeSpan.FromDays(1));

        var work = await site.As(Cast.Sekretær).Open("/arbeid");
        work.Text.ShouldContain("Svarfristen er ute");
        work.Text.ShouldContain("1 har ikke svart");
        work.Html.ShouldContain($"/arbeid/kurs/{course.Id}/deltakere?sorter=svar");
    }

    [Fact]
    public async Task From_eight_days_before_the_EPRs_own_sms_is_to_be_switched_off_for_each()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 9);
        await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");
        (await site.As(Cast.Sekretær).Open("/arbeid")).Text.ShouldNotContain("standard-SMS");

        site.Clock.Advance(TimeSpan.FromDays(1));

        var work = await site.As(Cast.Sekretær).Open("/arbeid");
        work.Text.ShouldContain("Slå av standard-SMS i EPJ");
        work.Text.ShouldContain("2 deltakere er ikke krysset av");
        await site.Press(await site.Open($"/arbeid/kurs/{course.Id}/deltakere"), "Kryss av alle");
        (await site.Open("/arbeid")).Text.ShouldNotContain("standard-SMS");
    }

    [Fact]
    public async Task A_municipality_has_no_EPR_that_sends()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 5, organisationId: Cast.Kommune.Id);
        await site.Party(
            course,
            SeatState.Confirmed,
            CourseScene.Person("Astrid", organisationId: Cast.Kommune.Id)
        );

        (await site.As(Cast.KommuneSekretær).Open("/arbeid")).Text.ShouldNotContain("standard-SMS");
    }

    [Fact]
    public async Task A_session_that_was_held_is_registered_then_the_leader_locks()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");
        (await site.As(Cast.Sekretær).Open("/arbeid")).Text.ShouldNotContain("Oppmøte å føre");
        site.Clock.Advance(TimeSpan.FromHours(4));

        var work = await site.Open("/arbeid");
        work.Text.ShouldContain("Oppmøte å føre");
        work.Text.ShouldContain("2 deltakere er ikke ført");
        await site.Send(
            await site.Open($"/arbeid/kurs/{course.Id}/oppmote"),
            ("Input.Rows[0].Presence", "Present"),
            ("Input.Rows[1].Presence", "Absent")
        );

        (await site.Open("/arbeid")).Text.ShouldNotContain("Oppmøte å");
        var leader = await site.As(Cast.Kursleder).Open("/arbeid");
        leader.Text.ShouldNotContain("Oppmøte å føre");
        leader.Text.ShouldContain("Oppmøte å låse");
        await site.Press(await site.Open($"/arbeid/kurs/{course.Id}/oppmote/las"), "Lås oppmøtet");
        (await site.Open("/arbeid")).Text.ShouldNotContain("Oppmøte å låse");
    }

    [Fact]
    public async Task While_a_session_is_left_there_is_nothing_to_lock_and_nobody_registers_an_empty_room()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 0, state: CourseState.Running, sessions: 2);
        await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.CourseToday();
        site.Clock.Advance(TimeSpan.FromHours(4));
        await site.Send(
            await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote"),
            ("Input.Rows[0].Presence", "Present")
        );

        (await site.Open("/arbeid")).Text.ShouldNotContain("Oppmøte å");
    }

    [Fact]
    public async Task However_long_a_plan_is_there_is_nothing_to_lock_while_a_session_is_left()
    {
        const int Held = 1000;
        await using var site = new Site();
        var course = await site.Course(
            inDays: -7 * Held,
            state: CourseState.Running,
            sessions: Held + 1
        );
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var seat = (await site.SeatsOf(party)).Single();
        var sessions = (await site.Stored(course.Id)).Sessions.OrderBy(s => s.Starts).Take(Held);
        await site.Add([
            .. sessions.Select(session => new Attendance
            {
                OrganisationId = course.OrganisationId,
                CourseId = course.Id,
                SessionId = session.Id,
                SeatId = seat.Id,
                Presence = Presence.Present,
                Minutes = 150,
            }),
        ]);
        await site.Db(db =>
            db.Set<Session>()
                .Where(session => session.CourseId == course.Id)
                .ExecuteUpdateAsync(session => session.SetProperty(s => s.HeldMinutes, 150))
        );

        (await site.As(Cast.Kursleder).Open("/arbeid")).Text.ShouldNotContain("Oppmøte å låse");
    }
}
