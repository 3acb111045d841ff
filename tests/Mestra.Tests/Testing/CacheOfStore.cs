using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Mestra.Testing;

/// <summary>
/// What the program keeps in memory, apart for each store: the tests share a running program but no rows, and what one
/// has changed must not be remembered in the next.
/// </summary>
internal sealed class CacheOfStore(IOptions<MemoryCacheOptions> options) : IMemoryCache
{
    private readonly MemoryCache _cache = new(options);

    public ICacheEntry CreateEntry(object key) => _cache.CreateEntry(Own(key));

    public bool TryGetValue(object key, out object? value) =>
        _cache.TryGetValue(Own(key), out value);

    public void Remove(object key) => _cache.Remove(Own(key));

    public void Dispose() => _cache.Dispose();

    private static object Own(object key) => (TestStore.Current.Value, key);
}
