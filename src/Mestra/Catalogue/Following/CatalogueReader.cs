using System.Runtime.CompilerServices;
using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Catalogue;

/// <summary>Reads from the database what the overview is to show.</summary>
internal sealed class CatalogueReader(
    CatalogueDb db,
    IProgrammes programmes,
    ICourses courses,
    IOrganisations organisations,
    TimeProvider clock
)
{
    private const int AtATime = 200;

    /// <summary>Everything that is public now, programme by programme.</summary>
    public async IAsyncEnumerable<CatalogueEntry> All(
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        Guid? after = null;
        while (await programmes.AllPublished(after, AtATime, cancel) is { Count: > 0 } page)
        {
            foreach (var entry in await Entries(page, await CoursesOf(page, cancel), cancel))
            {
                yield return entry;
            }

            after = page[^1].Id;
        }
    }

    /// <summary>The marks written at this moment or later.</summary>
    public async Task<IReadOnlyList<CatalogueChange>> ChangesSince(
        DateTimeOffset moment,
        CancellationToken cancel
    ) => await db.Changes.AsNoTracking().Where(c => c.At >= moment).ToListAsync(cancel);

    /// <summary>How the changed programmes and their courses stand now, and what is no longer public.</summary>
    public async Task<CatalogueChanges> Current(
        IReadOnlyCollection<CatalogueChange> changes,
        string cursor,
        CancellationToken cancel
    )
    {
        var ids = changes.Select(change => change.ProgrammeId).Distinct().ToArray();
        List<ProgrammeCard> published = [];
        foreach (var id in ids)
        {
            if (await programmes.Published(id, cancel) is { } programme)
            {
                published.Add(programme);
            }
        }

        var conducts = await courses.PublishedOf(ids, cancel);
        var entries = await Entries(published, conducts, cancel);
        var gone = ids.Concat(conducts.Select(course => course.Id))
            .Concat(changes.Select(change => change.CourseId).OfType<Guid>())
            .Except(entries.Select(entry => entry.Id));
        return new(entries, [.. gone], cursor);
    }

    /// <summary>Forgets marks that every node has followed long ago.</summary>
    public Task<int> Forget(DateTimeOffset before, CancellationToken cancel) =>
        db.Changes.Where(c => c.At < before).ExecuteDeleteAsync(cancel);

    private Task<IReadOnlyList<CourseCard>> CoursesOf(
        IEnumerable<ProgrammeCard> page,
        CancellationToken cancel
    ) => courses.PublishedOf([.. page.Select(programme => programme.Id)], cancel);

    private async Task<IReadOnlyList<CatalogueEntry>> Entries(
        IReadOnlyList<ProgrammeCard> published,
        IReadOnlyList<CourseCard> conducts,
        CancellationToken cancel
    )
    {
        var at = await organisations.Get(
            [.. published.SelectMany(p => p.CoOrganiserIds.Prepend(p.OrganisationId)).Distinct()],
            cancel
        );
        var byProgramme = conducts.ToLookup(course => course.ProgrammeId);
        var now = clock.GetUtcNow();
        return
        [
            .. published.SelectMany(programme =>
                EntryWriter.Write(
                    programme,
                    [.. byProgramme[programme.Id]],
                    at[programme.OrganisationId],
                    programme.CoOrganisersIn(at),
                    now
                )
            ),
        ];
    }
}
