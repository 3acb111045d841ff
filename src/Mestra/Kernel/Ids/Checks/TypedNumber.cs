using System.Globalization;
using System.Text;

namespace Mestra.Kernel;

/// <summary>A number as a person typed or pasted it, with what does not count taken away.</summary>
/// <remarks>
/// Spaces, dashes, full stops and invisible marks (right-to-left, zero width) do not count, and every script's
/// decimal digits are digits (full width, Arabic). What is left over is a stranger, and the number is refused.
/// </remarks>
/// <param name="Text">ASCII digits and whatever else was typed, letters as capitals.</param>
/// <param name="DashAt">How many digits stood before the last dash; -1 where there was none.</param>
/// <param name="PlusAt">How many digits stood before the plus sign; -1 where there was none.</param>
internal sealed record TypedNumber(string Text, int DashAt, int PlusAt)
{
    /// <summary>More than any number has; what counts beyond it is not read, and is too long anyway.</summary>
    public const int Longest = 64;

    /// <summary>True where nothing was typed that counts.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>True where only digits are left, and a plus sign at most where Swedes write it: before the last four.</summary>
    public bool IsDigits =>
        Text.All(char.IsAsciiDigit) && (PlusAt < 0 || PlusAt == Text.Length - 4);

    /// <summary>Reads what was typed, of any length; of more than <see cref="Longest"/> signs that count, only the first.</summary>
    public static TypedNumber Read(string? typed)
    {
        var text = new StringBuilder();
        var (dash, plus) = (-1, -1);
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (text.Length > Longest)
            {
                break;
            }

            if (IsPlus(rune) && plus < 0 && text.Length > 0)
            {
                plus = text.Length;
            }
            else if (IsDash(rune))
            {
                dash = text.Length;
            }
            else if (!IsIgnored(rune))
            {
                text.Append(Folded(rune));
            }
        }

        return new(text.ToString(), dash, plus);
    }

    /// <summary>The first sign that has no place in a number, and where it stands, counted from one; null where there is none to show.</summary>
    public static (string Sign, int Place)? Stranger(string? typed)
    {
        var place = 0;
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            place++;
            if (!IsDigit(rune) && !IsPlus(rune) && !IsDash(rune) && !IsIgnored(rune))
            {
                return Rune.IsControl(rune) ? null : (rune.ToString(), place);
            }
        }

        return null;
    }

    private static string Folded(Rune rune) =>
        IsDigit(rune)
            ? ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture)
            : Rune.ToUpperInvariant(rune).ToString();

    private static bool IsDigit(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsPlus(Rune rune) => rune.Value is '+' or 0xFF0B;

    // U+2212 is the minus sign of mathematics, which phones and spreadsheets put in.
    private static bool IsDash(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation || rune.Value == 0x2212;

    private static bool IsIgnored(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value == '.';
}
