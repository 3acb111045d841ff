using System.Security.Cryptography;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Reads and keeps persons for the other modules, and logs each look.</summary>
internal sealed class Persons(
    PeopleDb db,
    Acting acting,
    IOrganisations organisations,
    NationalIdVault vault,
    Events events,
    TimeProvider clock
) : IPersons
{
    public async Task<IReadOnlyDictionary<Guid, PersonCard>> Look(
        IReadOnlyCollection<Guid> ids,
        string page,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, PersonCard>();
        }

        var persons = await db
            .Persons.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToListAsync(cancel);
        db.Looks.AddRange(persons.Select(person => LookAt(person, page)));
        await db.SaveWithoutTrace(cancel);
        return persons.ToDictionary(p => p.Id, p => p.Card());
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NumbersForRegistration(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var persons = await db
            .Persons.AsNoTracking()
            .Where(p => ids.Contains(p.Id) && p.NumberCipher != null)
            .ToListAsync(cancel);
        db.Looks.AddRange(persons.Select(person => LookAt(person, "Look.Registration")));
        await db.SaveWithoutTrace(cancel);
        return persons.ToDictionary(
            p => p.Id,
            p => vault.Unprotect(p.NumberCipher!, owner: p.Id).Digits
        );
    }

    public async Task<Guid> FindOrAdd(PersonEntry entry, CancellationToken cancel)
    {
        var organisation = await organisations.Get(acting.OrganisationId!.Value, cancel);
        var index = entry.NationalId is null ? null : vault.BlindIndex(entry.NationalId);
        if (
            index is not null
            && await db.Persons.FirstOrDefaultAsync(p => p.NumberIndex == index, cancel)
                is { } known
        )
        {
            await Complete(known, entry, organisation.Country, cancel);
            return known.Id;
        }

        var person = new Person
        {
            OrganisationId = organisation.Id,
            GivenName = entry.GivenName,
            FamilyName = entry.FamilyName,
            BirthYear = entry.BirthYear,
            Phone = PhoneBook.Canonical(entry.Phone, organisation.Country),
            Email = entry.Email.Trim(),
            Language = entry.Language.Length > 0 ? entry.Language : organisation.Language,
            IsProtected = entry.IsProtected,
            HasReservedSms = entry.HasReservedSms,
            Address = entry.IsProtected ? "" : entry.Address.Trim(),
        };
        if (entry.NationalId is { } number)
        {
            person.Keep(number, vault);
        }

        db.Persons.Add(person);
        return person.Id;
    }

    public async Task<Guid?> Find(NationalId number, CancellationToken cancel)
    {
        var index = vault.BlindIndex(number);
        return await db
            .Persons.Where(p => p.NumberIndex == index)
            .Select(p => (Guid?)p.Id)
            .FirstOrDefaultAsync(cancel);
    }

    public Guid TurnOf(NationalId number) =>
        new(
            SHA256
                .HashData([
                    .. acting.OrganisationId!.Value.ToByteArray(),
                    .. vault.BlindIndex(number),
                ])
                .AsSpan(0, 16)
        );

    public async Task<bool> GiveNumber(Guid personId, NationalId number, CancellationToken cancel)
    {
        var index = vault.BlindIndex(number);
        var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == personId, cancel);
        if (
            person is not { NumberIndex: null }
            || await db.Persons.AnyAsync(p => p.NumberIndex == index, cancel)
        )
        {
            return false;
        }

        person.Keep(number, vault);
        return true;
    }

    // What was missing is filled in, and what is known stands. Whoever is entered as protected is so from now on; nobody
    // stops being it by being entered again.
    private async Task Complete(
        Person known,
        PersonEntry entry,
        string country,
        CancellationToken cancel
    )
    {
        var before = (known.IsProtected, known.Phone, known.Address);
        known.IsProtected |= entry.IsProtected;
        known.Phone =
            known.Phone.Length > 0 ? known.Phone : PhoneBook.Canonical(entry.Phone, country);
        known.Address =
            known.IsProtected ? ""
            : known.Address.Length > 0 ? known.Address
            : entry.Address.Trim();
        if (before != (known.IsProtected, known.Phone, known.Address))
        {
            await events.Tell(new PersonChanged(known.Id, known.OrganisationId), cancel);
        }
    }

    private Look LookAt(Person person, string page) =>
        new()
        {
            OrganisationId = person.OrganisationId,
            PersonId = person.Id,
            At = clock.GetUtcNow(),
            AccountId = acting.AccountId,
            ActorName = acting.Name,
            ActorRole = acting.Role,
            Page = page,
        };
}
