using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>Names the organisation's own texts by what they are for, on history pages.</summary>
internal sealed class NameTexts(CorrespondenceDb db, Texts texts) : INameThings
{
    public async Task<IReadOnlyDictionary<Guid, string>> Names(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        (
            await db
                .Templates.Where(text => ids.Contains(text.Id))
                .Select(text => new { text.Id, text.Kind })
                .ToListAsync(cancel)
        ).ToDictionary(text => text.Id, text => texts[text.Kind]);
}
