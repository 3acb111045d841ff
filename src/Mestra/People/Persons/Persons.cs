using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;
using PhoneNumbers;

namespace Mestra.People;

/// <summary>Reads and keeps persons for the other modules, and logs each look.</summary>
internal sealed class Persons(
    PeopleDb db,
    Acting acting,
    IOrganisations organisations,
    NationalIdVault vault,
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
        await db.SaveLooks(cancel);
        return persons.ToDictionary(p => p.Id, p => p.Card());
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
            return known.Id;
        }

        var id = Guid.CreateVersion7();
        var person = new Person
        {
            Id = id,
            OrganisationId = organisation.Id,
            GivenName = entry.GivenName.Trim(),
            FamilyName = entry.FamilyName.Trim(),
            NumberCipher = entry.NationalId is null
                ? null
                : vault.Protect(entry.NationalId, owner: id),
            NumberIndex = index,
            NumberMasked = entry.NationalId?.Masked ?? "",
            BirthYear = entry.BirthYear,
            Phone = PhoneBook.Canonical(entry.Phone, organisation.Country),
            Email = entry.Email.Trim(),
            Language = entry.Language.Length > 0 ? entry.Language : organisation.Language,
            IsProtected = entry.IsProtected,
        };
        db.Persons.Add(person);
        return person.Id;
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

/// <summary>Telephone numbers in one form.</summary>
internal static class PhoneBook
{
    /// <summary>E.164 where the number can be read in the country, else as typed.</summary>
    public static string Canonical(string typed, string country)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var number = util.Parse(typed, country);
            return util.IsPossibleNumber(number)
                ? util.Format(number, PhoneNumberFormat.E164)
                : typed.Trim();
        }
        catch (NumberParseException)
        {
            return typed.Trim();
        }
    }
}
