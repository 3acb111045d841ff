using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>A referral of the same person to the same programme that is open.</summary>
public sealed record OpenReferral(Guid Id, DateOnly ReceivedOn, ReferralState State);

/// <summary>What is known of the person whose number was typed, before anything is saved.</summary>
/// <param name="Card">The person; null where the number is new here.</param>
/// <param name="Open">Open referrals to the same programme.</param>
public sealed record KnownPatient(PersonCard? Card, IReadOnlyList<OpenReferral> Open)
{
    /// <summary>An accepted referral counts as open for so many months after it came.</summary>
    private const int Months = 12;

    public static KnownPatient Nobody { get; } = new(null, []);

    /// <summary>Looks the number up. To be told whose it is, is to look at the person, and is logged.</summary>
    public static async Task<KnownPatient> Find(
        ReferralsDb db,
        IPersons persons,
        NationalId? number,
        (Guid ProgrammeId, Guid Token, DateOnly Today) to,
        CancellationToken cancel
    )
    {
        if (number is null || await persons.Find(number, cancel) is not { } id)
        {
            return Nobody;
        }

        var cards = await persons.Look([id], "Look.NewReferral", cancel);
        return new(cards[id], await OpenOf(db, id, to, cancel));
    }

    /// <summary>True where what was typed shares no word with the name that is known: most often the number is another's.</summary>
    public bool IsAnother(string givenName, string familyName) =>
        Card is not null && !(Shares(givenName, Card.Name) && Shares(familyName, Card.Name));

    private static Task<List<OpenReferral>> OpenOf(
        ReferralsDb db,
        Guid personId,
        (Guid ProgrammeId, Guid Token, DateOnly Today) to,
        CancellationToken cancel
    )
    {
        var since = to.Today.AddMonths(-Months);
        return db
            .Referrals.Where(referral =>
                referral.PatientId == personId
                && referral.ProgrammeId == to.ProgrammeId
                && referral.FormToken != to.Token // this form, sent twice
                && (
                    referral.State == ReferralState.Received
                    || referral.State == ReferralState.MoreAsked
                    || (referral.State == ReferralState.Accepted && referral.ReceivedOn >= since)
                )
            )
            .OrderByDescending(referral => referral.ReceivedOn)
            .Select(referral => new OpenReferral(referral.Id, referral.ReceivedOn, referral.State))
            .ToListAsync(cancel);
    }

    private static bool Shares(string typed, string known) =>
        Words(typed).Intersect(Words(known), StringComparer.CurrentCultureIgnoreCase).Any();

    private static string[] Words(string name) =>
        name.Split(
            [' ', '-'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
