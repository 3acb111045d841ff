using System.Globalization;
using Mestra.Kernel;

namespace Mestra.Catalogue;

/// <summary>
/// The overview as the pages ask it: an index of our own that follows the database. Nothing is read from the database
/// to answer. One for each process.
/// </summary>
/// <remarks>
/// Marks are ordered by when they were written, but saved a little later, and so may become visible in another order,
/// on both databases. Each round therefore reads back over a window longer than any save takes, and passes over the
/// marks that the last round saw. To apply the same mark twice does no harm. Once an hour, and at the start, all is
/// read anew beside the index that serves: facts that follow from the clock alone (a deadline has passed) come along.
/// </remarks>
/// <param name="index">Where it is searched.</param>
/// <param name="scopes">Each round reads in a scope of its own.</param>
/// <param name="clock">The time.</param>
public sealed class LiveCatalogue(
    CatalogueIndex index,
    IServiceScopeFactory scopes,
    TimeProvider clock
)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ReadAnewAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan MarksAreKept = TimeSpan.FromDays(2);

    private readonly WriteGate _oneRound = new(oneAtATime: true);
    private HashSet<Guid> _seen = [];
    private DateTimeOffset _readTo;
    private DateTimeOffset? _readAnew;

    private readonly Lock _marking = new();
    private Guid _version = Guid.CreateVersion7();

    /// <summary>Another one whenever what is answered may have changed; part of the key of every kept page.</summary>
    public Guid Version
    {
        get
        {
            lock (_marking)
            {
                return _version;
            }
        }
        private set
        {
            lock (_marking)
            {
                _version = value;
            }
        }
    }

    /// <summary>What the facets' codes are called.</summary>
    internal ChoiceNames Names { get; } = new(index);

    /// <summary>Answers. The first question of a new store waits until the index is made.</summary>
    public async ValueTask<CatalogueAnswer> Search(
        CatalogueQuery query,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (index.Cursor is null)
        {
            await Round(cancel);
        }

        return index.Search(query, today);
    }

    /// <summary>Follows what has changed since the last round.</summary>
    public async Task Round(CancellationToken cancel)
    {
        using var held = await _oneRound.Enter(cancel);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem(nameof(Catalogue));
        var reader = scope.ServiceProvider.GetRequiredService<CatalogueReader>();
        var now = clock.GetUtcNow();
        if (_readAnew is { } last && now - last < ReadAnewAfter)
        {
            await Follow(reader, now, cancel);
        }
        else
        {
            await ReadAnew(reader, now, cancel);
        }
    }

    private async Task Follow(CatalogueReader reader, DateTimeOffset now, CancellationToken cancel)
    {
        var marks = await reader.ChangesSince(_readTo - Window, cancel);
        var unseen = marks.Where(mark => !_seen.Contains(mark.Id)).ToList();
        if (unseen.Count > 0)
        {
            index.Apply(await reader.Current(unseen, Cursor(now), cancel));
            Version = Guid.CreateVersion7();
        }
        else
        {
            index.Apply(new([], [], index.Cursor!));
        }

        _seen = [.. marks.Select(mark => mark.Id)];
        _readTo = now;
    }

    private async Task ReadAnew(
        CatalogueReader reader,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await index.Rebuild(reader.All(cancel), Cursor(now), cancel);
        await reader.Forget(now - MarksAreKept, cancel);
        Names.Forget();
        _readTo = now;
        _readAnew = now;
        Version = Guid.CreateVersion7();
    }

    private static string Cursor(DateTimeOffset moment) =>
        moment.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
