using Mestra.Courses.Contracts;

namespace Mestra.Courses;

/// <summary>Many secretaries at the same course at the same moment, through HTTP.</summary>
public sealed class SeatsAtOnceTests
{
    private const int AtOnce = 64;

    [Fact]
    public async Task Of_64_offers_at_once_as_many_get_seats_as_there_are_and_no_more()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 20);
        List<Guid> parties = [];
        for (var i = 0; i < AtOnce; i++)
        {
            parties.Add(await site.Party(course, SeatState.Waiting, Names(1 + (i % 3), i)));
        }

        var answers = await AtTheSameTime(site, course, parties);

        answers.ShouldAllBe(status => status == 302 || status == 422);
        var occupied = await site.Occupied(course.Id);
        occupied.ShouldBeLessThanOrEqualTo(20);
        occupied.ShouldBeGreaterThanOrEqualTo(18, "a party of three may be left over, not more");
        foreach (var party in parties)
        {
            (await site.SeatsOf(party))
                .Select(seat => seat.State)
                .Distinct()
                .ShouldHaveSingleItem("a party is seated together or not at all");
        }

        answers.Count(status => status == 302).ShouldBe(await SeatedParties(site, parties));
    }

    [Fact]
    public async Task Single_people_fill_the_course_to_the_last_seat()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 20);
        List<Guid> parties = [];
        for (var i = 0; i < AtOnce; i++)
        {
            parties.Add(await site.Party(course, SeatState.Waiting, Names(1, i)));
        }

        var answers = await AtTheSameTime(site, course, parties);

        (await site.Occupied(course.Id)).ShouldBe(20);
        answers.Count(status => status == 302).ShouldBe(20);
        answers.Count(status => status == 422).ShouldBe(AtOnce - 20);
    }

    [Fact]
    public async Task Two_secretaries_giving_the_last_seat_give_it_once()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 1);
        var first = await site.Party(course, SeatState.Waiting, "Astrid");
        var second = await site.Party(course, SeatState.Waiting, "Bjørn");

        var answers = await AtTheSameTime(site, course, [first, second]);

        answers.Order().ShouldBe([302, 422]);
        (await site.Occupied(course.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_party_offered_by_many_at_once_is_seated_once()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 20);
        var party = await site.Party(course, SeatState.Waiting, "Astrid", "Knut");

        var answers = await AtTheSameTime(site, course, [.. Enumerable.Repeat(party, 16)]);

        answers.Count(status => status == 302).ShouldBe(1);
        answers.Count(status => status == 422).ShouldBe(15);
        (await site.Occupied(course.Id)).ShouldBe(2);
    }

    private static string[] Names(int people, int number) =>
        [.. Enumerable.Range(0, people).Select(i => $"Person{number}-{i}")];

    private static async Task<int[]> AtTheSameTime(
        Site site,
        Course course,
        IReadOnlyList<Guid> parties
    )
    {
        var page = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/deltakere");
        var form = page.Button("Tilby plass").Form;
        var answers = await Task.WhenAll(
            parties.Select(party =>
                Task.Run(() => site.Send(page, form, [("partyId", $"{party}")]))
            )
        );
        return [.. answers.Select(answer => answer.Status)];
    }

    private static async Task<int> SeatedParties(Site site, List<Guid> parties)
    {
        var seated = 0;
        foreach (var party in parties)
        {
            seated += (await site.SeatsOf(party))[0].State == SeatState.Offered ? 1 : 0;
        }

        return seated;
    }
}
