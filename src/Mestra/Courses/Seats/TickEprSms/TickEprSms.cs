using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The secretary ticks for whom the EPR's own standard SMS is switched off, so that nobody gets two (procedure D53059).</summary>
public sealed class TickEprSms(CoursesDb db, SeatChanges changes)
{
    /// <summary>True at organisations whose EPR sends an SMS of its own.</summary>
    public static bool IsAskedOf(OrganisationCard house) =>
        house.Kind is OrganisationKind.HealthTrust or OrganisationKind.SwedishRegion;

    /// <summary>Keeps the ticks as they stand on the page.</summary>
    /// <param name="courseId">The course.</param>
    /// <param name="shown">The seats that stood on the page; others are left as they are.</param>
    /// <param name="off">Those of them that are ticked.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<SeatRefusal?> Run(
        Guid courseId,
        IReadOnlyCollection<Guid> shown,
        IReadOnlyCollection<Guid> off,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        var seats = await db.OccupiedSeats(courseId)
            .Where(seat => shown.Contains(seat.Id))
            .ToListAsync(cancel);
        foreach (var seat in seats)
        {
            seat.IsEprSmsOff = off.Contains(seat.Id);
        }

        return await changes.Keep(turn, "Seats.Done.EprSms", cancel);
    }
}
