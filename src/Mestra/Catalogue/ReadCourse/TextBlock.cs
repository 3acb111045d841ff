namespace Mestra.Catalogue;

/// <summary>A paragraph, or a list of lines that were written with a dash before them.</summary>
/// <param name="IsList">Written with a dash before each line.</param>
/// <param name="Lines">One for a paragraph.</param>
public sealed record TextBlock(bool IsList, IReadOnlyList<string> Lines)
{
    private static readonly char[] Dashes = ['-', '–', '•', '*'];

    /// <summary>The text in blocks; none for an empty one.</summary>
    public static IReadOnlyList<TextBlock> In(string text)
    {
        List<TextBlock> blocks = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(blocks, line.Trim());
        }

        return blocks;
    }

    private static void Add(List<TextBlock> blocks, string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (!IsListed(line))
        {
            blocks.Add(new(IsList: false, [line]));
            return;
        }

        var item = line[1..].Trim();
        if (blocks is [.., { IsList: true } list])
        {
            blocks[^1] = list with { Lines = [.. list.Lines, item] };
        }
        else
        {
            blocks.Add(new(IsList: true, [item]));
        }
    }

    private static bool IsListed(string line) =>
        line.Length > 2 && Dashes.Contains(line[0]) && char.IsWhiteSpace(line[1]);
}
