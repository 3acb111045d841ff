using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The secretary writes down what a person needs: interpreter, hearing, access, food.</summary>
public sealed class NoteNeeds(CoursesDb db)
{
    /// <summary>Keeps what was written; empty takes it away.</summary>
    /// <returns>False where the seat is not the organisation's.</returns>
    public async Task<bool> Run(Guid seatId, string needs, CancellationToken cancel)
    {
        if (await db.Seats.SingleOrDefaultAsync(seat => seat.Id == seatId, cancel) is not { } seat)
        {
            return false;
        }

        seat.Needs = needs.Trim();
        await db.Save("Seats.Done.Needs", cancel);
        return true;
    }
}
