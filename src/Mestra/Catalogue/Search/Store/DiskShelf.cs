using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Mestra.Catalogue;

/// <summary>
/// A folder of this process alone, with a folder for each index and the file <c>current</c> that names one of them.
/// What a killed process left half made is swept away at the next start.
/// </summary>
internal sealed class DiskShelf : IIndexShelf
{
    private readonly string _root;
    private readonly string _pointer;
    private readonly FileStream _lock;

    /// <summary>Takes the folder for this process.</summary>
    /// <exception cref="IOException">Another process uses the folder.</exception>
    public DiskShelf(string root)
    {
        _root = System.IO.Directory.CreateDirectory(root).FullName;
        _pointer = Path.Combine(_root, "current");
        _lock = Lock(Path.Combine(_root, "lock"));
        Sweep();
    }

    public (Directory Directory, string Name)? Current() =>
        CurrentName() is { } name && System.IO.Directory.Exists(PathOf(name))
            ? (Open(name), name)
            : null;

    public (Directory Directory, string Name) New()
    {
        var name = Guid.CreateVersion7().ToString("N");
        return (Open(name), name);
    }

    public void MakeCurrent(string name)
    {
        var draft = _pointer + ".new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(name));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, _pointer, overwrite: true);
    }

    public void Discard(string name)
    {
        if (System.IO.Directory.Exists(PathOf(name)))
        {
            System.IO.Directory.Delete(PathOf(name), recursive: true);
        }
    }

    public void Dispose() => _lock.Dispose();

    // Never FSDirectory.Open: it may choose a memory map, which can crash the process in this version of Lucene.NET.
    private NIOFSDirectory Open(string name) => new(PathOf(name));

    private string PathOf(string name) => Path.Combine(_root, name);

    private string? CurrentName() =>
        File.Exists(_pointer) && File.ReadAllText(_pointer) is var name && IsIndexName(name)
            ? name
            : null;

    private static bool IsIndexName(string? name) => Guid.TryParseExact(name, "N", out _);

    private void Sweep()
    {
        var current = CurrentName();
        foreach (var folder in System.IO.Directory.GetDirectories(_root))
        {
            var name = Path.GetFileName(folder);
            if (IsIndexName(name) && name != current)
            {
                Discard(name);
            }
        }
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException problem)
        {
            throw new IOException(
                $"The search index in {Path.GetDirectoryName(path)} cannot be used, perhaps because another process uses it. Give each process its own data folder.",
                problem
            );
        }
    }
}
