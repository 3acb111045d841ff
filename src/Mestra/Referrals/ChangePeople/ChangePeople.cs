using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>Something that was changed about one who comes.</summary>
/// <param name="PartId">The person's row on the referral.</param>
/// <param name="Needs">The needs as they are now.</param>
/// <param name="Number">The number that was missing; null where it still is, or never was.</param>
public sealed record PersonChange(Guid PartId, string Needs, NationalId? Number);

/// <summary>Needs, missing numbers and one more relative, after the referral was entered.</summary>
public sealed class ChangePeople(ReferralsDb db, IPersons persons, SentBefore before, Events events)
{
    /// <summary>Changes needs and gives missing numbers.</summary>
    /// <param name="referralId">The referral.</param>
    /// <param name="form">What was typed, and what stood there before.</param>
    /// <param name="changes">The same, read.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <returns>The refused row with the reason; null when all is saved.</returns>
    public async Task<(Guid PartId, Enum Refused)?> Change(
        Guid referralId,
        PeopleForm form,
        IReadOnlyList<PersonChange> changes,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn([referralId], cancel);
        var referral = (await db.One(referralId, cancel))!;
        if (form.IsBehind(PeopleForm.Of(referral.People)))
        {
            return (Guid.Empty, FormRefusal.ChangedMeanwhile);
        }

        var people = referral.People.ToDictionary(person => person.Id);
        foreach (var change in changes.Where(change => people.ContainsKey(change.PartId)))
        {
            if (await Change(referral, people[change.PartId], change, cancel) is { } refusal)
            {
                return (change.PartId, refusal);
            }
        }

        return await db.TrySave(turn, "Referrals.Done.PeopleChanged", cancel) is { } refused
            ? (Guid.Empty, refused)
            : null;
    }

    /// <summary>Puts one more relative on the referral, and on the list with the others where it is accepted.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="partId">An id that the form carries, so that the same form sent twice adds one relative.</param>
    /// <param name="relative">Who.</param>
    /// <param name="needsNumber">The programme needs the numbers of all who come.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <returns>Why not; null when the relative is on it.</returns>
    public async Task<Enum?> Add(
        Referral referral,
        Guid partId,
        NewRelative relative,
        bool needsNumber,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn([partId], cancel);
        await db.ReadAgain(referral, cancel);
        if (await db.IsUsed(partId, cancel))
        {
            return await IsOn(referral.Id, partId, relative, cancel) ? null : FormRefusal.IsUsed;
        }

        var personId = await persons.FindOrAdd(relative.Person, cancel);
        var refused = referral.Add(
            personId,
            relative.Relation,
            relative.Needs,
            relative.IsNumberMissing && needsNumber,
            partId
        );
        if (refused is not null)
        {
            return refused;
        }

        if (referral.State == ReferralState.Accepted)
        {
            await events.Tell(referral.Accepted(), cancel);
        }

        return await db.TrySave(turn, "Referrals.Done.RelativeAdded", cancel);
    }

    private async Task<bool> IsOn(
        Guid referralId,
        Guid partId,
        NewRelative relative,
        CancellationToken cancel
    )
    {
        var part = await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == partId && p.ReferralId == referralId, cancel);
        return part is not null && await before.IsSame(part, relative, cancel);
    }

    private async Task<ReferralRefusal?> Change(
        Referral referral,
        ReferralPerson person,
        PersonChange change,
        CancellationToken cancel
    )
    {
        if (change.Number is { } number && await GiveNumber(person, number, cancel) is { } refusal)
        {
            return refusal;
        }

        if (person.Needs != change.Needs)
        {
            person.Needs = change.Needs;
            await events.Tell(
                new ReferredNeedsChanged(
                    referral.Id,
                    person.PersonId,
                    referral.OrganisationId,
                    change.Needs
                ),
                cancel
            );
        }

        return null;
    }

    private async Task<ReferralRefusal?> GiveNumber(
        ReferralPerson person,
        NationalId number,
        CancellationToken cancel
    )
    {
        if (!person.IsNumberMissing)
        {
            return await persons.Find(number, cancel) == person.PersonId
                ? null
                : ReferralRefusal.NumberIsGiven;
        }

        if (!await persons.GiveNumber(person.PersonId, number, cancel))
        {
            return ReferralRefusal.NumberIsTaken;
        }

        person.IsNumberMissing = false;
        return null;
    }
}
