using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Someone to be, in a demonstration.</summary>
/// <param name="MembershipId">What is posted.</param>
/// <param name="Name">The invented name.</param>
/// <param name="Role">The role.</param>
/// <param name="Organisation">Where.</param>
/// <param name="OrganisationId">The organisation.</param>
public sealed record DemoRole(
    Guid MembershipId,
    string Name,
    Role Role,
    string Organisation,
    Guid OrganisationId
);

/// <summary>Whom a visitor can be: all staff of the invented organisations, the hospitals first, each house in the order of a course's life.</summary>
public sealed class DemoRoles(PeopleDb db)
{
    private static readonly List<Role> InTheLifeOfACourse =
    [
        Role.CourseLeader,
        Role.ExperiencedUser,
        Role.DepartmentHead,
        Role.Secretary,
        Role.ResponsibleDoctor,
        Role.CodingAdviser,
        Role.Adviser,
        Role.Administrator,
    ];

    public async Task<IReadOnlyList<DemoRole>> All(CancellationToken cancel)
    {
        var rows = await db
            .Memberships.IgnoreQueryFilters([MestraDb.OwnRowsOnly]) // invented people, shown to any visitor
            .Where(m => m.EndedAt == null)
            .Join(
                db.Organisations.Where(o => o.IsInvented),
                m => m.OrganisationId,
                o => o.Id,
                (m, o) => new { m, o }
            )
            .Join(
                db.Accounts,
                row => row.m.AccountId,
                a => a.Id,
                (row, a) =>
                    new
                    {
                        row.o.Kind,
                        row.m.Id,
                        a.Name,
                        row.m.Role,
                        Where = row.o.Name,
                        OrganisationId = row.o.Id,
                    }
            )
            .OrderBy(row => row.Id)
            .Take(100)
            .ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(row => row.Kind)
                .ThenBy(row => row.Where, StringComparer.Ordinal)
                .ThenBy(row => InTheLifeOfACourse.IndexOf(row.Role))
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new DemoRole(
                    row.Id,
                    row.Name,
                    row.Role,
                    row.Where,
                    row.OrganisationId
                )),
        ];
    }
}
