using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

/// <summary>Each breach of the seats' invariant is seen by <c>./mestra audit</c>.</summary>
public sealed class AuditSeatsTests
{
    [Fact]
    public async Task What_the_rules_made_is_no_breach()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var course = await site.Course(programmeId: programme.Id);
        var referral = await site.Refer(programme);
        await site.Assess(referral, Assessment.Accept);
        var list = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/deltakere");
        await site.Press(list, "Tilby plass");
        var people = await site.Open(referral + "/personer");
        await site.Send(
            people,
            ("Relative.GivenName", "Tormod"),
            ("Relative.FamilyName", "Myrstøl"),
            ("Relative.Relation", "Partner")
        );

        var states = await site.Db(db => db.Set<Seat>().Select(s => s.State).ToListAsync());
        states.ShouldBe([SeatState.Offered, SeatState.Waiting], ignoreOrder: true);
        (await Breaches(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_seats_taken_than_there_are()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 1);
        await site.Party(course, SeatState.Confirmed, "Astrid");
        (await Breaches(site)).ShouldBeEmpty();

        await site.Party(course, SeatState.Offered, "Bjørn");

        (await Breaches(site)).ShouldBe([$"course {course.Id} has 2 seats taken, but 1 in all"]);
    }

    [Fact]
    public async Task One_person_twice_on_a_course()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        var twice = await site.Party(course, SeatState.Confirmed, "Bjørn");
        var astrid = (await Seats(site)).First(seat => seat.PartyId != twice).AttendeeId;

        await Break(
            site,
            "DROP INDEX ix_courses_seat_course_id_attendee_id",
            $"UPDATE courses_seat SET attendee_id = {Quoted(astrid)}"
        );

        (await Breaches(site)).ShouldBe([
            $"person {astrid} has more than one seat on course {course.Id}",
        ]);
    }

    [Fact]
    public async Task A_party_of_which_some_have_seats_and_others_wait()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Waiting, "Astrid", "Knut");
        var astrid = (await site.SeatsOf(party))[0].Id;

        await Break(
            site,
            $"UPDATE courses_seat SET state = 'Confirmed' WHERE id = {Quoted(astrid)}"
        );

        (await Breaches(site)).ShouldBe([$"party {party} is split: some have seats, others not"]);
    }

    [Fact]
    public async Task A_party_on_two_courses()
    {
        await using var site = new Site();
        var course = await site.Course();
        var other = await site.Course(programmeId: course.ProgrammeId);
        var party = await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");
        var astrid = (await site.SeatsOf(party))[0].Id;

        await Break(
            site,
            $"UPDATE courses_seat SET course_id = {Quoted(other.Id)} WHERE id = {Quoted(astrid)}"
        );

        (await Breaches(site)).ShouldBe([$"party {party} is split: some have seats, others not"]);
    }

    [Fact]
    public async Task A_seat_on_a_course_that_is_gone()
    {
        await using var site = new Site();
        var course = await site.Course(sessions: 0);
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var seat = (await site.SeatsOf(party))[0].Id;

        await Break(site, $"DELETE FROM courses_course WHERE id = {Quoted(course.Id)}");

        (await Breaches(site)).ShouldBe([$"seat {seat} is on course {course.Id}, which is gone"]);
    }

    [Fact]
    public async Task A_seat_of_a_referral_that_is_gone()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        var gone = Guid.CreateVersion7();

        await Break(site, $"UPDATE courses_seat SET referral_id = {Quoted(gone)}");

        (await Breaches(site)).ShouldBe([$"seats follow from referral {gone}, which is gone"]);
    }

    [Fact]
    public async Task A_seat_of_another_organisation_than_its_course()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var seat = (await site.SeatsOf(party))[0].Id;

        await Break(site, $"UPDATE courses_seat SET organisation_id = {Quoted(Cast.Innby.Id)}");

        (await Breaches(site)).ShouldBe([
            $"seat {seat} belongs to another organisation than its course",
        ]);
    }

    private static Task<IReadOnlyList<string>> Breaches(Site site) =>
        site.In(services =>
            services
                .GetServices<IAudit>()
                .OfType<AuditSeats>()
                .Single()
                .Breaches(TestContext.Current.CancellationToken)
        );

    private static Task<List<Seat>> Seats(Site site) =>
        site.Db(db => db.Set<Seat>().AsNoTracking().ToListAsync());

    // By hand, behind the program's back and with the database's own guards off.
    private static Task<bool> Break(Site site, params string[] statements) =>
        site.Db(async db =>
        {
            var off = db.Database.IsSqlite()
                ? "PRAGMA foreign_keys=OFF"
                : "SET session_replication_role = replica";
            var on = db.Database.IsSqlite()
                ? "PRAGMA foreign_keys=ON"
                : "SET session_replication_role = origin";
            await db.Database.OpenConnectionAsync();
            foreach (var statement in (string[])[off, .. statements, on])
            {
                await db.Database.ExecuteSqlRawAsync(statement);
            }

            return true;
        });

    private static string Quoted(Guid id) =>
        $"'{(TestStore.OnPostgres ? id.ToString() : id.ToString().ToUpperInvariant())}'";
}
