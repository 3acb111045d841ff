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
        await site.Send(room, ("Rows[0].Presence", "Present"));
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
    public async Task Attendance_saved_by_many_at_once_is_one_line_for_each_person()
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
                            ("Rows[0].Presence", "Present"),
                            ("Rows[1].Presence", i % 2 == 0 ? "Present" : "Absent")
                        )
                    )
                )
        );

        answers.ShouldAllBe(answer => answer.Status == 302);
        (await site.Registered(course)).Count.ShouldBe(2);
    }
}
