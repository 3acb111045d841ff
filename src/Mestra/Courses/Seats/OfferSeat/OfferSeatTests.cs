using Mestra.Courses.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

public sealed class OfferSeatTests
{
    [Fact]
    public async Task People_who_come_together_get_their_seats_together()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 2);
        var party = await site.Party(course, SeatState.Waiting, "Astrid", "Knut");

        (await Offer(site, course.Id, party)).ShouldBeNull();

        var seats = await site.SeatsOf(party);
        seats.ShouldAllBe(seat => seat.State == SeatState.Offered && seat.CourseId == course.Id);
        seats.ShouldAllBe(seat => seat.AnswerBy == Site.Today.AddDays(Seating.DaysToAnswer));
    }

    [Fact]
    public async Task Where_seats_lack_for_one_of_a_party_nobody_of_it_is_seated()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 2);
        await site.Party(course, SeatState.Confirmed, "Bjørn");
        var party = await site.Party(course, SeatState.Waiting, "Olav", "Inger");

        (await Offer(site, course.Id, party)).ShouldBe(SeatRefusal.TooFewForParty);

        (await site.SeatsOf(party)).ShouldAllBe(seat => seat.State == SeatState.Waiting);
    }

    [Fact]
    public async Task A_full_course_says_so()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 1);
        await site.Party(course, SeatState.Offered, "Bjørn");
        var party = await site.Party(course, SeatState.Waiting, "Gerd");

        (await Offer(site, course.Id, party)).ShouldBe(SeatRefusal.CourseIsFull);
    }

    [Fact]
    public async Task The_same_offer_sent_twice_gives_one_seat()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Waiting, "Gerd");

        (await Offer(site, course.Id, party)).ShouldBeNull();
        (await Offer(site, course.Id, party)).ShouldBe(SeatRefusal.AlreadyHasSeat);

        (await site.Occupied(course.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task The_last_seat_pressed_twice_says_that_they_have_it_and_not_that_the_course_is_full()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 1);
        var party = await site.Party(course, SeatState.Waiting, "Gerd");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => Offer(site, course.Id, party)))
        );
        var later = await Offer(site, course.Id, party);

        answers.Count(answer => answer is null).ShouldBe(1);
        answers
            .Append(later)
            .Where(answer => answer is not null)
            .ShouldAllBe(answer => answer == SeatRefusal.AlreadyHasSeat);
    }

    [Theory]
    [InlineData(CourseState.Draft)]
    [InlineData(CourseState.Postponed)]
    [InlineData(CourseState.Cancelled)]
    [InlineData(CourseState.Held)]
    public async Task A_course_that_does_not_take_people_gives_no_seats(CourseState state)
    {
        await using var site = new Site();
        var course = await site.Course(state: state);
        var party = await site.Party(course, SeatState.Waiting, "Gerd");

        (await Offer(site, course.Id, party)).ShouldBe(SeatRefusal.CourseIsClosed);
    }

    [Fact]
    public async Task After_the_last_session_no_seat_is_given()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 1, state: CourseState.Running, sessions: 1);
        var party = await site.Party(course, SeatState.Waiting, "Gerd");
        site.Clock.Advance(TimeSpan.FromDays(2));

        (await Offer(site, course.Id, party)).ShouldBe(SeatRefusal.CourseIsOver);
    }

    [Fact]
    public async Task Who_waits_for_the_programme_can_be_seated_on_any_course_of_it_once()
    {
        await using var site = new Site();
        var course = await site.Course();
        var other = await site.Course(programmeId: course.ProgrammeId, inDays: 60);
        var party = await WaitingForProgramme(site, course);

        (await Offer(site, other.Id, party)).ShouldBeNull();
        (await Offer(site, course.Id, party)).ShouldBe(SeatRefusal.NotOnList);

        (await site.SeatsOf(party)).ShouldHaveSingleItem().CourseId.ShouldBe(other.Id);
    }

    [Fact]
    public async Task Another_organisation_gives_no_seats_on_our_course()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Waiting, "Gerd");

        var refusal = await site.In(
            Cast.InnbySekretær,
            services =>
                services
                    .GetRequiredService<OfferSeat>()
                    .Run(course.Id, party, TestContext.Current.CancellationToken)
        );

        refusal.ShouldBe(SeatRefusal.NotOnList);
        (await site.Occupied(course.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task An_offer_is_to_be_answered_before_the_course_begins()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 3);
        var party = await site.Party(course, SeatState.Waiting, "Gerd");

        await Offer(site, course.Id, party);

        (await site.SeatsOf(party))[0].AnswerBy.ShouldBe(Site.Today.AddDays(2));
    }

    private static Task<SeatRefusal?> Offer(Site site, Guid courseId, Guid partyId) =>
        site.In(
            Cast.Sekretær,
            services =>
                services
                    .GetRequiredService<OfferSeat>()
                    .Run(courseId, partyId, TestContext.Current.CancellationToken)
        );

    private static async Task<Guid> WaitingForProgramme(Site site, Course course)
    {
        var person = CourseScene.Person("Turid");
        var seat = new Seat
        {
            OrganisationId = course.OrganisationId,
            ProgrammeId = course.ProgrammeId,
            PartyId = Guid.CreateVersion7(),
            AttendeeId = person.Id,
            PatientId = person.Id,
            Relation = Relation.Self,
        };
        await site.Add(person, seat);
        return seat.PartyId;
    }
}
