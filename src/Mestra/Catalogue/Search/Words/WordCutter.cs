using System.Globalization;
using System.Text;

namespace Mestra.Catalogue;

/// <summary>
/// What a word is. Entries and questions are cut by the same rule, so that they always meet:
/// letters and digits in small letters, with everything else between words.
/// Invisible marks (soft hyphen, direction, zero width) are nothing; half characters and emoji are gaps.
/// </summary>
internal static class WordCutter
{
    /// <summary>A longer word is cut here: Lucene would cut it too, and nobody looks for the rest.</summary>
    public const int Longest = 60;

    public static IEnumerable<string> Cut(string? text)
    {
        var word = new StringBuilder();
        foreach (var letter in Composed(text ?? ""))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (!IsInvisible(letter) && word.Length > 0)
            {
                yield return Taken(word);
            }
        }

        if (word.Length > 0)
        {
            yield return Taken(word);
        }
    }

    private static string Taken(StringBuilder word)
    {
        var taken = word.ToString(0, Math.Min(word.Length, Longest));
        word.Clear();
        return taken;
    }

    private static bool IsInvisible(char letter) =>
        char.GetUnicodeCategory(letter)
            is UnicodeCategory.Format
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark;

    /// <summary>An å typed as a and a ring becomes an å. Half characters would make that fail, so they go first.</summary>
    private static string Composed(string text) =>
        System.Text.Ascii.IsValid(text)
            ? text
            : string.Create(
                    text.Length,
                    text,
                    static (to, from) =>
                    {
                        for (var i = 0; i < to.Length; i++)
                        {
                            to[i] = char.IsSurrogate(from[i]) ? ' ' : from[i];
                        }
                    }
                )
                .Normalize();
}
