using System.Globalization;
using System.Text;

namespace Mestra.Kernel;

/// <summary>Names of people as they are kept: on one line, without what nobody sees or what turns the line around.</summary>
public static class Names
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>
    /// The name without control and format characters, each run of white space as one space. The two joiners stay
    /// between letters, where Persian and the languages of India need them.
    /// </summary>
    public static string Clean(string typed)
    {
        Rune[] all = [.. typed.EnumerateRunes()];
        var kept = new StringBuilder(typed.Length);
        for (var i = 0; i < all.Length; i++)
        {
            if (Rune.IsWhiteSpace(all[i]))
            {
                kept.Append(kept.Length > 0 && kept[^1] != ' ' ? " " : "");
            }
            else if (!IsHidden(all[i]) || IsJoinerInWord(all, i))
            {
                kept.Append(all[i]);
            }
        }

        return kept.ToString().TrimEnd();
    }

    /// <summary>True where anything of the text shows.</summary>
    public static bool CanBeSeen(string text) =>
        text.EnumerateRunes()
            .Any(one => !Rune.IsWhiteSpace(one) && !IsHidden(one) && !IsEmpty(one));

    private static bool IsJoinerInWord(Rune[] all, int at) =>
        all[at].Value is Joiner or NonJoiner
        && at > 0
        && at < all.Length - 1
        && IsOfWord(all[at - 1])
        && IsOfWord(all[at + 1]);

    private static bool IsOfWord(Rune one) => Rune.IsLetter(one) || IsMark(one);

    private static bool IsHidden(Rune one) =>
        Rune.GetUnicodeCategory(one)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned;

    // A mark shows only on a letter; the blank of Braille and the fillers of Hangul are letters that show nothing.
    private static bool IsEmpty(Rune one) =>
        IsMark(one) || one.Value is 0x2800 or 0x115F or 0x1160 or 0x3164 or 0xFFA0;

    private static bool IsMark(Rune one) =>
        Rune.GetUnicodeCategory(one)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
