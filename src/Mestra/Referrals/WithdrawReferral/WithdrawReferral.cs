using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Referrals.Contracts;

namespace Mestra.Referrals;

/// <summary>The person or the referrer takes a referral back, or it was entered by mistake. Whoever waits leaves the lists.</summary>
public sealed class WithdrawReferral(ReferralsDb db, ISeats seats, Events events)
{
    /// <summary>Takes it back.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="by">Who took it back.</param>
    /// <param name="reason">Why, where it was said.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <returns>Null when it is done.</returns>
    public async Task<ReferralRefusal?> Run(
        Referral referral,
        WithdrawnBy by,
        string reason,
        CancellationToken cancel
    )
    {
        await using var turn = await seats.TakeTurn(referral.Id, cancel);
        await db.ReadAgain(referral, cancel);
        var stoodOnLists = referral.State == ReferralState.Accepted;
        if (referral.Withdraw(by) is { } refused)
        {
            return refused;
        }

        if (stoodOnLists)
        {
            await events.Tell(new ReferralClosed(referral.Id, referral.OrganisationId), cancel);
        }

        return await db.TrySave(
            turn,
            "Referrals.Done.Withdrawn",
            cancel,
            reason.Length > 0 ? reason : null
        );
    }
}
