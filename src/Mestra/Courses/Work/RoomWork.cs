using System.Security.Claims;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>What waits to be done with attendance: sessions that were held and are not registered, and courses to lock so that coding may begin.</summary>
internal sealed class RoomWork(CoursesDb db, PageFrame frame, TimeProvider clock, Texts texts)
    : IWorkSource
{
    /// <summary>More courses than this, and the list of courses is the better place.</summary>
    private const int AtMost = 200;

    public async Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!user.May(Can.TakeAttendance))
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var courses = (await Begun(now, cancel)).GroupBy(session => session.CourseId).ToList();
        return
        [
            .. courses
                .SelectMany(course => course)
                .Where(session => session.Ends <= now && !session.IsRegistered)
                .Select(ToRegister),
            .. courses
                .Where(course => course.All(session => session.Ends <= now && session.IsRegistered))
                .Select(course => ToLock(course.Last())),
        ];
    }

    /// <summary>All sessions of the courses that have begun, have people and are not locked, in order of time.</summary>
    /// <remarks>Courses are counted, not sessions: a course is here with the whole of its plan, or not at all.</remarks>
    private Task<List<OpenSession>> Begun(DateTimeOffset now, CancellationToken cancel) =>
        db
            .Courses.Where(course =>
                course.LockedAt == null
                && (
                    course.State == CourseState.Confirmed
                    || course.State == CourseState.Running
                    || course.State == CourseState.Held
                )
                && course.Sessions.Any(session => !session.IsCancelled && session.Ends <= now)
                && db.Occupied.Any(seat => seat.CourseId == course.Id)
            )
            .OrderBy(course =>
                course.Sessions.Where(session => !session.IsCancelled).Min(session => session.Ends)
            )
            .ThenBy(course => course.Id)
            .Take(AtMost)
            .SelectMany(
                course => course.Sessions.Where(session => !session.IsCancelled),
                (course, session) => new { course, session }
            )
            .OrderBy(row => row.session.Ends)
            .ThenBy(row => row.session.Id)
            .Select(row => new OpenSession(
                row.course.Id,
                row.course.Title,
                row.session.Id,
                row.session.Ends,
                row.session.HeldMinutes,
                db.Occupied.Count(seat =>
                    seat.CourseId == row.course.Id
                    && !db.Attendance.Any(attendance =>
                        attendance.SeatId == seat.Id && attendance.SessionId == row.session.Id
                    )
                )
            ))
            .ToListAsync(cancel);

    private WorkItem ToRegister(OpenSession session) =>
        new(
            "Room.Work.Attendance",
            session.Title.ToString(),
            session.Missing > 0
                ? texts.Count("Room.Work.Missing", session.Missing)
                : texts["Room.Work.MinutesMissing"],
            frame.Day(session.Ends),
            $"/arbeid/kurs/{session.CourseId}/oppmote?samling={session.SessionId}",
            "Room.Work.Attendance.Do",
            Can.TakeAttendance,
            texts.ShortDay(frame.Day(session.Ends))
        );

    private WorkItem ToLock(OpenSession last) =>
        new(
            "Room.Work.Lock",
            last.Title.ToString(),
            texts["Room.Work.Lock.Fact"],
            frame.Day(last.Ends).AddDays(1),
            $"/arbeid/kurs/{last.CourseId}/oppmote/las",
            "Room.Lock.Do",
            Can.LockAttendance,
            texts.ShortDay(frame.Day(last.Ends))
        );

    /// <summary>A session of a course that is not locked.</summary>
    /// <param name="CourseId">Its course.</param>
    /// <param name="Title">The course's title.</param>
    /// <param name="SessionId">The session.</param>
    /// <param name="Ends">UTC.</param>
    /// <param name="HeldMinutes">Minutes of teaching given; null until that is said.</param>
    /// <param name="Missing">People with a seat who are not registered at it.</param>
    private sealed record OpenSession(
        Guid CourseId,
        Wording Title,
        Guid SessionId,
        DateTimeOffset Ends,
        int? HeldMinutes,
        int Missing
    )
    {
        public bool IsRegistered => Missing == 0 && HeldMinutes is not null;
    }
}
