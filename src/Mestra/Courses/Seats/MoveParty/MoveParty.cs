using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Those who come together move to another date of the same programme. Who waited waits there; who had seats gets seats there, or nobody moves.</summary>
public sealed class MoveParty(
    CoursesDb db,
    SeatChanges changes,
    IOrganisations organisations,
    TimeProvider clock
)
{
    /// <summary>Moves them, or says why not.</summary>
    /// <param name="from">The course they are on.</param>
    /// <param name="partyId">Those who come together.</param>
    /// <param name="to">The course they are to be on.</param>
    /// <param name="haveAgreed">True where the people have said yes to the new date; else they are asked again.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<SeatRefusal?> Run(
        Guid from,
        Guid partyId,
        Guid to,
        bool haveAgreed,
        CancellationToken cancel
    )
    {
        if (from == to)
        {
            return SeatRefusal.SameCourse;
        }

        await using var turn = await db.TakeTurns([from, to], cancel);
        var left = await Seating.Of(db, from, cancel);
        var target = await Seating.Of(db, to, cancel);
        if (left is null || target is null || left.ProgrammeId != target.ProgrammeId)
        {
            return SeatRefusal.OtherProgramme;
        }

        var party = await Live(from, partyId, cancel);
        if (await Refuses(left, target, party, cancel) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var house = await organisations.Get(target.OrganisationId, cancel);
        foreach (var seat in party)
        {
            db.Seats.Add(
                Moved(seat, target.CourseId, target.AnswerBy(house, now), haveAgreed, now)
            );
        }

        return await changes.Commit(turn, "Seats.Done.Moved", cancel, [left, target]);
    }

    private async Task<SeatRefusal?> Refuses(
        Seating left,
        Seating target,
        List<Seat> party,
        CancellationToken cancel
    )
    {
        var ids = party.ConvertAll(seat => seat.Id);
        var people = party.ConvertAll(seat => seat.AttendeeId);
        return party.Count == 0 ? SeatRefusal.NotOnCourse
            : left.IsLocked ? SeatRefusal.AttendanceIsLocked
            : await db.Attendance.AnyAsync(a => ids.Contains(a.SeatId), cancel)
                ? SeatRefusal.HasAttended
            : await db.LiveSeats(target.CourseId)
                .AnyAsync(seat => people.Contains(seat.AttendeeId), cancel)
                ? SeatRefusal.AlreadyHasSeat
            // Who only waits can wait for a full course.
            : target.RefusesToMoveHere(party.Count(seat => seat.IsOccupied), clock.GetUtcNow());
    }

    private static Seat Moved(
        Seat seat,
        Guid to,
        DateOnly answerBy,
        bool haveAgreed,
        DateTimeOffset now
    )
    {
        var hadSeat = seat.IsOccupied;
        var moved = seat.MoveTo(to);
        if (hadSeat)
        {
            moved.Offer(to, now, answerBy);
        }

        if (hadSeat && haveAgreed)
        {
            moved.Confirm(now);
        }

        return moved;
    }

    private async Task<List<Seat>> Live(Guid courseId, Guid partyId, CancellationToken cancel) =>
        await db.LiveSeats(courseId).Where(seat => seat.PartyId == partyId).ToListAsync(cancel);
}
