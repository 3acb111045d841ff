namespace Mestra.Catalogue;

/// <summary>An index that many read and one may replace. It closes when its owner and the last reader have left, and is thrown away where it was retired.</summary>
internal sealed class SharedGeneration(IndexGeneration index, string name, IIndexShelf shelf)
{
    private int _users = 1;
    private volatile bool _isRetired;

    public IndexGeneration Index { get; } = index;

    /// <summary>Its name on the shelf.</summary>
    public string Name { get; } = name;

    /// <summary>Counts one more user; false where it is closed already. Each true is answered by one <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        for (var users = Volatile.Read(ref _users); users > 0; users = Volatile.Read(ref _users))
        {
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One user less. Its owner is one of them.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) > 0)
        {
            return;
        }

        Index.Dispose();
        if (_isRetired)
        {
            shelf.Discard(Name);
        }
    }

    /// <summary>Its owner leaves it for good.</summary>
    public void Retire()
    {
        _isRetired = true;
        Leave();
    }
}
