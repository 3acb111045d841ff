using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Reads organisations for the other modules.</summary>
internal sealed class Organisations(PeopleDb db, KeptOrganisations kept) : IOrganisations
{
    public Task<OrganisationCard> Get(Guid id, CancellationToken cancel) =>
        kept.Get(
            id,
            async () =>
                (await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == id, cancel)).Card()
        );

    public async Task<IReadOnlyDictionary<Guid, OrganisationCard>> Get(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        await db
            .Organisations.AsNoTracking()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Card(), cancel);

    public async Task<IReadOnlyList<OrganisationCard>> All(CancellationToken cancel) =>
        [
            .. (await db.Organisations.AsNoTracking().ToListAsync(cancel))
                .Select(o => o.Card())
                .OrderBy(o => o.Name, StringComparer.CurrentCulture)
                .ThenBy(o => o.County, StringComparer.CurrentCulture),
        ];

    public async Task<IReadOnlyDictionary<string, OrganisationCard>> Named(
        IReadOnlyCollection<string> names,
        CancellationToken cancel
    ) =>
        await db
            .Organisations.AsNoTracking()
            .Where(o => names.Contains(o.Name))
            .ToDictionaryAsync(o => o.Name, o => o.Card(), StringComparer.Ordinal, cancel);

    public async Task<IReadOnlyList<DepartmentCard>> Departments(
        Guid organisationId,
        CancellationToken cancel
    ) =>
        await db
            .Departments.AsNoTracking()
            .Where(d => d.OrganisationId == organisationId)
            .OrderBy(d => d.Name)
            .Select(d => d.Card())
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<PlaceCard>> Places(
        Guid organisationId,
        CancellationToken cancel
    ) =>
        await db
            .Places.AsNoTracking()
            .Where(p => p.OrganisationId == organisationId)
            .OrderBy(p => p.Name)
            .Select(p => p.Card())
            .ToListAsync(cancel);

    public async Task<IReadOnlyDictionary<Guid, PlaceCard>> PlacesById(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        ids.Count == 0
            ? new Dictionary<Guid, PlaceCard>()
            : await db
                .Places.AsNoTracking()
                .Where(p => ids.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, p => p.Card(), cancel);

    public Task<LogoCard?> Logo(Guid organisationId, CancellationToken cancel) =>
        db
            .Logos.AsNoTracking()
            .Where(logo => logo.OrganisationId == organisationId)
            .Select(logo => new LogoCard(logo.File))
            .SingleOrDefaultAsync(cancel);
}
