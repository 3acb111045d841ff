using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The department decides in which order people come in (nb: inntaksrekkefølge): by phase, travel, short notice, not by who came first (domain 11, point 16).</summary>
public sealed class OrderWaitingList(CoursesDb db, SeatChanges changes)
{
    /// <summary>What the process record calls it; who set the order, and when, is read from there.</summary>
    public const string Activity = "Seats.Done.Ordered";

    /// <summary>Sets the places that are given; a party without a number goes by when it was referred.</summary>
    /// <param name="courseId">The course whose list it is.</param>
    /// <param name="positions">The number of each party, from 1; null for none. Equal numbers go by date.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<SeatRefusal?> Run(
        Guid courseId,
        IReadOnlyDictionary<Guid, int?> positions,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await Seating.Of(db, courseId, cancel) is not { } seating)
        {
            return SeatRefusal.NotOnList;
        }

        Guid[] parties = [.. positions.Keys];
        var waiting = await db.WaitingFor(courseId, seating.ProgrammeId)
            .Where(seat => parties.Contains(seat.PartyId))
            .ToListAsync(cancel);
        foreach (var seat in waiting)
        {
            seat.QueuePosition = positions[seat.PartyId];
        }

        return await changes.Keep(turn, Activity, cancel);
    }
}
