using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>A course that will not be held: what waits is stopped, and those who expected it are told.</summary>
internal sealed class CallOff(CorrespondenceDb db, FollowCourse follow, ISeats seats)
    : IReact<CourseCancelled>
{
    public async Task React(CourseCancelled happened, CancellationToken cancel)
    {
        // Read before the cancelling is written: afterwards nobody has a seat.
        var expected = (await seats.Of(happened.CourseId, cancel))
            .Where(seat => seat.IsOccupied)
            .ToList();
        db.Afterwards(then => follow.CallOff(happened.CourseId, expected, then));
    }
}
