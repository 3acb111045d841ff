using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Mestra.Catalogue;

/// <summary>Words to index terms, the same way for entries and for questions.</summary>
internal sealed class WordTerms
{
    private readonly Remembered<(StemLanguage, string), string> _stems = new(most: 20_000);
    private readonly Dictionary<StemLanguage, Analyzer> _texts = [];
    private readonly Dictionary<StemLanguage, Analyzer> _words = [];

    public WordTerms(Compounds compounds, IReadOnlyCollection<string> wholeWords)
    {
        Compounds = compounds;
        Stamp = StampOf(compounds.Parts.Concat(wholeWords));
        var whole = new CharArraySet(LuceneVersion.LUCENE_48, wholeWords, ignoreCase: false);
        foreach (var language in Enum.GetValues<StemLanguage>())
        {
            _texts[language] = new WordAnalyzer(language, compounds, whole);
            _words[language] = new WordAnalyzer(language, compounds: null, whole);
        }
    }

    public Compounds Compounds { get; }

    /// <summary>The same for the same word lists: an index made with others is made anew.</summary>
    public string Stamp { get; }

    /// <summary>The terms of a text of an entry, parts of words included. At most one open at a time for a field and language.</summary>
    public TokenStream Text(string field, StemLanguage language, string text) =>
        _texts[language].GetTokenStream(field, string.Join(' ', WordCutter.Cut(text)));

    /// <summary>What one word may stand as in the index: its stem in each language, without repeats.</summary>
    public IReadOnlyList<string> StemsOf(string word) =>
        [
            .. StemLanguages
                .All.Select(language => StemOf(language, word))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The stem of one word in one language.</summary>
    public string StemOf(StemLanguage language, string word) =>
        _stems.Get((language, word), key => One(_words[key.Item1], key.Item2));

    /// <summary>One word with ä, æ, å as a and so on, to compare letters by.</summary>
    public string Fold(string word) => StemOf(StemLanguage.None, word);

    private static string StampOf(IEnumerable<string> words)
    {
        var all = string.Join(' ', words.Order(StringComparer.Ordinal));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    private static string One(Analyzer analyzer, string word)
    {
        using var stream = analyzer.GetTokenStream("word", word);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        var found = stream.IncrementToken() ? term.ToString()! : word;
        stream.End();
        return found;
    }
}
