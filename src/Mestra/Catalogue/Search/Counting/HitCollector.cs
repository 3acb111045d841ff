using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Mestra.Catalogue;

/// <summary>Sees every document that the words find: keeps the best, counts the facets.</summary>
/// <param name="query">Choices, day and page; its words have done their work.</param>
/// <param name="byFit">By how well it answers, not by date.</param>
/// <param name="today">What began earlier comes last.</param>
/// <param name="columns">Of the index that is searched.</param>
internal sealed class HitCollector(
    CatalogueQuery query,
    bool byFit,
    DateOnly today,
    ColumnStore columns
) : ICollector
{
    /// <summary>What is written in the reader's language counts a little more.</summary>
    private const float OwnLanguage = 1.1f;

    private readonly int _from = query.From?.DayNumber ?? int.MinValue;
    private readonly int _today = today.DayNumber;
    private readonly int _language = WrittenLanguages.ReadBy(query.Language);
    private readonly int _keep = query.Page * query.PageSize;
    private readonly PriorityQueue<int, Rank> _best = new(Rank.WorstFirst);
    private Scorer? _scorer;
    private SegmentColumns? _segment;
    private int _firstDocument;

    /// <summary>The words found something, even if the choices left nothing of it.</summary>
    public bool HasSeenAny { get; private set; }

    /// <summary>Hits that meet day and choices.</summary>
    public int Total { get; private set; }

    public FacetCounter Counter { get; } = new(query, columns);

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _segment = columns.Of(context.AtomicReader);
        _firstDocument = context.DocBase;
    }

    public void Collect(int doc)
    {
        HasSeenAny = true;
        if (_segment!.Starts[doc] >= _from && Counter.Add(_segment, doc))
        {
            Total++;
            Keep(_firstDocument + doc, RankOf(_segment, doc));
        }
    }

    /// <summary>The documents of the page, best first. Empties the collector.</summary>
    public IReadOnlyList<(int Document, float Score)> TakePage()
    {
        var page = new List<(int, float)>();
        var first = _keep - query.PageSize;
        while (_best.Count > first && _best.TryDequeue(out var document, out var rank))
        {
            page.Add((document, rank.Score));
        }

        page.Reverse();
        return page;
    }

    private void Keep(int document, Rank rank)
    {
        if (_best.Count < _keep)
        {
            _best.Enqueue(document, rank);
        }
        else if (_best.TryPeek(out _, out var worst) && rank.IsBefore(worst))
        {
            _best.DequeueEnqueue(document, rank);
        }
    }

    private Rank RankOf(SegmentColumns segment, int document) =>
        new(
            byFit ? Fit(segment, document) : 0,
            Rank.DaysOf(segment.Starts[document], _today),
            segment.Ids[document]
        );

    /// <summary>Rounded: the last digits depend on the order Lucene adds in, and dates tell equals apart better.</summary>
    private float Fit(SegmentColumns segment, int document)
    {
        var own = (segment.Written[document] & _language) != 0 ? OwnLanguage : 1;
        return MathF.Round(_scorer!.GetScore() * own, 3);
    }
}
