using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Why an attendance sheet was not kept: as a whole, or for one person.</summary>
/// <param name="Refusal">What is wrong.</param>
/// <param name="SeatId">Whose entry; null for the whole.</param>
public sealed record SheetRefusal(Enum Refusal, Guid? SeatId = null);

/// <summary>Registers who was at a session, for how long, and how many minutes the session gave. All at once, or nothing.</summary>
public sealed class TakeAttendance(
    CoursesDb db,
    SeatChanges changes,
    Acting acting,
    TimeProvider clock
)
{
    /// <summary>Keeps what was typed, together with what others have ticked off meanwhile; who is not ticked off is left as they are.</summary>
    /// <param name="courseId">The course.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="form">What was typed, and what stood there before.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<SheetRefusal?> Run(
        Guid courseId,
        Guid sessionId,
        AttendanceForm form,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        var course = await db.Courses.SingleOrDefaultAsync(c => c.Id == courseId, cancel);
        var session = await db.Sessions.SingleOrDefaultAsync(
            s => s.Id == sessionId && s.CourseId == courseId,
            cancel
        );
        if (course is null || session is null)
        {
            return new(RoomRefusal.NotHere);
        }

        var registered = await db
            .Attendance.Where(a => a.SessionId == session.Id)
            .ToDictionaryAsync(a => a.SeatId, cancel);
        var isDigital = course.AttendanceMode == AttendanceMode.Digital;
        // Where everyone is on screen nobody is asked.
        form.Rows.ForEach(row => row.IsDigital |= isDigital);
        var now = AttendanceForm.Of(
            form.Rows.Select(row => row.SeatId).Union(registered.Keys),
            registered,
            session.HeldMinutes,
            isDigital
        );
        if (Refuses(course, session, form.HeldMinutes) is { } refusal)
        {
            return new(refusal);
        }

        if (form.ClashesWith(now))
        {
            return new(FormRefusal.ChangedMeanwhile);
        }

        form.TakeFrom(now);
        session.HeldMinutes = form.HeldMinutes;
        var entries = form.ChangedFrom(now).ToList();
        var refused = await Register(course, session, entries, registered, cancel);
        if (refused is not null)
        {
            return refused;
        }

        var reason = course.ReopenedBecause is { Length: > 0 } why ? why : null;
        return await changes.Commit(turn, "Room.Done.Attendance", cancel, reason: reason) is null
            ? null
            : new(RoomRefusal.ChangedMeanwhile);
    }

    private RoomRefusal? Refuses(Course course, Session session, int? heldMinutes) =>
        course.LockedAt is not null ? RoomRefusal.AttendanceIsLocked
        : session.IsCancelled ? RoomRefusal.SessionIsCancelled
        : session.Starts.AddHours(-EarlyHours) > clock.GetUtcNow() ? RoomRefusal.SessionIsNotYet
        : heldMinutes < 0 || heldMinutes > (session.Ends - session.Starts).TotalMinutes
            ? RoomRefusal.HeldMinutesAreImpossible
        : null;

    // People arrive, and are ticked off, before it begins.
    private const int EarlyHours = 3;

    private async Task<SheetRefusal?> Register(
        Course course,
        Session session,
        IReadOnlyList<AttendanceEntry> entries,
        Dictionary<Guid, Attendance> registered,
        CancellationToken cancel
    )
    {
        var given = session.HeldMinutes ?? session.TeachingMinutes;
        var seats = await db
            .Seats.Where(seat => seat.CourseId == course.Id)
            .ToDictionaryAsync(seat => seat.Id, cancel);
        foreach (var attendance in registered.Values)
        {
            attendance.Count(given);
        }

        foreach (var entry in entries)
        {
            if (!seats.TryGetValue(entry.SeatId, out var seat))
            {
                return new(RoomRefusal.NotHere, entry.SeatId);
            }

            if (!registered.TryGetValue(entry.SeatId, out var attendance))
            {
                // The seat was given up while the form stood open.
                if (!seat.IsOccupied)
                {
                    return new(RoomRefusal.NotHere, entry.SeatId);
                }

                attendance = New(course, session, seat);
                registered[entry.SeatId] = attendance;
            }

            var was = attendance.Standing;
            if (attendance.Register(entry, given) is { } refusal)
            {
                return new(refusal, entry.SeatId);
            }

            if (course.ReopenedBecause.Length > 0 && attendance.Standing != was)
            {
                attendance.Corrected(acting.AccountId, clock.GetUtcNow());
            }

            // Who is there has said yes.
            if (seat.State == Contracts.SeatState.Offered && entry.Presence != Presence.Absent)
            {
                seat.Confirm(clock.GetUtcNow());
            }
        }

        return null;
    }

    private Attendance New(Course course, Session session, Seat seat)
    {
        var attendance = new Attendance
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            SessionId = session.Id,
            SeatId = seat.Id,
            Minutes = 0,
            RegisteredById = acting.AccountId,
        };
        db.Attendance.Add(attendance);
        return attendance;
    }
}
