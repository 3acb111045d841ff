using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The course leader locks the attendance, so that coding may begin; and opens it again with a reason.</summary>
public sealed class LockAttendance(CoursesDb db, Events events, TimeProvider clock)
{
    /// <summary>Locks it.</summary>
    /// <returns>What stands in the way; empty when it was locked; null for a course that is not the organisation's.</returns>
    public async Task<IReadOnlyList<LockBlocked>?> Lock(Guid courseId, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await db.Courses.SingleOrDefaultAsync(c => c.Id == courseId, cancel) is not { } course)
        {
            return null;
        }

        var blocks = await Blocks(course.Id, course.LockedAt is not null, cancel);
        if (blocks.Count > 0)
        {
            return blocks;
        }

        course.LockAttendance(clock.GetUtcNow());
        await events.Tell(new AttendanceLocked(course.Id, course.OrganisationId), cancel);
        await db.Save("Room.Done.Locked", cancel);
        await turn.Commit(cancel);
        return [];
    }

    /// <summary>Opens it again. The reason stands in the course's history, and with every correction until it is locked.</summary>
    /// <returns>Why not; null when it was opened.</returns>
    public async Task<RoomRefusal?> Unlock(Guid courseId, string reason, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await db.Courses.SingleOrDefaultAsync(c => c.Id == courseId, cancel) is not { } course)
        {
            return RoomRefusal.NotHere;
        }

        if (course.ReopenAttendance(reason) is { } refusal)
        {
            return refusal;
        }

        await db.Save("Room.Done.Unlocked", cancel, course.ReopenedBecause);
        await turn.Commit(cancel);
        return null;
    }

    /// <summary>What stands in the way of locking it now.</summary>
    public async Task<IReadOnlyList<LockBlocked>> Blocks(
        Guid courseId,
        bool isLocked,
        CancellationToken cancel
    )
    {
        var sessions = await db
            .Sessions.AsNoTracking()
            .Where(s => s.CourseId == courseId && !s.IsCancelled)
            .Select(s => new LockSession(s.Id, s.Ends, s.HeldMinutes))
            .ToListAsync(cancel);
        var seats = await db.OccupiedSeats(courseId).Select(s => s.Id).ToListAsync(cancel);
        var registered = await db
            .Attendance.AsNoTracking()
            .Where(a => a.CourseId == courseId)
            .Select(a => new { a.SeatId, a.SessionId })
            .ToListAsync(cancel);
        return AttendanceLock.Blocks(
            isLocked,
            sessions,
            seats,
            registered.Select(a => (a.SeatId, a.SessionId)).ToHashSet(),
            clock.GetUtcNow()
        );
    }
}
