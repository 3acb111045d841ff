namespace Mestra.Catalogue;

/// <summary>
/// The index of the public overview (søkeindeks): one for each process, in a folder of its own. A copy that can always be made anew.
/// Many may search while one applies changes. Killed at any moment, it opens again at the cursor of its last commit.
/// </summary>
public sealed class CatalogueIndex : IDisposable
{
    private static readonly TimeSpan CommitEvery = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock;
    private readonly IIndexShelf _shelf;
    private readonly Lock _writing = new();
    private readonly SemaphoreSlim _rebuilding = new(1);
    private volatile SharedGeneration _serving;
    private volatile bool _isClosed;
    private List<CatalogueChanges>? _duringRebuild;
    private DateTimeOffset _committed;
    private bool _hasUncommitted;

    /// <summary>Opens the index of the folder, or begins one.</summary>
    /// <param name="folder">Made if it is not there; null for memory only.</param>
    /// <param name="clock">Says when to commit.</param>
    /// <param name="logger">Hears of an index that could not be opened.</param>
    /// <exception cref="IOException">Another process uses the folder.</exception>
    public CatalogueIndex(string? folder, TimeProvider clock, ILogger<CatalogueIndex> logger)
    {
        _clock = clock;
        _committed = clock.GetUtcNow();
        _shelf = folder is null ? new MemoryShelf() : new DiskShelf(folder);
        _serving = GenerationOpener.Current(_shelf, logger) ?? GenerationOpener.New(_shelf);
        _shelf.MakeCurrent(_serving.Name);
        Cursor = _serving.Index.Cursor;
    }

    /// <summary>The changes applied so far, in the words of the reader of changes; null for an index that is empty and must be rebuilt.</summary>
    public string? Cursor { get; private set; }

    /// <summary>Answers from what was last applied. Any words are answered; none are an error.</summary>
    /// <param name="query">The question.</param>
    /// <param name="today">The reader's day: what has begun comes last in the order of date.</param>
    public CatalogueAnswer Search(CatalogueQuery query, DateOnly today)
    {
        var serving = Enter();
        try
        {
            return serving.Index.Read(searcher =>
                new IndexSearch(searcher, WordLore.Shared).Answer(query, today)
            );
        }
        finally
        {
            serving.Leave();
        }
    }

    /// <summary>Takes changes in, and lets the next question see them. The same changes may come again. Also without changes: then it commits when it is time.</summary>
    public void Apply(CatalogueChanges changes)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _serving.Index.Apply(changes);
            _serving.Index.Refresh();
            _duringRebuild?.Add(changes);
            _hasUncommitted |=
                changes.Cursor != Cursor || changes.Upserts.Count + changes.Deletes.Count > 0;
            Cursor = changes.Cursor;
            if (_clock.GetUtcNow() - _committed >= CommitEvery)
            {
                CommitHeld();
            }
        }
    }

    /// <summary>Puts on disk what was applied.</summary>
    public void Commit()
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            CommitHeld();
        }
    }

    /// <summary>
    /// Makes a new index while the old one answers and takes changes, then lets the new one take over.
    /// Changes applied meanwhile are in both.
    /// </summary>
    /// <param name="entries">All that is public, read after <paramref name="cursor"/> was.</param>
    /// <param name="cursor">Where the changes stood before the first entry was read.</param>
    /// <param name="cancel">Leaves the old one serving.</param>
    public async Task Rebuild(
        IAsyncEnumerable<CatalogueEntry> entries,
        string cursor,
        CancellationToken cancel
    )
    {
        await _rebuilding.WaitAsync(cancel);
        try
        {
            await RebuildHeld(entries, cursor, cancel);
        }
        finally
        {
            _rebuilding.Release();
        }
    }

    /// <summary>Commits and closes. Searches under way still get their answer.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            if (_isClosed)
            {
                return;
            }

            CommitHeld();
            _isClosed = true;
            _serving.Leave();
        }

        _shelf.Dispose();
    }

    private async Task RebuildHeld(
        IAsyncEnumerable<CatalogueEntry> entries,
        string cursor,
        CancellationToken cancel
    )
    {
        var unused = GenerationOpener.New(_shelf);
        try
        {
            lock (_writing)
            {
                _duringRebuild = [];
            }

            await foreach (var entry in entries.WithCancellation(cancel))
            {
                unused.Index.Put(entry);
            }

            unused = TakeOver(unused, cursor);
        }
        finally
        {
            lock (_writing)
            {
                _duringRebuild = null;
            }

            unused.Retire();
        }
    }

    /// <summary>The new one serves; the old one is handed back.</summary>
    private SharedGeneration TakeOver(SharedGeneration next, string cursor)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            foreach (var changes in _duringRebuild!)
            {
                next.Index.Apply(changes);
                cursor = changes.Cursor;
            }

            next.Index.Refresh();
            next.Index.Commit(cursor);
            _shelf.MakeCurrent(next.Name);
            var old = _serving;
            _serving = next;
            Cursor = cursor;
            Committed();
            return old;
        }
    }

    private void CommitHeld()
    {
        if (_hasUncommitted)
        {
            _serving.Index.Commit(Cursor!);
        }

        Committed();
    }

    private void Committed()
    {
        _hasUncommitted = false;
        _committed = _clock.GetUtcNow();
    }

    private SharedGeneration Enter()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            var serving = _serving;
            if (serving.TryEnter())
            {
                return serving;
            }
        }
    }
}
