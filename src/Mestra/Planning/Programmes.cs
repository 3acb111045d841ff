using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>Reads programmes for the other modules.</summary>
internal sealed class Programmes(PlanningDb db, IOrganisations organisations, IStaff staff)
    : IProgrammes
{
    public async Task<IReadOnlyDictionary<Guid, ProgrammeCard>> Get(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        (await Cards(db.Programmes.Where(p => ids.Contains(p.Id)), cancel)).ToDictionary(card =>
            card.Id
        );

    public async Task<IReadOnlyList<ProgrammeCard>> Own(CancellationToken cancel) =>
        [
            .. (await Cards(db.Programmes, cancel)).OrderBy(
                card => card.Title.ToString(),
                StringComparer.CurrentCulture
            ),
        ];

    public async Task<ProgrammeCard?> Published(Guid id, CancellationToken cancel) =>
        (await Cards(db.Published.Where(p => p.Id == id), cancel)).SingleOrDefault();

    public async Task<ProgrammeCard?> Published(string slug, CancellationToken cancel) =>
        (await Cards(db.Published.Where(p => p.Slug == slug), cancel)).SingleOrDefault();

    public async Task<IReadOnlyList<ProgrammeCard>> AllPublished(
        Guid? after,
        int atMost,
        CancellationToken cancel
    ) =>
        await Cards(
            db.Published.Where(p => after == null || p.Id > after).OrderBy(p => p.Id).Take(atMost),
            cancel
        );

    private async Task<IReadOnlyList<ProgrammeCard>> Cards(
        IQueryable<Programme> wanted,
        CancellationToken cancel
    )
    {
        var programmes = await wanted.AsNoTracking().Include(p => p.Group).ToListAsync(cancel);
        var at = await organisations.Get(
            [.. programmes.Select(p => p.OrganisationId).Distinct()],
            cancel
        );
        var people = await staff.Get(
            [
                .. programmes
                    .SelectMany(p => p.Group)
                    .Select(m => m.AccountId)
                    .OfType<Guid>()
                    .Distinct(),
            ],
            cancel
        );
        return
        [
            .. programmes.Select(p => p.Card(at[p.OrganisationId], [.. p.Group.Select(Known)])),
        ];

        GroupMember Known(WorkingGroupMember member) =>
            new(
                member.AccountId,
                member.AccountId is { } id && people.TryGetValue(id, out var card)
                    ? card.Name
                    : member.Name,
                member.Profession,
                member.IsExperiencedUser
            );
    }
}
