using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>One session of a course as the room sees it. Says nothing of those who take part.</summary>
/// <param name="Course">The course.</param>
/// <param name="Session">The session of the day.</param>
/// <param name="Number">Which it is, from 1.</param>
/// <param name="Plan">Its time and breaks.</param>
/// <param name="BreakMinutes">Minutes of breaks that the programme sets aside.</param>
public sealed record RoomDay(
    CourseCard Course,
    SessionCard Session,
    int Number,
    DayPlan Plan,
    int BreakMinutes
)
{
    /// <summary>The timed point that is on; null before the first, and where there are none.</summary>
    /// <param name="local">The moment, by the clocks of the place.</param>
    public TimedPoint? PointAt(DateTimeOffset local) =>
        Session.Timetable.Now(TimeOnly.FromDateTime(local.DateTime));
}

/// <summary>Reads the session that the room is about: the one asked for, else the one of today, else the nearest.</summary>
public sealed class RoomDays(CoursesDb db, ICourses courses, TimeProvider clock)
{
    /// <summary>The session; null for a course that is not the organisation's or has no sessions.</summary>
    public async Task<RoomDay?> Find(Guid courseId, Guid? sessionId, CancellationToken cancel)
    {
        if (
            !(await courses.Get([courseId], cancel)).TryGetValue(courseId, out var course)
            || Choose(course.Sessions, sessionId) is not { } session
        )
        {
            return null;
        }

        var breaks = await db
            .Breaks.Where(b => b.SessionId == session.Id)
            .Select(b => new { b.After, b.Minutes })
            .ToListAsync(cancel);
        var breakMinutes = await db
            .Sessions.Where(s => s.Id == session.Id)
            .Select(s => s.BreakMinutes)
            .SingleAsync(cancel);
        return new(
            course,
            session,
            course.Sessions.ToList().IndexOf(session) + 1,
            DayPlan.Of(session.Starts, session.Ends, breaks.Select(b => (b.After, b.Minutes))),
            breakMinutes
        );
    }

    // The session that is on or has been most lately; before the first, the first.
    private SessionCard? Choose(IReadOnlyList<SessionCard> sessions, Guid? asked)
    {
        if (asked is { } id)
        {
            return sessions.FirstOrDefault(session => session.Id == id);
        }

        var begun = clock.GetUtcNow().AddHours(12);
        return sessions.LastOrDefault(session => session.Starts <= begun && !session.IsCancelled)
            ?? sessions.FirstOrDefault(session => !session.IsCancelled)
            ?? (sessions.Count > 0 ? sessions[0] : null);
    }
}

/// <summary>Where the session is, in words.</summary>
public static class DayInWords
{
    /// <summary>The headline: what goes on now.</summary>
    public static string Now(
        this Texts texts,
        RoomDay day,
        DayMoment moment,
        DateTimeOffset now,
        Func<DateTimeOffset, DateTimeOffset> local
    ) =>
        moment.Phase switch
        {
            DayPhase.NotBegun => texts["Room.Now.NotBegun", local(day.Plan.Starts)],
            DayPhase.Break => texts["Room.Now.Break", local(moment.Until)],
            DayPhase.Over => texts["Room.Now.Over", local(day.Plan.Ends)],
            _ when day.PointAt(local(now)) is { } point => texts["Room.Now.Theme", point.What],
            _ when day.Session.Theme.IsEmpty => texts["Room.Now.Teaching"],
            _ => texts["Room.Now.Theme", day.Session.Theme],
        };

    /// <summary>Those who contribute, with profession or as experienced users.</summary>
    public static string Contributors(this Texts texts, RoomDay day) =>
        string.Join(
            "; ",
            day.Session.Contributors.Select(person =>
                person.IsExperiencedUser ? texts["Room.ExperiencedUser", person.Name]
                : person.Profession.Length > 0 ? $"{person.Name}, {person.Profession}"
                : person.Name
            )
        );

    /// <summary>The next break, and what is left of the day; empty when it is over.</summary>
    public static string Next(
        this Texts texts,
        DayMoment moment,
        DateTimeOffset now,
        Func<DateTimeOffset, DateTimeOffset> local
    )
    {
        if (moment.Phase == DayPhase.Over)
        {
            return "";
        }

        var left = texts.Count("Room.Now.Left", moment.MinutesLeft);
        return moment.NextBreak is { } next
            ? $"{texts["Room.Now.NextBreak", local(next), DayPlan.MinutesTo(next, now)]} {left}"
            : left;
    }
}
