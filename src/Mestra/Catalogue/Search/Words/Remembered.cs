using System.Collections.Concurrent;

namespace Mestra.Catalogue;

/// <summary>Remembers what takes long to work out. Forgets all when full, so that no one can fill the memory by asking.</summary>
/// <param name="most">How many answers are kept.</param>
internal sealed class Remembered<TKey, TValue>(int most)
    where TKey : notnull
{
    private volatile ConcurrentDictionary<TKey, TValue> _known = new();
    private int _count;

    public TValue Get(TKey key, Func<TKey, TValue> workOut)
    {
        if (_known.TryGetValue(key, out var value))
        {
            return value;
        }

        value = workOut(key);
        if (_known.TryAdd(key, value) && Interlocked.Increment(ref _count) > most)
        {
            _known = new();
            Interlocked.Exchange(ref _count, 0);
        }

        return value;
    }
}
