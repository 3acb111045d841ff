using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Names colleagues, departments and places on history pages.</summary>
internal sealed class NameOwn(PeopleDb db, IStaff staff, Acting acting) : INameThings
{
    public async Task<IReadOnlyDictionary<Guid, string>> Names(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var names = (await staff.Get(ids, cancel)).ToDictionary(s => s.Key, s => s.Value.Name);
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
        foreach (var part in parts)
        {
            names[part.Id] = part.Name;
        }

        return names;
    }
}
