using Mestra.Kernel;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>What someone on a referral needs follows to the list and the seat, where the room is made ready for it.</summary>
internal sealed class FollowNeeds(CoursesDb db) : IReact<ReferredNeedsChanged>
{
    public async Task React(ReferredNeedsChanged happened, CancellationToken cancel)
    {
        var seats = await db
            .Live.Where(seat =>
                seat.ReferralId == happened.ReferralId && seat.AttendeeId == happened.PersonId
            )
            .ToListAsync(cancel);
        seats.ForEach(seat => seat.Needs = happened.Needs);
    }
}
