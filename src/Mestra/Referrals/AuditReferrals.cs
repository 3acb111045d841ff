using Mestra.Kernel;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>Holds what must be true of referrals: whoever was accepted stands somewhere, and every referral is about somebody.</summary>
internal sealed class AuditReferrals(ReferralsDb db) : IAudit
{
    public async Task<IReadOnlyList<string>> Breaches(CancellationToken cancel)
    {
        var lost = await db
            .Referrals.Where(referral =>
                referral.State == ReferralState.Accepted
                && referral.PlacedState == null
                // Referred twice to the same: the person stands on the list by the other one.
                && !db.Referrals.Any(other =>
                    other.PatientId == referral.PatientId
                    && other.ProgrammeId == referral.ProgrammeId
                    && other.PlacedState != null
                )
            )
            .Select(referral => referral.Id)
            .ToListAsync(cancel);
        var empty = await db
            .Referrals.Where(referral => !referral.People.Any())
            .Select(referral => referral.Id)
            .ToListAsync(cancel);
        return
        [
            .. lost.Select(id => $"referral {id} is accepted, but stands on no list"),
            .. empty.Select(id => $"referral {id} has nobody who comes"),
        ];
    }
}
