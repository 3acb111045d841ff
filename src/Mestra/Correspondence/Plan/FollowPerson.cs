using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>A person became protected, reserved, deceased, or can be reached another way: what waits to be sent follows.</summary>
internal sealed class FollowPerson(CorrespondenceDb db, FollowCourse follow) : IReact<PersonChanged>
{
    public async Task React(PersonChanged happened, CancellationToken cancel)
    {
        var seats = await db
            .Messages.Where(m => m.PersonId == happened.PersonId && m.CourseId != null)
            .Select(m => new { m.CourseId, m.SeatId })
            .Distinct()
            .ToListAsync(cancel);
        db.Afterwards(async then =>
        {
            foreach (var course in seats.GroupBy(seat => seat.CourseId, seat => seat.SeatId))
            {
                await follow.Seats(course.Key!.Value, [.. course.OfType<Guid>()], then);
            }
        });
    }
}
