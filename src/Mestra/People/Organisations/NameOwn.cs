using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Names colleagues, those invited, departments and places on history pages.</summary>
internal sealed class NameOwn(PeopleDb db, IStaff staff, Acting acting) : INameThings
{
    public async Task<IReadOnlyDictionary<Guid, string>> Names(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        // Those who have left did what they did under their names.
        var names = await db
            .Memberships.Where(m => ids.Contains(m.AccountId))
            .Join(db.Accounts, m => m.AccountId, a => a.Id, (_, a) => new { a.Id, a.Name })
            .Distinct()
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        foreach (var (account, card) in await staff.Get(ids, cancel))
        {
            names[account] = card.Name;
        }

        var parts = await db
            .Departments.Where(d => d.OrganisationId == acting.OrganisationId && ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Name })
            .Concat(
                db.Places.Where(p =>
                        p.OrganisationId == acting.OrganisationId && ids.Contains(p.Id)
                    )
                    .Select(p => new { p.Id, p.Name })
            )
            .ToListAsync(cancel);
        var invited = await db
            .Invitations.Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.Name })
            .ToListAsync(cancel);
        foreach (var part in parts.Concat(invited))
        {
            names[part.Id] = part.Name;
        }

        return names;
    }
}
