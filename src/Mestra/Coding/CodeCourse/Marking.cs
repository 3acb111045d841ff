using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>What can be marked as done for one person.</summary>
public enum CodingStep
{
    /// <summary>The note stands in the record.</summary>
    Documented,

    /// <summary>Contacts and codes are registered.</summary>
    Coded,
}

/// <summary>Marks how far the coding has come, and takes a mark back.</summary>
public sealed class Marking(CodingDb db, ISeats seats, Acting acting, TimeProvider clock)
{
    /// <summary>False for a seat that is not the organisation's.</summary>
    public async Task<bool> Run(Guid seatId, CodingStep step, bool done, CancellationToken cancel)
    {
        if (await seats.Get(seatId, cancel) is not { } seat)
        {
            return false;
        }

        var mark = await MarkOf(seat, cancel);
        DateTimeOffset? at = done ? clock.GetUtcNow() : null;
        if (step == CodingStep.Documented)
        {
            mark.DocumentedAt = at;
        }
        else
        {
            mark.CodedAt = at;
        }

        await db.Save(done ? "Coding.Done.Marked" : "Coding.Done.Unmarked", cancel);
        return true;
    }

    /// <summary>The row of a seat, new where there is none; the caller saves.</summary>
    public async Task<CodingMark> MarkOf(SeatCard seat, CancellationToken cancel)
    {
        if (await db.Marks.SingleOrDefaultAsync(m => m.SeatId == seat.Id, cancel) is { } known)
        {
            return known;
        }

        var mark = new CodingMark
        {
            OrganisationId = acting.OrganisationId!.Value,
            CourseId = seat.CourseId,
            SeatId = seat.Id,
        };
        db.Marks.Add(mark);
        return mark;
    }
}
