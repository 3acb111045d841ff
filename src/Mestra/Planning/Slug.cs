using System.Globalization;
using System.Text;

namespace Mestra.Planning;

/// <summary>A programme's address in the catalogue: words that a citizen can read and type.</summary>
internal static class Slug
{
    /// <summary>The longest address before a number is added.</summary>
    public const int Longest = 80;

    // What an organisation is, rather than what it is called.
    private static readonly string[] Common =
    [
        "hf",
        "kommune",
        "sykehus",
        "sjukehus",
        "universitetssykehus",
        "universitetssjukehus",
    ];

    /// <summary>The address of a title at an organisation: «Hjertesviktskole», «Fjordby sykehus HF» gives <c>hjertesviktskole-fjordby</c>.</summary>
    public static string Of(string title, string organisation)
    {
        var what = Words(title);
        var who = Words(organisation);
        var name = who.Except(Common, StringComparer.Ordinal).ToArray();
        var all = string.Join(
            '-',
            (what.Length == 0 ? ["tilbud"] : what).Concat(name.Length == 0 ? who : name)
        );
        return all.Length <= Longest ? all : all[..Longest].TrimEnd('-');
    }

    /// <summary>The address itself, or with the first free number after it.</summary>
    public static string Free(string slug, IReadOnlyCollection<string> taken)
    {
        if (!taken.Contains(slug, StringComparer.Ordinal))
        {
            return slug;
        }

        return Enumerable
            .Range(2, taken.Count + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}"))
            .First(candidate => !taken.Contains(candidate, StringComparer.Ordinal));
    }

    private static string[] Words(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in Spelled(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // Æ and ø have no base letter to fall back on; å has one, but Norwegians write it aa.
    private static string Spelled(string text) =>
        text.ToLowerInvariant()
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "o", StringComparison.Ordinal)
            .Replace("å", "aa", StringComparison.Ordinal)
            .Replace("’", "", StringComparison.Ordinal);
}
