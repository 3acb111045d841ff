using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Tells how persons may be reached.</summary>
internal sealed class Reaching(PeopleDb db) : IReach
{
    public async Task<IReadOnlyDictionary<Guid, Reach>> Of(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        await db
            .Persons.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .Select(person => new Reach(
                person.Id,
                person.Language,
                person.IsProtected ? "" : person.Phone,
                person.IsProtected,
                person.HasReservedSms,
                person.IsDeceased,
                !person.IsProtected && PostalAddress.CanBePosted(person.Address)
            ))
            .ToDictionaryAsync(reach => reach.Id, cancel);
}
