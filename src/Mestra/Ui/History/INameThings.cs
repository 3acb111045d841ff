namespace Mestra.Ui;

/// <summary>A module's answer to what a thing is called that a history names by its id: a colleague, a place, a seat.</summary>
public interface INameThings
{
    /// <summary>The names of those of these that are the module's; what it does not know is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Names(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    );
}

/// <summary>What the things on one page of a history are called.</summary>
public sealed class HistoryNames(IEnumerable<INameThings> modules)
{
    /// <summary>Asks every module once.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(
        IEnumerable<HistoryLine> lines,
        CancellationToken cancel
    )
    {
        var ids = lines
            .SelectMany(line => line.Parts)
            .SelectMany(part =>
                part.Changes.SelectMany(change => new[] { change.Before, change.After })
                    .OfType<Guid>()
                    .Concat(part.Named)
            )
            .ToHashSet();
        var names = new Dictionary<Guid, string>();
        foreach (var module in ids.Count == 0 ? [] : modules)
        {
            foreach (var (id, name) in await module.Names(ids, cancel))
            {
                names[id] = name;
            }
        }

        return names;
    }
}
