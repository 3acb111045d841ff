using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Mestra.Catalogue;

/// <summary>
/// How well a word fits a field: a short title before a long one, a word said twice a little before once.
/// Nothing depends on what else the index holds, so that every node answers in the same order,
/// and a rare synonym never beats the word as typed.
/// </summary>
internal sealed class SteadySimilarity() : BM25Similarity(1.2f, 0.3f)
{
    private const float UsualLength = 12f;

    protected override float Idf(long docFreq, long numDocs) => 1f;

    protected override float AvgFieldLength(CollectionStatistics collectionStats) => UsualLength;
}
