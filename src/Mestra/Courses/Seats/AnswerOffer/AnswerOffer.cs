using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The secretary notes what people answered to the offer of a seat.</summary>
public sealed class AnswerOffer(CoursesDb db, SeatChanges changes, TimeProvider clock)
{
    /// <summary>They have said yes. Who had said yes before stays so.</summary>
    public async Task<SeatRefusal?> Confirm(
        Guid courseId,
        IReadOnlyCollection<Guid> seatIds,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        var seats = await db.LiveSeats(courseId)
            .Where(seat => seatIds.Contains(seat.Id) && seat.State != SeatState.Waiting)
            .ToListAsync(cancel);
        if (seats.Count == 0)
        {
            return SeatRefusal.NotOnCourse;
        }

        foreach (var seat in seats.Where(seat => seat.State == SeatState.Offered))
        {
            seat.Confirm(clock.GetUtcNow());
        }

        return await changes.Commit(turn, "Seats.Done.Confirmed", cancel);
    }

    /// <summary>One person has said no. The others of the party keep their seats.</summary>
    public async Task<SeatRefusal?> Decline(
        Guid courseId,
        Guid seatId,
        string reason,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (
            await db.LiveSeats(courseId).SingleOrDefaultAsync(seat => seat.Id == seatId, cancel)
            is not { State: SeatState.Offered } seat
        )
        {
            return SeatRefusal.NotOnCourse;
        }

        seat.Decline(reason, clock.GetUtcNow());
        return await changes.Commit(turn, "Seats.Done.Declined", cancel);
    }
}
