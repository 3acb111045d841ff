using Mestra.Courses.Contracts;
using Mestra.Planning;
using Mestra.Planning.Contracts;
using Mestra.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The people of the demonstration: on lists, in seats and in the room.</summary>
public sealed class SeatsDemoTests(DemoScene demo)
{
    [Fact]
    public async Task Every_held_course_that_people_are_referred_to_was_a_group_with_attendance_at_each_session()
    {
        var site = await demo.Site();
        var referred = await site.Db(db =>
            db.Set<Programme>()
                .Where(p => p.ReferralRule != ReferralRule.None)
                .Select(p => p.Id)
                .ToListAsync()
        );
        var seats = await Seated(site);
        var registered = await site.Db(db => db.Set<Attendance>().ToListAsync());
        var courses = await site.Db(db => db.Set<Course>().Include(c => c.Sessions).ToListAsync());
        var held = courses.FindAll(c =>
            c.State == CourseState.Held && referred.Contains(c.ProgrammeId)
        );
        held.Count.ShouldBeGreaterThan(12);
        foreach (var course in held)
        {
            var people = seats.Count(seat => seat.CourseId == course.Id);
            people.ShouldBeGreaterThanOrEqualTo(2, course.Title.ToString());
            registered
                .Count(a => a.CourseId == course.Id)
                .ShouldBe(people * course.Planned.Count());
        }

        registered.Select(a => a.Presence).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_referral_shows_the_seat_that_its_people_have()
    {
        var site = await demo.Site();
        var referrals = await site.Db(db => db.Set<Referral>().ToDictionaryAsync(r => r.Id));
        foreach (var seat in await Seated(site))
        {
            var referral = referrals[seat.ReferralId!.Value];
            (referral.PlacedState, referral.PlacedCourseId).ShouldBe((seat.State, seat.CourseId));
        }
    }

    [Fact]
    public async Task The_worklist_has_something_of_every_kind_to_try()
    {
        var site = await demo.Site();
        var secretary = (await site.As(Cast.Sekretær).Open("/arbeid")).Text;
        secretary.ShouldContain("Ledige plasser mens noen venter");
        secretary.ShouldContain("Svarfristen er ute");
        secretary.ShouldContain("Slå av standard-SMS i EPJ");
        secretary.ShouldContain("Oppmøte å føre");
        secretary.ShouldContain("på sikker vei");
        (await site.As(Cast.Kursleder).Open("/arbeid")).Text.ShouldContain("Oppmøte å låse");
    }

    [Fact]
    public async Task Nobody_comes_with_two_partners()
    {
        var site = await demo.Site();
        var partners = await site.Db(db =>
            db.Set<ReferralPerson>()
                .Where(person => person.Relation == Relation.Partner)
                .GroupBy(person => person.ReferralId)
                .Select(referral => referral.Count())
                .ToListAsync()
        );
        partners.ShouldNotBeEmpty();
        partners.ShouldAllBe(count => count == 1);
    }

    private static Task<List<Seat>> Seated(Site site) =>
        site.Db(db =>
            db.Set<Seat>()
                .Where(s => s.State == SeatState.Offered || s.State == SeatState.Confirmed)
                .ToListAsync()
        );
}
