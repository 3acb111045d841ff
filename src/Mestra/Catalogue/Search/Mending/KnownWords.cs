namespace Mestra.Catalogue;

/// <summary>The words of the word lists: spelt as they should be, whether any entry has them or not.</summary>
internal sealed class KnownWords
{
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly WordTerms _terms;

    public KnownWords(IEnumerable<string> words, WordTerms terms)
    {
        _terms = terms;
        foreach (var word in words)
        {
            _spellings.TryAdd(terms.Fold(word), word);
            _stems.UnionWith(terms.StemsOf(word));
        }
    }

    /// <summary>True for a word of the lists in any inflection.</summary>
    public bool Has(string word) => _terms.StemsOf(word).Any(_stems.Contains);

    /// <summary>Words so many edits from a folded word.</summary>
    public IEnumerable<string> Near(string folded, int edits) =>
        _spellings
            .Where(known => EditDistance.IsWithin(folded, known.Key, edits))
            .Select(known => known.Value);
}
