using Mestra.Courses.Contracts;

namespace Mestra.Courses;

public sealed class SeeMatrixTests
{
    [Fact]
    public void A_share_is_by_minutes_of_the_person_not_by_sessions() =>
        AttendanceShare.Of([(240, 240), (180, 0)]).ShouldBe(0.57m, "240 of 420 is 57.1 %");

    [Fact]
    public void Four_of_five_equal_sessions_are_eighty_per_cent() =>
        AttendanceShare.Of([(90, 90), (90, 90), (90, 0), (90, 90), (90, 90)]).ShouldBe(0.80m);

    [Fact]
    public void Before_anything_is_given_there_is_no_share() =>
        AttendanceShare.Of([]).ShouldBeNull();

    [Fact]
    public async Task Each_person_has_a_share_and_what_is_missing_is_said()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Party(course, SeatState.Confirmed, "Bjørn");
        site.Clock.Advance(TimeSpan.FromHours(4));
        var room = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote");
        await site.Send(room, ("Input.Rows[0].Presence", "Part"), ("Input.Rows[0].Late", "75"));

        var page = await site.Open($"/arbeid/kurs/{course.Id}/oppmote/oversikt");

        var rows = page.Table();
        rows[0][0].ShouldBe("Astrid Fjellvang");
        rows[0][1].ShouldBe("75 min");
        rows[0][2].Replace('\u00a0', ' ').ShouldBe("50 %");
        rows[1][1].ShouldBe("Ikke ført");
    }
}
