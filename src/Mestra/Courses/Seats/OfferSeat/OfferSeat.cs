using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The secretary gives people on the waiting list seats: all who come together, or none of them.</summary>
public sealed class OfferSeat(
    CoursesDb db,
    SeatChanges changes,
    SeatLine line,
    IOrganisations organisations,
    TimeProvider clock
)
{
    /// <summary>Seats them, or says why not.</summary>
    /// <param name="courseId">The course to seat them on.</param>
    /// <param name="partyId">Those who come together; they wait for this course, or for its programme.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <returns>Null when they have seats.</returns>
    public async Task<SeatRefusal?> Run(Guid courseId, Guid partyId, CancellationToken cancel)
    {
        // A plainly full course answers at once; only who may get a seat stands in line.
        var now = clock.GetUtcNow();
        var before = await Seating.Of(db, courseId, cancel, partyId);
        if (before is null)
        {
            return SeatRefusal.NotOnList;
        }

        if (before.Refuses(1, now) is { } refusal)
        {
            return refusal == SeatRefusal.CourseIsFull && before.HasParty
                ? SeatRefusal.AlreadyHasSeat
                : refusal;
        }

        var house = await organisations.Get(before.OrganisationId, cancel);
        using (var place = await line.Enter(courseId, cancel))
        {
            if (!place.WasFull)
            {
                return await InTurn(place, house, courseId, partyId, cancel);
            }
        }

        // The line is left before this is asked: those behind need not wait for the answer.
        return await UnlessSeated(SeatRefusal.CourseIsFull, courseId, partyId, cancel);
    }

    private async Task<SeatRefusal?> InTurn(
        SeatLine.Place place,
        OrganisationCard house,
        Guid courseId,
        Guid partyId,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        await using var turn = await db.TakeTurn(courseId, cancel);
        place.Look();
        var seating = (await Seating.Of(db, courseId, cancel))!;
        var party = await db.WaitingFor(courseId, seating.ProgrammeId)
            .Where(seat => seat.PartyId == partyId)
            .ToListAsync(cancel);
        var refused =
            party.Count == 0 ? await UnlessSeated(SeatRefusal.NotOnList, courseId, partyId, cancel)
            : await HaveSeats(courseId, partyId, party, cancel) ? SeatRefusal.AlreadyHasSeat
            : seating.Refuses(party.Count, now);
        if (refused is null)
        {
            var answerBy = seating.AnswerBy(house, now);
            party.ForEach(seat => seat.Offer(courseId, now, answerBy));
            refused = await changes.Commit(turn, "Seats.Done.Offered", cancel, [seating]);
        }

        if (seating.Free == (refused is null ? party.Count : 0))
        {
            place.SawFull();
        }

        return refused;
    }

    // The form sent twice: the first sending gave the seat.
    private async Task<SeatRefusal> UnlessSeated(
        SeatRefusal refusal,
        Guid courseId,
        Guid partyId,
        CancellationToken cancel
    ) =>
        await db.OccupiedSeats(courseId).AnyAsync(seat => seat.PartyId == partyId, cancel)
            ? SeatRefusal.AlreadyHasSeat
            : refusal;

    // Whose row is on the course's own list stands on the course once: the database sees to that.
    private async Task<bool> HaveSeats(
        Guid courseId,
        Guid partyId,
        List<Seat> party,
        CancellationToken cancel
    )
    {
        if (party.TrueForAll(seat => seat.CourseId == courseId))
        {
            return false;
        }

        var people = party.ConvertAll(seat => seat.AttendeeId);
        return await db.LiveSeats(courseId)
            .AnyAsync(seat => seat.PartyId != partyId && people.Contains(seat.AttendeeId), cancel);
    }
}
