using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>Reads referrals for the other modules.</summary>
internal sealed class ReferralReader(ReferralsDb db) : IReferrals
{
    public async Task<IReadOnlyDictionary<Guid, ReferralCard>> Get(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        await db
            .Referrals.AsNoTracking()
            .Where(referral => ids.Contains(referral.Id))
            .Select(referral => new ReferralCard(
                referral.Id,
                referral.ProgrammeId,
                referral.ReferrerKind,
                referral.ReferrerWorkplace == ""
                    ? referral.ReferrerName
                    : referral.ReferrerName + ", " + referral.ReferrerWorkplace,
                referral.HprNumber,
                referral.IsDirectlyForEducation,
                referral.ReceivedOn,
                referral.State,
                referral.PatientId,
                referral.Reason,
                referral.CanComeAtShortNotice
            ))
            .ToDictionaryAsync(card => card.Id, cancel);
}
