namespace Mestra.Catalogue;

/// <summary>One entry of the answer's page.</summary>
/// <param name="Entry">As indexed, without its content.</param>
/// <param name="Score">How well it answers the words; 0 where the order is by date. Means nothing across questions.</param>
public sealed record CatalogueHit(CatalogueEntry Entry, float Score);

/// <summary>How many entries one more choice would show.</summary>
/// <param name="Code">The choice.</param>
/// <param name="Count">Entries that have it and meet the words and the other facets. 0 only where it is chosen.</param>
/// <param name="IsChosen">The question has it.</param>
public sealed record FacetCount(string Code, int Count, bool IsChosen);

/// <summary>What the overview answers (søkeresultat).</summary>
/// <param name="Query">The question as answered: a page past the end has become the last page.</param>
/// <param name="Hits">The page.</param>
/// <param name="Total">Hits on all pages.</param>
/// <param name="Counts">Every facet; most frequent first. A facet's own choices do not limit its own counts.</param>
/// <param name="Suggestion">The words with typing errors mended, when that is what was searched for; else null.</param>
/// <param name="Loosened">Words of the question that the hits need not have, because nothing had them all.</param>
public sealed record CatalogueAnswer(
    CatalogueQuery Query,
    IReadOnlyList<CatalogueHit> Hits,
    int Total,
    IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Counts,
    string? Suggestion,
    IReadOnlyList<string> Loosened
)
{
    /// <summary>Number of pages; 1 when there are no hits.</summary>
    public int Pages => Math.Max(1, (Total + Query.PageSize - 1) / Query.PageSize);
}
