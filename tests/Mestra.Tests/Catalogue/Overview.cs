using Mestra.Catalogue;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Mestra.Testing;

/// <summary>An index of the overview for one test, asked by short names of <see cref="Offers"/>.</summary>
internal sealed class Overview : IDisposable
{
    public Overview(string? folder = null) =>
        Index = new CatalogueIndex(folder, Clock, NullLogger<CatalogueIndex>.Instance);

    public FakeTimeProvider Clock { get; } = new(new(2027, 1, 15, 8, 0, 0, TimeSpan.Zero));

    public CatalogueIndex Index { get; }

    /// <summary>One with all forty.</summary>
    public static Overview WithAll(string? folder = null)
    {
        var overview = new Overview(folder);
        overview.Put("1", [.. Offers.All.Values]);
        return overview;
    }

    public void Put(string cursor, params CatalogueEntry[] entries) =>
        Index.Apply(new(entries, [], cursor));

    public void Remove(string cursor, params Guid[] ids) => Index.Apply(new([], ids, cursor));

    public CatalogueAnswer Ask(CatalogueQuery query) => Index.Search(query, Offers.Today);

    public CatalogueAnswer Ask(string words, string language = "nb") =>
        Ask(
            new CatalogueQuery
            {
                Words = words,
                Language = language,
                PageSize = 100,
            }
        );

    /// <summary>The short names of what is found, best first.</summary>
    public IReadOnlyList<string> Find(string words, string language = "nb") =>
        Names(Ask(words, language));

    public static IReadOnlyList<string> Names(CatalogueAnswer answer) =>
        [.. answer.Hits.Select(hit => Offers.NameOf(hit.Entry.Id))];

    public void Dispose() => Index.Dispose();
}

/// <summary>All forty, for tests that only ask.</summary>
public sealed class FullOverview : IDisposable
{
    internal Overview Overview { get; } = Overview.WithAll();

    public void Dispose() => Overview.Dispose();
}
