namespace Mestra.Courses;

/// <summary>What stands in the way of locking the attendance.</summary>
public enum LockBlock
{
    /// <summary>No session was held.</summary>
    NoSessions,

    /// <summary>A session has not ended yet.</summary>
    SessionsLeft,

    /// <summary>It is not said how many minutes a session gave.</summary>
    HeldMinutesMissing,

    /// <summary>People are not registered at every session.</summary>
    PeopleNotRegistered,

    /// <summary>It is locked already.</summary>
    AlreadyLocked,
}

/// <summary>A block, with how many it concerns: sessions or people.</summary>
public sealed record LockBlocked(LockBlock Block, int Count);

/// <summary>A session as the lock looks at it.</summary>
public sealed record LockSession(Guid Id, DateTimeOffset Ends, int? HeldMinutes);

/// <summary>The rule of the lock: every person is registered at every session that was held, and the minutes given are known.</summary>
public static class AttendanceLock
{
    /// <summary>All that stands in the way; empty where it can be locked.</summary>
    /// <param name="isLocked">It is locked already.</param>
    /// <param name="sessions">Those that are not cancelled.</param>
    /// <param name="seats">Those with a seat.</param>
    /// <param name="registered">Seat and session of what is registered.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<LockBlocked> Blocks(
        bool isLocked,
        IReadOnlyCollection<LockSession> sessions,
        IReadOnlyCollection<Guid> seats,
        IReadOnlySet<(Guid Seat, Guid Session)> registered,
        DateTimeOffset now
    )
    {
        if (isLocked)
        {
            return [new(LockBlock.AlreadyLocked, 0)];
        }

        if (sessions.Count == 0)
        {
            return [new(LockBlock.NoSessions, 0)];
        }

        LockBlocked[] all =
        [
            new(LockBlock.SessionsLeft, sessions.Count(session => session.Ends > now)),
            new(
                LockBlock.HeldMinutesMissing,
                sessions.Count(session => session.Ends <= now && session.HeldMinutes is null)
            ),
            new(
                LockBlock.PeopleNotRegistered,
                seats.Count(seat =>
                    sessions.Any(session =>
                        session.Ends <= now && !registered.Contains((seat, session.Id))
                    )
                )
            ),
        ];
        return [.. all.Where(block => block.Count > 0)];
    }
}
