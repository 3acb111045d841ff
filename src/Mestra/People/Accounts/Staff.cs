using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Reads staff for the other modules.</summary>
internal sealed class Staff(PeopleDb db) : IStaff
{
    public async Task<IReadOnlyList<StaffCard>> At(Guid organisationId, CancellationToken cancel) =>
        Cards(
            await Valid()
                .Where(m => m.OrganisationId == organisationId)
                .Join(db.Accounts, m => m.AccountId, a => a.Id, (m, a) => new Row(a, m.Role))
                .ToListAsync(cancel)
        );

    public async Task<IReadOnlyDictionary<Guid, StaffCard>> Get(
        IReadOnlyCollection<Guid> accountIds,
        CancellationToken cancel
    ) =>
        Cards(
                await Valid()
                    .Where(m => accountIds.Contains(m.AccountId))
                    .Join(db.Accounts, m => m.AccountId, a => a.Id, (m, a) => new Row(a, m.Role))
                    .ToListAsync(cancel)
            )
            .ToDictionary(card => card.AccountId);

    // Who works where is no secret between organisations: a course shows its doctor's name to the public.
    private IQueryable<Membership> Valid() =>
        db
            .Memberships.IgnoreQueryFilters([MestraDb.OwnRowsOnly])
            .AsNoTracking()
            .Where(m => m.EndedAt == null);

    private static List<StaffCard> Cards(List<Row> rows) =>
        [
            .. rows.GroupBy(row => row.Account.Id)
                .Select(person => new StaffCard(
                    person.Key,
                    person.First().Account.Name,
                    person.First().Account.Profession,
                    person.First().Account.HprNumber,
                    [.. person.Select(row => row.Role).Distinct()]
                ))
                .OrderBy(card => card.Name, StringComparer.CurrentCulture),
        ];

    private sealed record Row(Account Account, Role Role);
}
