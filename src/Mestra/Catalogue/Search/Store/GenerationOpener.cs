namespace Mestra.Catalogue;

/// <summary>Opens the index that a shelf holds, or begins one.</summary>
internal static partial class GenerationOpener
{
    /// <summary>The current one, to go on from its cursor; null where it is missing, damaged, or made by other rules.</summary>
    public static SharedGeneration? Current(IIndexShelf shelf, ILogger logger)
    {
        if (shelf.Current() is not { } current)
        {
            return null;
        }

        try
        {
            var generation = new IndexGeneration(current.Directory, WordLore.Shared.Terms);
            if (generation.Cursor is not null)
            {
                return new SharedGeneration(generation, current.Name, shelf);
            }

            generation.Dispose();
        }
        catch (Exception problem) // A damaged file shows itself in many ways, and what it held can be read again from the database.
        {
            LogDamaged(logger, current.Name, problem);
            current.Directory.Dispose();
        }

        shelf.Discard(current.Name);
        return null;
    }

    /// <summary>An empty one, beside the current.</summary>
    public static SharedGeneration New(IIndexShelf shelf)
    {
        var (directory, name) = shelf.New();
        return new(new IndexGeneration(directory, WordLore.Shared.Terms), name, shelf);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The search index {Name} could not be opened and is made anew from the database."
    )]
    private static partial void LogDamaged(ILogger logger, string name, Exception problem);
}
