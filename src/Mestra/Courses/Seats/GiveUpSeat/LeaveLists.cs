using Mestra.Kernel;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>When a referral is taken back, its people leave lists and seats. Where they have attended, the seat stays: the contact was made.</summary>
internal sealed class LeaveLists(CoursesDb db, SeatChanges changes, TimeProvider clock)
    : IReact<ReferralClosed>
{
    public async Task React(ReferralClosed happened, CancellationToken cancel)
    {
        var seats = await db
            .Seats.Where(seat =>
                seat.ReferralId == happened.ReferralId
                && !db.Attendance.Any(attendance => attendance.SeatId == seat.Id)
            )
            .ToListAsync(cancel);
        foreach (var seat in seats.Where(seat => seat.IsLive))
        {
            seat.GiveUp(GivenUpBy.Referrer, "", clock.GetUtcNow());
        }

        await changes.Tell(cancel);
    }
}
