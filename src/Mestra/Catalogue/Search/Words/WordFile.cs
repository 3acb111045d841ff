namespace Mestra.Catalogue;

/// <summary>The word lists in <c>Data</c>: text, one thing a line or words with spaces between, <c>#</c> for a remark.</summary>
internal static class WordFile
{
    /// <summary>The lines that say something.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"Catalogue/Search/Data/{name}";
        using var stream =
            typeof(WordFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>All words of all lines.</summary>
    public static IEnumerable<string> Words(string name) => Lines(name).SelectMany(WordCutter.Cut);
}
