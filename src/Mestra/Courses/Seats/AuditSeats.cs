using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Holds invariant 1 against the store: no course oversold, nobody twice on a course, a party together or not at all, and no seat that hangs in the air.</summary>
internal sealed class AuditSeats(CoursesDb db, IReferrals referrals) : IAudit
{
    /// <summary>Referrals asked for in one question.</summary>
    private const int Batch = 500;

    public async Task<IReadOnlyList<string>> Breaches(CancellationToken cancel) =>
        [
            .. await Oversold(cancel),
            .. await Twice(cancel),
            .. await Split(cancel),
            .. await WithoutCourse(cancel),
            .. await OfOthers(cancel),
            .. await WithoutReferral(cancel),
        ];

    private async Task<IEnumerable<string>> Oversold(CancellationToken cancel) =>
        (
            await db
                .Courses.Select(course => new
                {
                    course.Id,
                    course.Capacity,
                    Taken = db.Occupied.Count(seat => seat.CourseId == course.Id),
                })
                .Where(course => course.Taken > course.Capacity)
                .ToListAsync(cancel)
        ).Select(course =>
            $"course {course.Id} has {course.Taken} seats taken, but {course.Capacity} in all"
        );

    private async Task<IEnumerable<string>> Twice(CancellationToken cancel) =>
        (
            await db
                .Live.Where(seat => seat.CourseId != null)
                .GroupBy(seat => new { seat.CourseId, seat.AttendeeId })
                .Where(seats => seats.Count() > 1)
                .Select(seats => new { seats.Key.CourseId, seats.Key.AttendeeId })
                .ToListAsync(cancel)
        ).Select(twice =>
            $"person {twice.AttendeeId} has more than one seat on course {twice.CourseId}"
        );

    // Who came to the referral when the others had seats may wait beside them. A course that is over or called off
    // keeps those who were there, while the others wait for the next.
    private async Task<IEnumerable<string>> Split(CancellationToken cancel) =>
        (
            await db
                .Live.Where(seat =>
                    !db.Courses.Any(course =>
                        course.Id == seat.CourseId
                        && (
                            course.State == CourseState.Held
                            || course.State == CourseState.Cancelled
                        )
                    )
                )
                .GroupBy(seat => seat.PartyId)
                .Where(party =>
                    party.Any(seat => seat.State != SeatState.Waiting)
                    && (
                        party.Any(seat => seat.State == SeatState.Waiting && !seat.JoinedLater)
                        || party.Select(seat => seat.CourseId).Distinct().Count() > 1
                    )
                )
                .Select(party => party.Key)
                .ToListAsync(cancel)
        ).Select(party => $"party {party} is split: some have seats, others not");

    private async Task<IEnumerable<string>> WithoutCourse(CancellationToken cancel) =>
        (
            await db
                .Seats.Where(seat =>
                    seat.CourseId != null && !db.Courses.Any(course => course.Id == seat.CourseId)
                )
                .Select(seat => new { seat.Id, seat.CourseId })
                .ToListAsync(cancel)
        ).Select(seat => $"seat {seat.Id} is on course {seat.CourseId}, which is gone");

    private async Task<IEnumerable<string>> OfOthers(CancellationToken cancel) =>
        (
            await db
                .Seats.Where(seat =>
                    db.Courses.Any(course =>
                        course.Id == seat.CourseId && course.OrganisationId != seat.OrganisationId
                    )
                )
                .Select(seat => seat.Id)
                .ToListAsync(cancel)
        ).Select(id => $"seat {id} belongs to another organisation than its course");

    private async Task<IEnumerable<string>> WithoutReferral(CancellationToken cancel)
    {
        var named = await db
            .Seats.Where(seat => seat.ReferralId != null)
            .Select(seat => seat.ReferralId!.Value)
            .Distinct()
            .ToListAsync(cancel);
        List<string> breaches = [];
        foreach (var batch in named.Chunk(Batch))
        {
            var known = await referrals.Get(batch, cancel);
            breaches.AddRange(
                batch
                    .Where(id => !known.ContainsKey(id))
                    .Select(id => $"seats follow from referral {id}, which is gone")
            );
        }

        return breaches;
    }
}
