using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Mestra.Catalogue;

/// <summary>Where indexes lie, one of them the current.</summary>
internal interface IIndexShelf : IDisposable
{
    /// <summary>The current one; null where there is none yet.</summary>
    (Directory Directory, string Name)? Current();

    /// <summary>Room for a new one, beside the current.</summary>
    (Directory Directory, string Name) New();

    /// <summary>From now on this is the current one, also after a restart.</summary>
    void MakeCurrent(string name);

    /// <summary>Throws away one that nobody uses any more.</summary>
    void Discard(string name);
}

/// <summary>In memory, gone with the process.</summary>
internal sealed class MemoryShelf : IIndexShelf
{
    public (Directory Directory, string Name)? Current() => null;

    public (Directory Directory, string Name) New() => (new RAMDirectory(), "");

    public void MakeCurrent(string name) { }

    public void Discard(string name) { }

    public void Dispose() { }
}
