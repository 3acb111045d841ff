using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>Who is offered a seat is asked; who says yes is invited; who gives it up hears no more.</summary>
internal sealed class FollowSeats(CorrespondenceDb db, FollowCourse follow)
    : IReact<SeatsOffered>,
        IReact<SeatsConfirmed>,
        IReact<SeatsGivenUp>
{
    public Task React(SeatsOffered happened, CancellationToken cancel) =>
        Follow(happened.CourseId, happened.SeatIds);

    public Task React(SeatsConfirmed happened, CancellationToken cancel) =>
        Follow(happened.CourseId, happened.SeatIds);

    public Task React(SeatsGivenUp happened, CancellationToken cancel) =>
        Follow(happened.CourseId, happened.SeatIds);

    private Task Follow(Guid courseId, IReadOnlyCollection<Guid> seatIds)
    {
        db.Afterwards(then => follow.Seats(courseId, seatIds, then));
        return Task.CompletedTask;
    }
}
