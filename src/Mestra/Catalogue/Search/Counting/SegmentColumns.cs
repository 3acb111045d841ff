using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Mestra.Catalogue;

/// <summary>What counting and ordering need of one segment, in plain arrays: read once, since a segment never changes.</summary>
internal sealed class SegmentColumns
{
    /// <summary>The day number of what has no dates.</summary>
    public const int NoDate = -1;

    private const int MostEntries = 1_000;

    private readonly FacetColumn[] _facets;

    public SegmentColumns(AtomicReader reader, FacetNames[] names)
    {
        var documents = reader.MaxDoc;
        Ids = new Guid[documents];
        Starts = new int[documents];
        Written = new byte[documents];
        var ids = reader.GetBinaryDocValues(Fields.Key);
        var starts = reader.GetNumericDocValues(Fields.Start);
        var written = reader.GetNumericDocValues(Fields.Written);
        var bytes = new BytesRef();
        for (var document = 0; document < documents; document++)
        {
            ids.Get(document, bytes);
            Ids[document] = new Guid(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
            Starts[document] = (int)starts.Get(document);
            Written[document] = (byte)written.Get(document);
        }

        _facets = [.. Facets.All.Select(facet => Load(reader, facet, names[(int)facet]))];
    }

    public Guid[] Ids { get; }

    /// <summary>What was shown lately, by document of the segment.</summary>
    public Remembered<int, CatalogueEntry> Entries { get; } = new(MostEntries);

    /// <summary>Day numbers.</summary>
    public int[] Starts { get; }

    /// <summary>Bits of <see cref="WrittenLanguages"/>.</summary>
    public byte[] Written { get; }

    public FacetColumn this[Facet facet] => _facets[(int)facet];

    private static FacetColumn Load(AtomicReader reader, Facet facet, FacetNames names)
    {
        var offsets = new int[reader.MaxDoc + 1];
        var values = reader.GetSortedSetDocValues(Fields.Of(facet));
        if (values is null)
        {
            return new FacetColumn(offsets, []);
        }

        var numberOf = Numbers(values, names);
        var numbers = new List<int>(reader.MaxDoc);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            values.SetDocument(document);
            for (
                var ordinal = values.NextOrd();
                ordinal != SortedSetDocValues.NO_MORE_ORDS;
                ordinal = values.NextOrd()
            )
            {
                numbers.Add(numberOf[ordinal]);
            }

            offsets[document + 1] = numbers.Count;
        }

        return new FacetColumn(offsets, [.. numbers]);
    }

    private static int[] Numbers(SortedSetDocValues values, FacetNames names)
    {
        var numbers = new int[values.ValueCount];
        var code = new BytesRef();
        for (var ordinal = 0; ordinal < numbers.Length; ordinal++)
        {
            values.LookupOrd(ordinal, code);
            numbers[ordinal] = names.NumberOf(code.Utf8ToString());
        }

        return numbers;
    }
}
