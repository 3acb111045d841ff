using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>A referral shows where its people stand: on a list, offered a seat, seated.</summary>
internal sealed class Placement(ReferralsDb db) : IReact<PartyPlaced>
{
    public async Task React(PartyPlaced happened, CancellationToken cancel)
    {
        // The one that is being accepted now is tracked and found first.
        var referral =
            db.Referrals.Local.FirstOrDefault(r => r.Id == happened.ReferralId)
            ?? await db.Referrals.FirstOrDefaultAsync(r => r.Id == happened.ReferralId, cancel);
        referral?.Place(happened.State, happened.CourseId);
    }
}
