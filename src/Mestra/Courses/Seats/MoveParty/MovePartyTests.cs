using Mestra.Courses.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

public sealed class MovePartyTests
{
    [Fact]
    public async Task A_party_moves_to_another_date_and_its_old_seats_are_free()
    {
        await using var site = new Site();
        var (from, to) = await TwoDates(site);
        var party = await site.Party(from, SeatState.Confirmed, "Astrid", "Knut");

        (await Move(site, from, party, to)).ShouldBeNull();

        (await site.Occupied(from.Id)).ShouldBe(0);
        (await site.Occupied(to.Id)).ShouldBe(2);
        var seats = await site.SeatsOf(party);
        seats
            .Where(seat => seat.CourseId == from.Id)
            .ShouldAllBe(seat => seat.State == SeatState.Moved && seat.MovedToId == to.Id);
        seats
            .Where(seat => seat.CourseId == to.Id)
            .ShouldAllBe(seat => seat.State == SeatState.Offered);
    }

    [Fact]
    public async Task Who_has_agreed_to_the_new_date_is_not_asked_again()
    {
        await using var site = new Site();
        var (from, to) = await TwoDates(site);
        var party = await site.Party(from, SeatState.Confirmed, "Astrid");

        await Move(site, from, party, to, haveAgreed: true);

        (await site.SeatsOf(party))
            .Single(seat => seat.CourseId == to.Id)
            .State.ShouldBe(SeatState.Confirmed);
    }

    [Fact]
    public async Task Nobody_moves_where_the_new_date_lacks_a_seat_for_one_of_them()
    {
        await using var site = new Site();
        var (from, to) = await TwoDates(site, capacity: 1);
        var party = await site.Party(from, SeatState.Confirmed, "Astrid", "Knut");

        (await Move(site, from, party, to)).ShouldBe(SeatRefusal.TooFewForParty);

        (await site.Occupied(from.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task Who_only_waits_may_wait_for_a_full_date()
    {
        await using var site = new Site();
        var (from, to) = await TwoDates(site, capacity: 1);
        await site.Party(to, SeatState.Confirmed, "Bjørn");
        var party = await site.Party(from, SeatState.Waiting, "Astrid");

        (await Move(site, from, party, to)).ShouldBeNull();

        (await site.SeatsOf(party))
            .Single(seat => seat.CourseId == to.Id)
            .State.ShouldBe(SeatState.Waiting);
    }

    [Fact]
    public async Task Nobody_moves_to_a_course_of_another_programme_or_another_organisation()
    {
        await using var site = new Site();
        var from = await site.Course();
        var stranger = await site.Course();
        var neighbour = await site.Course(
            programmeId: from.ProgrammeId,
            organisationId: Cast.Innby.Id
        );
        var party = await site.Party(from, SeatState.Confirmed, "Astrid");

        (await Move(site, from, party, stranger)).ShouldBe(SeatRefusal.OtherProgramme);
        (await Move(site, from, party, neighbour)).ShouldBe(SeatRefusal.OtherProgramme);
        (await Move(site, from, party, from)).ShouldBe(SeatRefusal.SameCourse);
    }

    [Theory]
    [InlineData(SeatState.Confirmed)]
    [InlineData(SeatState.Waiting)]
    public async Task Nobody_moves_to_a_date_that_has_begun_and_it_is_not_offered(SeatState state)
    {
        await using var site = new Site();
        var from = await site.Course();
        var begun = await site.Course(
            inDays: -7,
            state: CourseState.Running,
            programmeId: from.ProgrammeId
        );
        var next = await site.Course(inDays: 60, programmeId: from.ProgrammeId);
        var party = await site.Party(from, state, "Astrid");

        (await Move(site, from, party, begun)).ShouldBe(SeatRefusal.CourseHasBegun);

        var seat = (await site.SeatsOf(party)).ShouldHaveSingleItem();
        var page = await site.As(Cast.Sekretær)
            .Open($"/arbeid/kurs/{from.Id}/deltakere/flytt?plass={seat.Id}");
        page.Html.ShouldContain(next.Id.ToString());
        page.Html.ShouldNotContain(begun.Id.ToString());
    }

    [Fact]
    public async Task The_same_move_sent_twice_moves_once()
    {
        await using var site = new Site();
        var (from, to) = await TwoDates(site);
        var party = await site.Party(from, SeatState.Confirmed, "Astrid");

        (await Move(site, from, party, to)).ShouldBeNull();
        (await Move(site, from, party, to)).ShouldBe(SeatRefusal.NotOnCourse);

        (await site.Occupied(to.Id)).ShouldBe(1);
    }

    private static async Task<(Course From, Course To)> TwoDates(Site site, int capacity = 8)
    {
        var from = await site.Course();
        return (from, await site.Course(capacity, inDays: 60, programmeId: from.ProgrammeId));
    }

    private static Task<SeatRefusal?> Move(
        Site site,
        Course from,
        Guid party,
        Course to,
        bool haveAgreed = false
    ) =>
        site.In(
            Cast.Sekretær,
            services =>
                services
                    .GetRequiredService<MoveParty>()
                    .Run(from.Id, party, to.Id, haveAgreed, TestContext.Current.CancellationToken)
        );
}
