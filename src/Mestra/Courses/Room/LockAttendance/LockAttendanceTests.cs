using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

public sealed class LockAttendanceTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly LockSession Held = new(Guid.CreateVersion7(), Now.AddHours(-1), 150);
    private static readonly Guid Seat = Guid.CreateVersion7();

    [Fact]
    public void When_everyone_is_registered_and_the_minutes_are_known_nothing_stands_in_the_way() =>
        Blocks([Held], [Seat], [(Seat, Held.Id)]).ShouldBeEmpty();

    [Fact]
    public void Without_a_session_there_is_nothing_to_lock() =>
        Blocks([], [Seat], []).ShouldBe([new(LockBlock.NoSessions, 0)]);

    [Fact]
    public void Each_block_says_how_many_it_concerns()
    {
        var open = new LockSession(Guid.CreateVersion7(), Now.AddHours(-2), null);
        var later = new LockSession(Guid.CreateVersion7(), Now.AddDays(7), null);
        var other = Guid.CreateVersion7();

        Blocks([Held, open, later], [Seat, other], [(Seat, Held.Id), (Seat, open.Id)])
            .ShouldBe([
                new(LockBlock.SessionsLeft, 1),
                new(LockBlock.HeldMinutesMissing, 1),
                new(LockBlock.PeopleNotRegistered, 1),
            ]);
    }

    [Fact]
    public async Task The_leader_locks_when_all_is_registered_and_nobody_changes_it_after()
    {
        await using var site = new Site();
        var course = await RegisteredCourse(site);
        var page = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote");
        var stale = page;

        (await site.Press(page, "Lås oppmøtet")).Status.ShouldBe(302);

        (await Course(site)).LockedAt.ShouldNotBeNull();
        var late = await site.Send(stale, ("Input.Rows[0].Presence", "Absent"));
        late.Status.ShouldBe(422);
        late.Text.ShouldContain("Oppmøtet er låst");
        (await site.Registered(course)).ShouldHaveSingleItem().Presence.ShouldBe(Presence.Present);
    }

    [Fact]
    public async Task Until_then_the_page_says_what_is_missing_and_has_no_button()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        site.Clock.Advance(TimeSpan.FromHours(4));

        var page = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote");

        page.Text.ShouldContain("1 deltaker er ikke ført på alle samlinger.");
        page.Document.QuerySelectorAll("button")
            .ShouldAllBe(button => !button.TextContent.Contains("Lås oppmøtet"));
    }

    [Fact]
    public async Task The_secretary_does_not_lock()
    {
        await using var site = new Site();
        var course = await RegisteredCourse(site);
        site.As(Cast.Sekretær);

        var page = await site.Open($"/arbeid/kurs/{course.Id}/oppmote");

        page.Text.ShouldContain("Kurslederen kan låse");
        (await site.Open($"/arbeid/kurs/{course.Id}/oppmote/las")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task It_is_opened_only_with_a_reason_which_stands_in_the_history()
    {
        await using var site = new Site();
        var course = await RegisteredCourse(site);
        site.As(Cast.Kursleder);
        await site.Press(await site.Open($"/arbeid/kurs/{course.Id}/oppmote"), "Lås oppmøtet");
        var page = await site.Open($"/arbeid/kurs/{course.Id}/oppmote/las");

        var without = await site.Send(page, ("Reason", " "));
        without.Status.ShouldBe(422);
        without.Errors.ShouldBe(["Skriv hvorfor oppmøtet må åpnes."]);
        (await site.Send(page, ("Reason", "Feil dato"))).Status.ShouldBe(302);

        (await Course(site)).LockedAt.ShouldBeNull();
        var record = await site.Db(db =>
            db.ProcessRecords.SingleAsync(r => r.Activity == "Room.Done.Unlocked")
        );
        record.Reason.ShouldBe("Feil dato");
        record.ActorName.ShouldBe(Cast.Kursleder.Name);
    }

    [Fact]
    public async Task What_is_corrected_after_it_was_opened_stands_with_the_reason_and_who_did_it()
    {
        await using var site = new Site();
        var course = await RegisteredCourse(site);
        await site.Press(await site.Open($"/arbeid/kurs/{course.Id}/oppmote"), "Lås oppmøtet");
        var matrix = $"/arbeid/kurs/{course.Id}/oppmote/oversikt";
        (await site.Open(matrix)).Text.ShouldNotContain("Rettet");
        await site.Send(
            await site.Open($"/arbeid/kurs/{course.Id}/oppmote/las"),
            ("Reason", "Feil dato")
        );

        var room = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/oppmote");
        await site.Send(room, ("Input.Rows[0].Presence", "Absent"));

        var history = (await site.Open($"/arbeid/kurs/{course.Id}/historikk")).Text;
        var corrected = history[..history.IndexOf("Låste opp oppmøtet", StringComparison.Ordinal)];
        corrected.ShouldContain("Førte oppmøte");
        corrected.ShouldContain("Feil dato");
        corrected.ShouldContain(Cast.Sekretær.Name);
        (await site.Open(matrix))
            .Table("Rettet etter")
            .ShouldHaveSingleItem()[..3]
            .ShouldBe(["Astrid Fjellvang", "4. jan.", Cast.Sekretær.Name]);
    }

    [Fact]
    public async Task Once_it_is_locked_again_the_old_reason_covers_nothing_new()
    {
        await using var site = new Site();
        var course = await RegisteredCourse(site);
        var locking = $"/arbeid/kurs/{course.Id}/oppmote/las";
        await site.Press(await site.Open(locking), "Lås oppmøtet");
        await site.Send(await site.Open(locking), ("Reason", "Feil dato"));
        (await Course(site)).ReopenedBecause.ShouldBe("Feil dato");

        await site.Press(await site.Open(locking), "Lås oppmøtet");

        (await Course(site)).ReopenedBecause.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_gets_a_seat_on_a_locked_course()
    {
        await using var site = new Site();
        var course = await RegisteredCourse(site);
        await site.As(Cast.Kursleder)
            .Press(await site.Open($"/arbeid/kurs/{course.Id}/oppmote"), "Lås oppmøtet");

        var form = await site.Open($"/arbeid/kurs/{course.Id}/oppmote/ny");
        var answer = await site.Send(form, ("Person.FamilyName", "Dør"));

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldStartWith("Oppmøtet er låst");
    }

    private static async Task<Course> RegisteredCourse(Site site)
    {
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        site.Clock.Advance(TimeSpan.FromHours(4));
        var page = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote");
        await site.Send(page, ("Input.Rows[0].Presence", "Present"));
        return course;
    }

    private static Task<Course> Course(Site site) => site.Db(db => db.Set<Course>().SingleAsync());

    private static IReadOnlyList<LockBlocked> Blocks(
        LockSession[] sessions,
        Guid[] seats,
        (Guid, Guid)[] registered
    ) => AttendanceLock.Blocks(isLocked: false, sessions, seats, registered.ToHashSet(), Now);
}
