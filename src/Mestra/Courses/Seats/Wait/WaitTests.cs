using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

public sealed class WaitTests
{
    [Fact]
    public async Task An_accepted_referral_puts_its_people_on_the_list_of_the_course_as_one_party()
    {
        await using var site = new Site();
        var course = await site.Course();
        var (patient, partner) = await Couple(site);

        await Tell(site, Accepted(course.ProgrammeId, course.Id, patient, partner));

        var seats = await Waiting(site);
        seats.Count.ShouldBe(2);
        seats.ShouldAllBe(seat => seat.CourseId == course.Id && seat.PatientId == patient);
        seats.Select(seat => seat.PartyId).Distinct().Count().ShouldBe(1);
        seats.Single(seat => seat.AttendeeId == partner).Relation.ShouldBe(Relation.Partner);
    }

    [Fact]
    public async Task Without_a_course_they_wait_for_the_next_that_is_open()
    {
        await using var site = new Site();
        var later = await site.Course(inDays: 40);
        var next = await site.Course(inDays: 20, programmeId: later.ProgrammeId);
        await site.Course(inDays: 5, programmeId: later.ProgrammeId, state: CourseState.Draft);
        await site.Course(inDays: -5, programmeId: later.ProgrammeId, state: CourseState.Running);
        var (patient, partner) = await Couple(site);

        await Tell(site, Accepted(later.ProgrammeId, null, patient, partner));

        (await Waiting(site)).ShouldAllBe(seat => seat.CourseId == next.Id);
    }

    [Fact]
    public async Task A_later_date_with_seats_for_all_of_them_goes_before_the_nearest_where_others_wait()
    {
        await using var site = new Site();
        var next = await site.Course(capacity: 8, inDays: 20);
        for (var waiting = 0; waiting < 4; waiting++)
        {
            await site.Party(next, SeatState.Waiting, "Gerd", "Olav");
        }

        var small = await site.Course(capacity: 1, inDays: 30, programmeId: next.ProgrammeId);
        var later = await site.Course(inDays: 40, programmeId: next.ProgrammeId);
        await site.Course(inDays: 50, programmeId: next.ProgrammeId);
        var (patient, partner) = await Couple(site);

        await Tell(site, Accepted(next.ProgrammeId, null, patient, partner));

        var seats = await Waiting(site);
        seats.Count(seat => seat.CourseId == later.Id).ShouldBe(2);
        seats.ShouldNotContain(seat => seat.CourseId == small.Id);
    }

    [Fact]
    public async Task The_wait_begins_the_day_the_referral_came_also_where_it_is_told_before_it_is_kept()
    {
        await using var site = new Site();
        var course = await site.Course();
        var (patient, partner) = await Couple(site);
        var received = Site.Today.AddDays(-40);

        await Tell(site, Accepted(course.ProgrammeId, course.Id, patient, partner, received));

        (await Waiting(site)).ShouldAllBe(seat =>
            seat.WaitingSince
            == new DateTimeOffset(received, TimeOnly.MinValue, TimeSpan.FromHours(1))
        );
    }

    [Fact]
    public async Task Where_the_programme_has_no_course_they_wait_for_the_programme()
    {
        await using var site = new Site();
        var programme = Guid.CreateVersion7();
        var (patient, partner) = await Couple(site);

        await Tell(site, Accepted(programme, null, patient, partner));

        var seats = await Waiting(site);
        seats.Count.ShouldBe(2);
        seats.ShouldAllBe(seat => seat.CourseId == null && seat.ProgrammeId == programme);
    }

    [Fact]
    public async Task Told_twice_nobody_stands_on_the_list_twice()
    {
        await using var site = new Site();
        var course = await site.Course();
        var (patient, partner) = await Couple(site);
        var accepted = Accepted(course.ProgrammeId, course.Id, patient, partner);

        await Tell(site, accepted);
        await Tell(site, accepted);

        (await Waiting(site)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_bereaved_wait_without_a_patient()
    {
        await using var site = new Site();
        var course = await site.Course();
        var person = CourseScene.Person("Liv");
        await site.Add(person);

        await Tell(
            site,
            new ReferralAccepted(
                Guid.CreateVersion7(),
                course.ProgrammeId,
                course.Id,
                course.OrganisationId,
                Site.Today,
                PatientId: null,
                [new ReferredPerson(person.Id, Relation.Other, "")]
            )
        );

        (await Waiting(site)).ShouldHaveSingleItem().PatientId.ShouldBeNull();
    }

    [Fact]
    public async Task A_referral_taken_back_leaves_lists_and_seats()
    {
        await using var site = new Site();
        var course = await site.Course();
        var (patient, partner) = await Couple(site);
        var accepted = Accepted(course.ProgrammeId, course.Id, patient, partner);
        await Tell(site, accepted);

        await Tell(site, new ReferralClosed(accepted.ReferralId, course.OrganisationId));

        var seats = await site.Db(db => db.Set<Seat>().ToListAsync());
        seats.ShouldAllBe(seat =>
            seat.State == SeatState.Cancelled && seat.GivenUpBy == GivenUpBy.Referrer
        );
    }

    [Fact]
    public async Task When_a_course_is_cancelled_its_people_wait_for_the_next_with_their_time_kept()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");
        var since = (await site.SeatsOf(party))[0].WaitingSince;
        site.Clock.Advance(TimeSpan.FromDays(3));

        await Tell(site, new CourseCancelled(course.Id, course.OrganisationId));

        (await site.Occupied(course.Id)).ShouldBe(0);
        var waiting = await Waiting(site);
        waiting.Count.ShouldBe(2);
        waiting.ShouldAllBe(seat =>
            seat.CourseId == null
            && seat.ProgrammeId == course.ProgrammeId
            && seat.PartyId == party
            && seat.WaitingSince == since
        );
    }

    private static ReferralAccepted Accepted(
        Guid programmeId,
        Guid? courseId,
        Guid patient,
        Guid partner,
        DateOnly? received = null
    ) =>
        new(
            Guid.CreateVersion7(),
            programmeId,
            courseId,
            Cast.Fjordby.Id,
            received ?? Site.Today,
            patient,
            [
                new ReferredPerson(patient, Relation.Self, "Rullestol"),
                new ReferredPerson(partner, Relation.Partner, ""),
            ]
        );

    private static async Task<(Guid Patient, Guid Partner)> Couple(Site site)
    {
        var (astrid, knut) = (CourseScene.Person("Astrid"), CourseScene.Person("Knut"));
        await site.Add(astrid, knut);
        return (astrid.Id, knut.Id);
    }

    private static Task<bool> Tell<TEvent>(Site site, TEvent happened)
        where TEvent : IEvent =>
        site.In(
            Cast.Sekretær,
            async services =>
            {
                var cancel = TestContext.Current.CancellationToken;
                await services.GetRequiredService<Events>().Tell(happened, cancel);
                await services.GetRequiredService<MestraDb>().Save("Test", cancel);
                return true;
            }
        );

    private static Task<List<Seat>> Waiting(Site site) =>
        site.Db(db => db.Set<Seat>().Where(seat => seat.State == SeatState.Waiting).ToListAsync());
}
