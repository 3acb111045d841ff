using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Mestra.Catalogue;

/// <summary>The columns of each segment of one index, kept for as long as the segment lives.</summary>
internal sealed class ColumnStore
{
    private readonly ConditionalWeakTable<object, SegmentColumns> _segments = [];
    private readonly FacetNames[] _names = [.. Facets.All.Select(_ => new FacetNames())];

    public SegmentColumns Of(AtomicReader reader) =>
        _segments.GetValue(reader.CoreCacheKey, _ => new SegmentColumns(reader, _names));

    public FacetNames Names(Facet facet) => _names[(int)facet];
}
