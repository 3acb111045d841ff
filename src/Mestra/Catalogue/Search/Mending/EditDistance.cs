namespace Mestra.Catalogue;

/// <summary>How many letters are missing, extra, other, or swapped with their neighbour.</summary>
internal static class EditDistance
{
    /// <summary>True where the one word becomes the other by at most so many edits.</summary>
    public static bool IsWithin(string one, string other, int edits) =>
        Math.Abs(one.Length - other.Length) <= edits && Between(one, other) <= edits;

    private static int Between(string one, string other)
    {
        Span<int> beforeLast = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var swap = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + swap);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            var spent = beforeLast;
            beforeLast = last;
            last = row;
            row = spent;
        }

        return last[other.Length];
    }
}
