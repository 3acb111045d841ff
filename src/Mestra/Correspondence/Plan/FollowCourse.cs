using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>Brings the messages of a course in line with its seats, dates and people. The caller saves.</summary>
public sealed class FollowCourse(
    CorrespondenceDb db,
    ICourses courses,
    ISeats seats,
    IReach reach,
    IOrganisations organisations,
    SendingRules rules,
    TimeProvider clock
) : IReact<CourseMoved>
{
    /// <summary>New dates or places reach everyone on the course.</summary>
    public Task React(CourseMoved happened, CancellationToken cancel)
    {
        db.Afterwards(then =>
            Follow(happened.CourseId, null, (plan, seat) => plan.Move(seat), then)
        );
        return Task.CompletedTask;
    }

    /// <summary>What is due to these seats now.</summary>
    public Task Seats(Guid courseId, IReadOnlyCollection<Guid> seatIds, CancellationToken cancel) =>
        Follow(courseId, seatIds, (plan, seat) => plan.Follow(seat), cancel);

    /// <summary>The course is called off, and these people expected it.</summary>
    internal async Task CallOff(
        Guid courseId,
        IReadOnlyCollection<SeatCard> expected,
        CancellationToken cancel
    )
    {
        if (await PlanOf(courseId, cancel) is { } plan)
        {
            await Each(courseId, expected, plan.CallOff, cancel);
        }
    }

    private async Task Follow(
        Guid courseId,
        IReadOnlyCollection<Guid>? seatIds,
        Func<MessagePlan, SeatToReach, IEnumerable<OutgoingMessage>> follow,
        CancellationToken cancel
    )
    {
        if (await PlanOf(courseId, cancel) is not { } plan)
        {
            return;
        }

        var found = seatIds is null
            ? await seats.Of(courseId, cancel)
            : await seats.Of(courseId, seatIds, cancel);
        await Each(courseId, found, seat => follow(plan, seat), cancel);
        if (seatIds is not null)
        {
            await StopThoseGone(courseId, seatIds.Except(found.Select(seat => seat.Id)), cancel);
        }
    }

    // A seat that was moved to another course is not among this one's any more.
    private async Task StopThoseGone(
        Guid courseId,
        IEnumerable<Guid> seatIds,
        CancellationToken cancel
    )
    {
        Guid?[] gone = [.. seatIds];
        if (gone.Length == 0)
        {
            return;
        }

        foreach (
            var message in await db
                .Messages.Where(m => m.CourseId == courseId && gone.Contains(m.SeatId))
                .ToListAsync(cancel)
        )
        {
            message.Stop(NotSentReason.SeatGivenUp);
        }
    }

    private async Task Each(
        Guid courseId,
        IReadOnlyCollection<SeatCard> those,
        Func<SeatToReach, IEnumerable<OutgoingMessage>> follow,
        CancellationToken cancel
    )
    {
        Guid?[] ids = [.. those.Select(seat => seat.Id)];
        var people = await reach.Of([.. those.Select(seat => seat.AttendeeId)], cancel);
        var written = (
            await db
                .Messages.Where(m => m.CourseId == courseId && ids.Contains(m.SeatId))
                .ToListAsync(cancel)
        ).ToLookup(message => message.SeatId);
        foreach (var seat in those)
        {
            db.Messages.AddRange(
                follow(new(seat, people.GetValueOrDefault(seat.AttendeeId), [.. written[seat.Id]]))
            );
        }
    }

    private async Task<MessagePlan?> PlanOf(Guid courseId, CancellationToken cancel)
    {
        if (!(await courses.Get([courseId], cancel)).TryGetValue(courseId, out var course))
        {
            return null;
        }

        var house = await organisations.Get(course.OrganisationId, cancel);
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(house.Local(now).DateTime);
        return new(course, house, rules.On(today), now);
    }
}
