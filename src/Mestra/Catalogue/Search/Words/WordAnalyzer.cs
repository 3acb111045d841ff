using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Mestra.Catalogue;

/// <summary>The languages words are cut to stems in. Bokmål and nynorsk are stemmed together, so that each finds the other.</summary>
internal enum StemLanguage
{
    /// <summary>Whole words, for typing errors.</summary>
    None,
    Norwegian,
    Swedish,
    English,
}

/// <summary>The languages that texts are written in.</summary>
internal static class StemLanguages
{
    public static readonly StemLanguage[] All =
    [
        StemLanguage.Norwegian,
        StemLanguage.Swedish,
        StemLanguage.English,
    ];
}

/// <summary>
/// Makes the terms of a text that <see cref="WordCutter"/> has cut (words with spaces between):
/// compounds opened, words cut to stems in one language, ä and æ and å met with a, ö and ø with o.
/// </summary>
internal sealed class WordAnalyzer(
    StemLanguage language,
    Compounds? compounds,
    CharArraySet wholeWords
) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WhitespaceTokenizer(Version, reader);
        TokenStream terms = compounds is null ? words : new CompoundFilter(words, compounds);
        terms = Stems(new SetKeywordMarkerFilter(terms, wholeWords));
        terms = new ASCIIFoldingFilter(new ScandinavianFoldingFilter(terms));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(terms));
    }

    private TokenStream Stems(TokenStream words) =>
        language switch
        {
            StemLanguage.Norwegian => new NorwegianLightStemFilter(
                words,
                NorwegianStandard.BOKMAAL | NorwegianStandard.NYNORSK
            ),
            StemLanguage.Swedish => new SwedishLightStemFilter(words),
            StemLanguage.English => new PorterStemFilter(words),
            _ => words,
        };
}
