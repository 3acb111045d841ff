using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Mestra.Catalogue;

/// <summary>A question as the address bar shows it: <c>?q=kols&amp;fylke=46&amp;fylke=11&amp;fra=2027-01-01&amp;side=2</c>. What cannot be understood is left out.</summary>
public static class CatalogueAddress
{
    private const int MostChoices = 50;

    private static readonly FrozenDictionary<Facet, string> Names = new Dictionary<Facet, string>
    {
        [Facet.Theme] = "tema",
        [Facet.County] = "fylke",
        [Facet.Municipality] = "kommune",
        [Facet.Organiser] = "arrangor",
        [Facet.Audience] = "hvem",
        [Facet.Mode] = "form",
        [Facet.Referral] = "henvisning",
        [Facet.Seats] = "plass",
        [Facet.Language] = "sprak",
        [Facet.Country] = "land",
        [Facet.Kind] = "type",
    }.ToFrozenDictionary();

    /// <summary>The name of the facet's part in the address, which is also the name of its field in a form.</summary>
    public static string NameOf(Facet facet) => Names[facet];

    /// <summary>Reads what a request carries.</summary>
    public static CatalogueQuery Parse(
        IEnumerable<KeyValuePair<string, StringValues>> address,
        string language
    )
    {
        var parts = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in address)
        {
            parts.TryAdd(name, values);
        }

        var query = new CatalogueQuery
        {
            Words = WordsFrom(parts.GetValueOrDefault("q")),
            From = DateFrom(parts.GetValueOrDefault("fra")),
            Order = OrderFrom(parts.GetValueOrDefault("sorter")),
            Language = language,
        };
        foreach (var (facet, name) in Names)
        {
            query = query.With(facet, CodesFrom(parts.GetValueOrDefault(name)));
        }

        return query with
        {
            Page = PageFrom(parts.GetValueOrDefault("side")),
        };
    }

    /// <summary>The query string, with its question mark; empty for everything. The same question gives the same text.</summary>
    public static string Format(this CatalogueQuery query)
    {
        var text = new StringBuilder();
        Add(text, "q", query.Words);
        foreach (var (facet, codes) in query.Choices)
        {
            foreach (var code in codes)
            {
                Add(text, Names[facet], code);
            }
        }

        Add(text, "fra", query.From?.ToString("O", CultureInfo.InvariantCulture));
        Add(text, "sorter", query.Order is { } order ? NameOf(order) : null);
        Add(
            text,
            "side",
            query.Page > 1 ? query.Page.ToString(CultureInfo.InvariantCulture) : null
        );
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=');
            text.Append(Uri.EscapeDataString(value));
        }
    }

    private static string WordsFrom(StringValues values)
    {
        var words = (values.FirstOrDefault() ?? "").AsSpan().Trim();
        var cut = words[..Math.Min(words.Length, CatalogueQuery.MostLetters)];
        var plain = new StringBuilder(cut.Length);
        foreach (var rune in cut.EnumerateRunes())
        {
            plain.Append(
                Rune.IsControl(rune) || rune == Rune.ReplacementChar ? new Rune(' ') : rune
            );
        }

        return plain.ToString().Trim();
    }

    private static IEnumerable<string> CodesFrom(StringValues values) =>
        values.OfType<string>().Where(IsCode).Take(MostChoices);

    private static bool IsCode(string value) =>
        value.Length is > 0 and <= Facets.LongestCode
        && value.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':');

    private static DateOnly? DateFrom(StringValues values) =>
        DateOnly.TryParseExact(
            values.FirstOrDefault(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    private static int PageFrom(StringValues values) =>
        int.TryParse(
            values.FirstOrDefault(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var page
        )
            ? Math.Clamp(page, 1, CatalogueQuery.LastPage)
            : 1;

    private static CatalogueOrder? OrderFrom(StringValues values) =>
        values.FirstOrDefault() switch
        {
            "treff" => CatalogueOrder.Fit,
            "dato" => CatalogueOrder.Date,
            _ => null,
        };

    private static string NameOf(CatalogueOrder order) =>
        order == CatalogueOrder.Fit ? "treff" : "dato";
}
