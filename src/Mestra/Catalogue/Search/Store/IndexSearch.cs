namespace Mestra.Catalogue;

/// <summary>Answers questions from one index as it is at one moment.</summary>
internal sealed class IndexSearch(EntrySearcher searcher, WordLore lore)
{
    private readonly MeaningQuery _meanings = new(lore.Terms, searcher);

    public CatalogueAnswer Answer(CatalogueQuery query, DateOnly today)
    {
        var asked = query with
        {
            Page = Math.Clamp(query.Page, 1, CatalogueQuery.LastPage),
            PageSize = Math.Clamp(query.PageSize, 1, CatalogueQuery.LargestPage),
        };
        var (words, suggestion) = Understand(asked.Words);
        var (collector, letGo) = Find(asked, words, today);
        var pages = Math.Max(1, (collector.Total + asked.PageSize - 1) / asked.PageSize);
        if (asked.Page > pages)
        {
            return Answer(asked with { Page = pages }, today);
        }

        return new CatalogueAnswer(
            asked,
            [.. collector.TakePage().Select(Hit)],
            collector.Total,
            collector.Counter.Result(),
            suggestion,
            [.. letGo.Select(word => word.Text)]
        );
    }

    /// <summary>The words with typing errors mended, and the question as it then reads; null where nothing was mended.</summary>
    private (IReadOnlyList<QuestionWord> Words, string? Suggestion) Understand(string text)
    {
        var cut = text[..Math.Min(text.Length, CatalogueQuery.MostLetters)];
        var mender = new Mender(
            lore.Reader,
            lore.Terms,
            lore.Known,
            new IndexWords(searcher.IndexReader),
            _meanings
        );
        var words = new List<QuestionWord>();
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in lore.Reader.Read(cut))
        {
            var (mended, spelling) = mender.Mend(word);
            words.Add(mended);
            if (spelling is not null)
            {
                spellings[word.Text] = spelling;
            }
        }

        var reading = WordCutter.Cut(cut).Select(word => spellings.GetValueOrDefault(word, word));
        return (words, spellings.Count > 0 ? string.Join(' ', reading) : null);
    }

    /// <summary>Asks for all words; where nothing has them all, lets one word go at a time until something is found.</summary>
    private (HitCollector Found, IReadOnlyList<QuestionWord> LetGo) Find(
        CatalogueQuery query,
        IReadOnlyList<QuestionWord> words,
        DateOnly today
    )
    {
        var found = Run(query, words, [], today);
        if (found.HasSeenAny)
        {
            return (found, []);
        }

        var restricting = LeastMissedFirst(words);
        for (var count = 1; count < restricting.Count; count++)
        {
            var letGo = restricting[..count];
            var looser = Run(query, words, letGo, today);
            if (looser.HasSeenAny)
            {
                return (looser, [.. words.Where(letGo.Contains)]);
            }
        }

        return (found, []);
    }

    private HitCollector Run(
        CatalogueQuery query,
        IReadOnlyList<QuestionWord> words,
        IEnumerable<QuestionWord> letGo,
        DateOnly today
    )
    {
        var byFit = words.Count > 0 && query.Order != CatalogueOrder.Date;
        var collector = new HitCollector(query, byFit, today, searcher.Columns);
        searcher.Search(_meanings.Of(words, letGo.ToHashSet()), collector);
        return collector;
    }

    /// <summary>
    /// The order words are let go in: what nobody has; what is in no title and no theme (places, organisers);
    /// what is no theme; the last typed first. Who asks for an illness in a town would rather travel than hear of another illness.
    /// </summary>
    private List<QuestionWord> LeastMissedFirst(IReadOnlyList<QuestionWord> words)
    {
        return
        [
            .. words
                .Where(word => !word.IsWeak)
                .Reverse()
                .OrderBy(word => IsIn(word, Fields.AllStems))
                .ThenBy(word => IsIn(word, Fields.Title, Fields.Theme))
                .ThenBy(word => IsIn(word, Fields.Theme)),
        ];

        bool IsIn(QuestionWord word, params string[] fields) =>
            _meanings.Reach(word.Meaning, fields) > 0;
    }

    private CatalogueHit Hit((int Document, float Score) hit) =>
        new(searcher.Entry(hit.Document), hit.Score);
}
