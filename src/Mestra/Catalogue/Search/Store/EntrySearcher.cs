using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Mestra.Catalogue;

/// <summary>The index as it is at one moment, with its columns loaded and the terms that were looked up in it.</summary>
internal sealed class EntrySearcher : IndexSearcher
{
    private readonly Remembered<(string Field, string Text), TermContext?> _terms = new(
        most: 50_000
    );

    public EntrySearcher(IndexReader reader, ColumnStore columns)
        : base(reader)
    {
        Columns = columns;
        foreach (var leaf in reader.Leaves)
        {
            columns.Of(leaf.AtomicReader);
        }
    }

    public ColumnStore Columns { get; }

    /// <summary>The entry of a document. To read it anew is most of the work of a result page, and many pages show the same.</summary>
    public CatalogueEntry Entry(int document)
    {
        var leaves = IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        return Columns
            .Of(leaf.AtomicReader)
            .Entries.Get(document - leaf.DocBase, _ => EntryDocument.ToEntry(Doc(document)));
    }

    /// <summary>Where a term stands; null where no entry has it. Looking up is most of the work of a search with many synonyms.</summary>
    public TermContext? Find(string field, string text) =>
        _terms.Get(
            (field, text),
            key =>
                TermContext.Build(TopReaderContext, new Term(key.Field, key.Text))
                    is { DocFreq: > 0 } found
                    ? found
                    : null
        );
}
