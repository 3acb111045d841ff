using Mestra.People.Contracts;
using Microsoft.Extensions.Caching.Memory;

namespace Mestra.People;

/// <summary>
/// The organisations that are asked for just now. They change seldom, so each is kept a minute: a page, a seat and a
/// letter all ask for theirs. Another node sees a change within that minute, this one at once.
/// </summary>
internal sealed class KeptOrganisations(IMemoryCache cache)
{
    private static readonly TimeSpan For = TimeSpan.FromMinutes(1);

    /// <summary>The organisation as it is kept, or as it is read now.</summary>
    public async Task<OrganisationCard> Get(Guid id, Func<Task<OrganisationCard>> read)
    {
        if (cache.TryGetValue(Key(id), out OrganisationCard? kept))
        {
            return kept!;
        }

        return cache.Set(Key(id), await read(), For);
    }

    /// <summary>Asks anew the next time: it was changed here.</summary>
    public void Forget(Guid id) => cache.Remove(Key(id));

    private static object Key(Guid id) => ("organisation", id);
}
