using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The person's page shows where the person has seats and waits.</summary>
public sealed class PersonSeatsTests
{
    [Fact]
    public async Task Each_seat_stands_with_its_dates_and_state_and_leads_to_the_seat()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 14);
        var party = await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");
        var seats = (await site.SeatsOf(party)).ToLookup(seat => seat.Relation);
        var (astrid, knut) = (seats[Relation.Self].Single(), seats[Relation.Partner].Single());

        var page = await site.As(Cast.Sekretær).Open($"/arbeid/personer/{astrid.AttendeeId}");

        var row = page.Table("Plasser og ventelister").ShouldHaveSingleItem();
        row.ShouldBe([
            "Hjertesviktskole",
            "18. jan. 2027 til 8. feb. 2027",
            "pasient",
            "Bekreftet",
        ]);
        page.Html.ShouldContain($"/arbeid/kurs/{course.Id}/deltakere/{astrid.Id}");
        page.Html.ShouldNotContain($"/deltakere/{knut.Id}");
    }

    [Fact]
    public async Task Who_may_not_give_seats_is_led_to_the_list_that_they_may_open()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var seat = (await site.SeatsOf(party))[0];

        var page = await site.As(Cast.Lege).Open($"/arbeid/personer/{seat.AttendeeId}");

        page.Html.ShouldContain($"/arbeid/kurs/{course.Id}/deltakere\"");
        page.Html.ShouldNotContain($"/deltakere/{seat.Id}");
        (await site.Open($"/arbeid/kurs/{course.Id}/deltakere")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Who_waits_for_the_programme_is_said_to_and_a_stranger_has_nothing()
    {
        await using var site = new Site();
        var programme = await site.AddProgramme(title: "Søvnskole");
        var course = await site.Course(programmeId: programme.Id);
        var party = await site.Party(course, SeatState.Waiting, "Astrid");
        var seat = (await site.SeatsOf(party))[0];
        await site.Db(db =>
            db.Set<Seat>().ExecuteUpdateAsync(set => set.SetProperty(s => s.CourseId, (Guid?)null))
        );
        var stranger = CourseScene.Person("Olav");
        await site.Add(stranger);
        site.As(Cast.Sekretær);

        (await site.Open($"/arbeid/personer/{seat.AttendeeId}"))
            .Table("Plasser og ventelister")
            .ShouldHaveSingleItem()
            .ShouldBe(["Søvnskole", "venter på neste kurs", "pasient", "Venter"]);
        (await site.Open($"/arbeid/personer/{stranger.Id}")).Text.ShouldContain(
            "Personen har ingen plass og står ikke på noen venteliste."
        );
    }
}
