using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Mestra.Catalogue;

/// <summary>The words of the entries as they are written, found by their folded letters.</summary>
internal sealed class IndexWords(IndexReader index)
{
    private const int MostBegun = 20;

    /// <summary>Words so many edits from a folded word.</summary>
    public IReadOnlyList<string> Near(string folded, int edits)
    {
        var found = new List<string>();
        if (MultiFields.GetTerms(index, Fields.Word) is not { } words)
        {
            return found;
        }

        var near = new FuzzyTermsEnum(
            words,
            new AttributeSource(),
            new Term(Fields.Word, folded),
            edits,
            prefixLength: 0,
            transpositions: true
        );
        while (near.MoveNext())
        {
            found.AddRange(Spellings(near.Term.Utf8ToString() + Fields.Between, most: 1));
        }

        return found;
    }

    /// <summary>Words that begin with folded letters.</summary>
    public IReadOnlyList<string> BeginningWith(string folded) => [.. Spellings(folded, MostBegun)];

    private IEnumerable<string> Spellings(string prefix, int most)
    {
        var spellings = MultiFields.GetTerms(index, Fields.Spelling)?.GetEnumerator();
        if (
            spellings is null
            || spellings.SeekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END
        )
        {
            yield break;
        }

        do
        {
            var spelling = spellings.Term.Utf8ToString();
            if (!spelling.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield break;
            }

            yield return spelling[(spelling.IndexOf(Fields.Between) + 1)..];
        } while (--most > 0 && spellings.MoveNext());
    }
}
