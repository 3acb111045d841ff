namespace Mestra.Catalogue;

/// <summary>
/// Counts every facet while the hits go by. A document that fails one facet's choices only is still counted
/// in that facet, so that a choice never hides its neighbours; one that fails two is nothing.
/// </summary>
internal sealed class FacetCounter
{
    private readonly CatalogueQuery _query;
    private readonly ColumnStore _columns;
    private readonly int[][] _counts;
    private readonly (Facet Facet, bool[] Wanted)[] _choices;

    public FacetCounter(CatalogueQuery query, ColumnStore columns)
    {
        _query = query;
        _columns = columns;
        _counts = [.. Facets.All.Select(facet => new int[columns.Names(facet).Count])];
        _choices = [.. query.Choices.Select(choice => (choice.Key, Wanted(choice.Key)))];
    }

    /// <summary>Counts the document; true where it meets all choices.</summary>
    public bool Add(SegmentColumns segment, int document)
    {
        Facet? failed = null;
        foreach (var (facet, wanted) in _choices)
        {
            if (!segment[facet].HasAny(document, wanted))
            {
                if (failed is not null)
                {
                    return false;
                }

                failed = facet;
            }
        }

        if (failed is { } only)
        {
            segment[only].Count(document, _counts[(int)only]);
            return false;
        }

        foreach (var facet in Facets.All)
        {
            segment[facet].Count(document, _counts[(int)facet]);
        }

        return true;
    }

    /// <summary>The counts so far, and with 0 what is chosen but nowhere.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Result() =>
        Facets.All.ToDictionary(facet => facet, ResultOf);

    private IReadOnlyList<FacetCount> ResultOf(Facet facet)
    {
        var chosen = _query.Chosen(facet);
        var counted = new List<FacetCount>();
        for (var number = 0; number < _counts[(int)facet].Length; number++)
        {
            var code = _columns.Names(facet).CodeOf(number);
            if (_counts[(int)facet][number] > 0)
            {
                counted.Add(new(code, _counts[(int)facet][number], chosen.Contains(code)));
            }
        }

        var missing = chosen.Except(counted.Select(count => count.Code));
        return
        [
            .. counted
                .Concat(missing.Select(code => new FacetCount(code, 0, IsChosen: true)))
                .OrderByDescending(count => count.Count)
                .ThenBy(count => count.Code, StringComparer.Ordinal),
        ];
    }

    private bool[] Wanted(Facet facet)
    {
        var wanted = new bool[_counts[(int)facet].Length];
        foreach (var code in _query.Chosen(facet))
        {
            if (_columns.Names(facet).Find(code) is { } number && number < wanted.Length)
            {
                wanted[number] = true;
            }
        }

        return wanted;
    }
}
