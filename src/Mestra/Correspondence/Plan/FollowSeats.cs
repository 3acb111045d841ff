using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>Who is given a seat is invited; who gives it up hears no more.</summary>
internal sealed class FollowSeats(CorrespondenceDb db, FollowCourse follow)
    : IReact<SeatsOffered>,
        IReact<SeatsGivenUp>
{
    public Task React(SeatsOffered happened, CancellationToken cancel) =>
        Follow(happened.CourseId, happened.SeatIds);

    public Task React(SeatsGivenUp happened, CancellationToken cancel) =>
        Follow(happened.CourseId, happened.SeatIds);

    private Task Follow(Guid courseId, IReadOnlyCollection<Guid> seatIds)
    {
        db.Afterwards(then => follow.Seats(courseId, seatIds, then));
        return Task.CompletedTask;
    }
}
