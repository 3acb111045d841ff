using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Mestra.Catalogue;

/// <summary>One index from its making to its replacement. Many read while one writes; what is written is seen after <see cref="Refresh"/>.</summary>
internal sealed class IndexGeneration : IDisposable
{
    private const string CursorKey = "cursor";
    private const string StampKey = "stamp";
    private static readonly SteadySimilarity Fit = new();

    private readonly WordTerms _terms;
    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;

    /// <summary>Opens what the directory holds, or begins a new index in an empty one.</summary>
    /// <exception cref="IOException">It is damaged, or of another version of Lucene.</exception>
    public IndexGeneration(Directory directory, WordTerms terms)
    {
        _terms = terms;
        _directory = directory;
        var columns = new ColumnStore();
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            RAMBufferSizeMB = 32,
            Similarity = Fit,
            MergedSegmentWarmer = new MergeWarmer(columns),
        };
        _writer = new IndexWriter(directory, settings);
        try
        {
            _searchers = new SearcherManager(_writer, true, new WarmSearchers(columns));
        }
        catch
        {
            _writer.Rollback();
            throw;
        }
    }

    /// <summary>Where the reader of changes stood at the last commit; null for an index that is new, or made by other rules.</summary>
    public string? Cursor =>
        _writer.CommitData is { } data
        && data.TryGetValue(StampKey, out var stamp)
        && stamp == Stamp
            ? data[CursorKey]
            : null;

    private string Stamp => $"{Fields.Schema}/{_terms.Stamp}";

    public void Put(CatalogueEntry entry) =>
        _writer.UpdateDocument(EntryDocument.IdTerm(entry.Id), EntryDocument.From(entry, _terms));

    public void Apply(CatalogueChanges changes)
    {
        foreach (var entry in changes.Upserts)
        {
            Put(entry);
        }

        foreach (var id in changes.Deletes)
        {
            _writer.DeleteDocuments(EntryDocument.IdTerm(id));
        }
    }

    /// <summary>Lets readers see what was written.</summary>
    public void Refresh() => _searchers.MaybeRefreshBlocking();

    /// <summary>Puts all on disk together with the cursor, so that a killed process goes on from where its index is.</summary>
    public void Commit(string cursor)
    {
        _writer.SetCommitData(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [CursorKey] = cursor,
                [StampKey] = Stamp,
            }
        );
        _writer.Commit();
    }

    /// <summary>Reads the index as it was at the last refresh.</summary>
    public T Read<T>(Func<EntrySearcher, T> read)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return read((EntrySearcher)searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Closes without committing more.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }

    /// <summary>Loads the columns of a new segment before anyone waits for them.</summary>
    private sealed class WarmSearchers(ColumnStore columns) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) =>
            new EntrySearcher(reader, columns) { Similarity = Fit };
    }

    private sealed class MergeWarmer(ColumnStore columns) : IndexWriter.IndexReaderWarmer
    {
        public override void Warm(AtomicReader reader) => columns.Of(reader);
    }
}
