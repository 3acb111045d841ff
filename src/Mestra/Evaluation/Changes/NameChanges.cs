using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>Names what was decided to do differently, on history pages.</summary>
internal sealed class NameChanges(MestraDb db) : INameThings
{
    public async Task<IReadOnlyDictionary<Guid, string>> Names(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        await db.Set<Change>()
            .Where(change => ids.Contains(change.Id))
            .ToDictionaryAsync(change => change.Id, change => change.What, cancel);
}
