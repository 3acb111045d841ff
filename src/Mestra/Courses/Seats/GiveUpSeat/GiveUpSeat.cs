using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>People leave the seat or the list: by their own wish, or by the department's. Who has attended keeps the seat.</summary>
public sealed class GiveUpSeat(CoursesDb db, SeatChanges changes, TimeProvider clock)
{
    /// <summary>Cancels seats, or takes people off the list.</summary>
    /// <param name="courseId">The course whose list they stand on.</param>
    /// <param name="seatIds">Whose; any number of the party.</param>
    /// <param name="by">Who gave it up.</param>
    /// <param name="reason">Why, in the secretary's words.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public Task<SeatRefusal?> Cancel(
        Guid courseId,
        IReadOnlyCollection<Guid> seatIds,
        GivenUpBy by,
        string reason,
        CancellationToken cancel
    ) =>
        Run(
            courseId,
            seat => seatIds.Contains(seat.Id),
            seat => seat.GiveUp(by, reason, clock.GetUtcNow()),
            "Seats.Done.Cancelled",
            cancel
        );

    /// <summary>Puts the whole party back on the waiting list.</summary>
    public Task<SeatRefusal?> PutBack(Guid courseId, Guid partyId, CancellationToken cancel) =>
        Run(
            courseId,
            seat => seat.PartyId == partyId && seat.State != SeatState.Waiting,
            seat => seat.PutBack(),
            "Seats.Done.PutBack",
            cancel
        );

    private async Task<SeatRefusal?> Run(
        Guid courseId,
        System.Linq.Expressions.Expression<Func<Seat, bool>> which,
        Action<Seat> change,
        string activity,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await Seating.Of(db, courseId, cancel) is not { } seating)
        {
            return SeatRefusal.NotOnCourse;
        }

        var seats = await db.OnListOrSeat(courseId, seating.ProgrammeId)
            .Where(which)
            .ToListAsync(cancel);
        var ids = seats.ConvertAll(seat => seat.Id);
        var refusal =
            seats.Count == 0 ? SeatRefusal.NotOnCourse
            : seating.IsLocked ? SeatRefusal.AttendanceIsLocked
            : await db.Attendance.AnyAsync(a => ids.Contains(a.SeatId), cancel)
                ? SeatRefusal.HasAttended
            : (SeatRefusal?)null;
        if (refusal is not null)
        {
            return refusal;
        }

        seats.ForEach(change);
        return await changes.Commit(turn, activity, cancel, [seating]);
    }
}
