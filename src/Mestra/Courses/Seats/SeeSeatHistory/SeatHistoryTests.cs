using Mestra.Courses.Contracts;
using Mestra.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

public sealed class SeatHistoryTests
{
    [Fact]
    public async Task The_history_of_a_seat_tells_of_it_and_of_its_attendance_and_of_no_other()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Offered, "Astrid", "Knut");
        var seats = (await site.SeatsOf(party)).ToLookup(seat => seat.Relation);
        var (astrid, knut) = (seats[Relation.Self].Single(), seats[Relation.Partner].Single());
        await site.In(
            Cast.Sekretær,
            services =>
                services
                    .GetRequiredService<AnswerOffer>()
                    .Confirm(course.Id, [astrid.Id, knut.Id], TestContext.Current.CancellationToken)
        );
        var session = (await site.Stored(course.Id)).Sessions.MinBy(s => s.Starts)!.Id;
        await site.Add(Attended(astrid, session), Attended(knut, session));

        var seat = await site.As(Cast.Sekretær).Open(course.Path($"deltakere/{astrid.Id}"));
        var link = seat.Document.QuerySelector("a[href$='/historikk'].ds-button")!;
        var page = await site.Open(link.GetAttribute("href")!);

        var rows = page.Document.QuerySelectorAll("table tbody tr");
        rows.Length.ShouldBe(3, "put on the list, confirmed, attended");
        rows[0].QuerySelector(".m-changed")!.TextContent.ShouldStartWith("Oppmøte: 18. jan. 2027");
        rows[1].TextContent.ShouldContain("plass");
        rows[1].QuerySelectorAll("ul.m-changes").Length.ShouldBe(1);
        page.Html.ShouldNotContain("Knut");
        page.Heading.ShouldNotContain("Astrid", Case.Sensitive, "the window's title names nobody");
    }

    [Fact]
    public async Task What_was_done_to_the_seat_itself_stands_before_its_attendance()
    {
        await using var site = new Site();
        var course = await site.Course();
        var person = CourseScene.Person("Astrid");
        var seat = new Seat
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            PartyId = Guid.CreateVersion7(),
            AttendeeId = person.Id,
            Relation = Relation.Self,
            State = SeatState.Confirmed,
        };
        var session = (await site.Stored(course.Id)).Sessions.MinBy(s => s.Starts)!.Id;
        await site.Add(Attended(seat, session), person, seat);

        var page = await site.As(Cast.Sekretær).Open(course.Path($"deltakere/{seat.Id}/historikk"));

        var told = page.Document.QuerySelector("table tbody td:last-child")!.Children;
        told.Select(part => part.LocalName).ShouldBe(["ul", "p", "ul"]);
    }

    [Fact]
    public async Task A_neighbours_seat_has_no_history_here()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var seat = (await site.SeatsOf(party))[0];
        var path = course.Path($"deltakere/{seat.Id}/historikk");

        (await site.As(Cast.InnbySekretær).Open(path)).Status.ShouldBe(404);
        (await site.Db(db => db.Set<Look>().CountAsync())).ShouldBe(0);
    }

    private static Attendance Attended(Seat seat, Guid sessionId) =>
        new()
        {
            OrganisationId = seat.OrganisationId,
            CourseId = seat.CourseId!.Value,
            SessionId = sessionId,
            SeatId = seat.Id,
            Minutes = 90,
        };
}
