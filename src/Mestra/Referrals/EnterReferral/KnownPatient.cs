using Mestra.Courses.Contracts;
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
    /// <summary>An accepted referral counts as open for so many months after it came, unless its course has been held.</summary>
    private const int Months = 12;

    public static KnownPatient Nobody { get; } = new(null, []);

    /// <summary>Looks the number up. To be told whose it is, is to look at the person, and is logged.</summary>
    public static async Task<KnownPatient> Find(
        ReferralsDb db,
        IPersons persons,
        ICourses courses,
        NewReferral entry,
        CancellationToken cancel
    )
    {
        var number = entry.Patient?.NationalId;
        if (number is null || await persons.Find(number, cancel) is not { } id)
        {
            return Nobody;
        }

        var cards = await persons.Look([id], "Look.NewReferral", cancel);
        return new(cards[id], await OpenOf(db, courses, id, entry, cancel));
    }

    /// <summary>True where what was typed shares no word with the name that is known: most often the number is another's.</summary>
    public bool IsAnother(NewReferral entry) =>
        Card is not null
        && entry.Patient is { } patient
        && !(Shares(patient.GivenName, Card.Name) && Shares(patient.FamilyName, Card.Name));

    /// <summary>True where something of this must be looked at and confirmed before it is entered.</summary>
    public bool IsToConfirm(NewReferral entry) => AsksWho(entry) || AsksIfNew(entry);

    /// <summary>True where it is not confirmed that the number is this person's.</summary>
    public bool AsksWho(NewReferral entry) => IsAnother(entry) && !entry.IsSamePerson;

    /// <summary>True where it is not confirmed that this is a new referral.</summary>
    public bool AsksIfNew(NewReferral entry) => Open.Count > 0 && !entry.IsNewAnyway;

    private static async Task<IReadOnlyList<OpenReferral>> OpenOf(
        ReferralsDb db,
        ICourses courses,
        Guid personId,
        NewReferral entry,
        CancellationToken cancel
    )
    {
        var since = entry.EnteredOn.AddMonths(-Months);
        var all = await db
            .Referrals.Where(referral =>
                referral.PatientId == personId
                && referral.ProgrammeId == entry.Programme.Id
                && (
                    referral.State == ReferralState.Received
                    || referral.State == ReferralState.MoreAsked
                    || (referral.State == ReferralState.Accepted && referral.ReceivedOn >= since)
                )
            )
            .OrderByDescending(referral => referral.ReceivedOn)
            .Select(referral => new
            {
                Open = new OpenReferral(referral.Id, referral.ReceivedOn, referral.State),
                SeatOn = referral.PlacedState == SeatState.Offered
                || referral.PlacedState == SeatState.Confirmed
                    ? referral.PlacedCourseId
                    : null,
            })
            .ToListAsync(cancel);
        // What was asked for has been given: the referral that led to a seat on a held course is used.
        var on = await courses.Get([.. all.Select(r => r.SeatOn).OfType<Guid>()], cancel);
        return
        [
            .. all.Where(r =>
                    r.SeatOn is not { } id || on.GetValueOrDefault(id)?.State != CourseState.Held
                )
                .Select(r => r.Open),
        ];
    }

    private static bool Shares(string typed, string known) =>
        Words(typed).Intersect(Words(known), StringComparer.CurrentCultureIgnoreCase).Any();

    private static string[] Words(string name) =>
        name.Split(
            [' ', '-'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
