using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Two people in the room at the same moment, through HTTP: the rules of the lock hold, and nobody meets an error.</summary>
public sealed class RoomRacesTests
{
    [Fact]
    public async Task Who_comes_to_the_door_while_the_attendance_is_locked_is_in_before_it_or_refused()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        site.Clock.Advance(TimeSpan.FromHours(4));
        site.As(Cast.Kursleder);
        var room = await site.Open($"/arbeid/kurs/{course.Id}/oppmote");
        await site.Send(room, ("Input.Rows[0].Presence", "Present"));
        var locking = await site.Open($"/arbeid/kurs/{course.Id}/oppmote/las");
        var door = await site.Open($"/arbeid/kurs/{course.Id}/oppmote/ny");

        var answers = await Task.WhenAll(
            Task.Run(() => site.Send(door, ("Person.FamilyName", "Dør"))),
            Task.Run(() => site.Press(locking, "Lås oppmøtet"))
        );

        answers.Select(answer => answer.Status).Order().ShouldBe([302, 422]);
        var isLocked = await site.Db(db =>
            db.Set<Course>().AnyAsync(c => c.Id == course.Id && c.LockedAt != null)
        );
        (await site.Occupied(course.Id)).ShouldBe(isLocked ? 1 : 2);
    }

    [Fact]
    public async Task Attendance_saved_by_many_at_once_is_one_line_for_each_person_and_who_says_something_else_is_told()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Offered, "Astrid");
        await site.Party(course, SeatState.Confirmed, "Bjørn");
        var room = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote");

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(() =>
                        site.Send(
                            room,
                            ("Input.Rows[0].Presence", "Present"),
                            ("Input.Rows[1].Presence", i % 2 == 0 ? "Present" : "Absent")
                        )
                    )
                )
        );

        answers.Count(answer => answer.Status == 302).ShouldBe(4);
        answers
            .Where(answer => answer.Status == 422)
            .ShouldAllBe(answer => answer.Text.Contains("En annen lagret endringer her"));
        (await site.Registered(course)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_who_take_the_same_proposal_for_the_breaks_set_them_once()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        site.As(Cast.Kursleder);
        var address = course.Path("oppmote/pauser");
        var mine = await site.Open(address);
        var breaks = mine.Document.QuerySelectorAll("[name$='.Minutes']:not([value=''])").Length;
        breaks.ShouldBeGreaterThan(0);
        (await site.Send(await site.Open(address), ("Input.Opened", "{}"))).Status.ShouldBe(302);

        var told = await site.Send(mine, ("Input.Breaks[0].Minutes", "20"));

        told.Status.ShouldBe(422);
        told.Errors.ShouldHaveSingleItem().ShouldContain("Det du skrev, står her fortsatt");
        (await site.Send(told, ("Input.Breaks[0].Minutes", "20"))).Status.ShouldBe(302);
        var stored = await site.Db(db =>
            db.Set<Break>().OrderBy(b => b.After).Select(b => b.Minutes).ToListAsync()
        );
        stored.Count.ShouldBe(breaks);
        stored[0].ShouldBe(20);
    }

    [Fact]
    public async Task Who_tick_off_different_people_at_once_do_so_without_a_word_and_keep_what_the_session_gave()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        for (var i = 0; i < 6; i++)
        {
            await site.Party(course, SeatState.Confirmed, $"Person{i}");
        }

        var room = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Task.Run(() =>
                        site.Send(
                            room,
                            [
                                ($"Input.Rows[{i}].Presence", "Present"),
                                .. i == 0
                                    ? [("Input.HeldMinutes", "120")]
                                    : Array.Empty<(string, string)>(),
                            ]
                        )
                    )
                )
        );

        answers.ShouldAllBe(answer => answer.Status == 302);
        (await site.Registered(course))
            .Select(a => a.Minutes)
            .ShouldBe([120, 120, 120, 120, 120, 120]);
    }
}
