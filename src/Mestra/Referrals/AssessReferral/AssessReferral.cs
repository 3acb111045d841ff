using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Referrals.Contracts;

namespace Mestra.Referrals;

/// <summary>The department assesses: accepts, asks the referrer for more, declines, or puts an error back.</summary>
public sealed class AssessReferral(
    ReferralsDb db,
    ICourses courses,
    ISeats seats,
    Acting acting,
    Events events,
    TimeProvider clock
)
{
    /// <summary>Yes: its people go on the list of the course, or of the programme's next one.</summary>
    public async Task<ReferralRefusal?> Accept(
        Referral referral,
        Guid? courseId,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (
            courseId is { } course
            && !await courses.TakesIn(course, referral.ProgrammeId, now, cancel)
        )
        {
            return ReferralRefusal.NoSuchCourse;
        }

        if (referral.Accept(courseId, acting.AccountId, now) is { } refused)
        {
            return refused;
        }

        await events.Tell(referral.Accepted(), cancel);
        return await db.TrySave("Referrals.Done.Accepted", cancel);
    }

    /// <summary>No, and why.</summary>
    public async Task<ReferralRefusal?> Decline(
        Referral referral,
        string reason,
        CancellationToken cancel
    ) =>
        referral.Decline(reason, acting.AccountId, clock.GetUtcNow())
        ?? await db.TrySave("Referrals.Done.Declined", cancel);

    /// <summary>Not yet: the referrer is asked for more.</summary>
    public async Task<ReferralRefusal?> AskForMore(
        Referral referral,
        string what,
        DateOnly today,
        CancellationToken cancel
    ) => referral.AskForMore(what, today) ?? await db.TrySave("Referrals.Done.MoreAsked", cancel);

    /// <summary>What was decided was an error. People on lists leave them until it is assessed again.</summary>
    public async Task<ReferralRefusal?> PutBack(
        Referral referral,
        string reason,
        CancellationToken cancel
    )
    {
        await using var turn = await seats.TakeTurn(referral.Id, cancel);
        await db.ReadAgain(referral, cancel);
        var stoodOnLists = referral.State == ReferralState.Accepted;
        if (referral.PutBack(reason) is { } refused)
        {
            return refused;
        }

        if (stoodOnLists)
        {
            await events.Tell(new ReferralClosed(referral.Id, referral.OrganisationId), cancel);
        }

        return await db.TrySave(turn, "Referrals.Done.PutBack", cancel, reason);
    }
}
