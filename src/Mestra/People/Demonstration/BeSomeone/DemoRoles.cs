using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Someone to be, in a demonstration.</summary>
/// <param name="MembershipId">What is posted.</param>
/// <param name="Name">The invented name.</param>
/// <param name="Role">The role.</param>
/// <param name="Organisation">Where.</param>
public sealed record DemoRole(Guid MembershipId, string Name, Role Role, string Organisation);

/// <summary>Whom a visitor can be: all staff of the invented organisations, the first hospital's roles first.</summary>
public sealed class DemoRoles(PeopleDb db)
{
    public async Task<IReadOnlyList<DemoRole>> All(CancellationToken cancel) =>
        await db
            .Memberships.IgnoreQueryFilters([MestraDb.OwnRowsOnly]) // invented people, shown to any visitor
            .Where(m => m.EndedAt == null)
            .Join(
                db.Organisations.Where(o => o.IsInvented),
                m => m.OrganisationId,
                o => o.Id,
                (m, o) => new { m, o.Name }
            )
            .Join(
                db.Accounts,
                row => row.m.AccountId,
                a => a.Id,
                (row, a) =>
                    new
                    {
                        row.m.Id,
                        Who = a.Name,
                        row.m.Role,
                        Where = row.Name,
                    }
            )
            .OrderBy(row => row.Id)
            .Take(100)
            .Select(row => new DemoRole(row.Id, row.Who, row.Role, row.Where))
            .ToListAsync(cancel);
}
