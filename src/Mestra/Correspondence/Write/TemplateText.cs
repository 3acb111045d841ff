using System.Text.RegularExpressions;
using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>Reads and fills texts with places by name.</summary>
internal static partial class TemplateText
{
    /// <summary>What may stand in an SMS.</summary>
    public static readonly string[] SmsPlaces = ["organisation", "date", "time", "phone"];

    /// <summary>The course's title: in letters, and where the programme's title says nothing of health.</summary>
    public const string CoursePlace = "course";

    /// <summary>The places of an SMS as they are typed.</summary>
    public static string SmsPlacesInBraces => string.Join(", ", SmsPlaces.Select(Braces));

    /// <summary>The places of a letter as they are typed.</summary>
    public static string LetterPlacesInBraces => $"{Braces(CoursePlace)}, {SmsPlacesInBraces}";

    /// <summary>The place of a name as it is typed.</summary>
    public static string Braces(string place) => $"{{{place}}}";

    /// <summary>What is wrong with a text in any of its languages; null where it can be used.</summary>
    public static TemplateRefusal? Refusal(TemplateKind kind, Wording text)
    {
        var isSms = kind != TemplateKind.InvitationOpening;
        foreach (var written in new[] { text.Nb, text.Nn, text.Sv, text.En }.OfType<string>())
        {
            if (written.Length > MessageTemplate.AtMost)
            {
                return TemplateRefusal.TooLong;
            }

            var places = PlacesIn(written);
            if (isSms && places.Contains(CoursePlace))
            {
                return TemplateRefusal.NamesTheCourse;
            }

            if (!places.IsSubsetOf([.. SmsPlaces, CoursePlace]))
            {
                return TemplateRefusal.UnknownPlace;
            }
        }

        return null;
    }

    /// <summary>True where an SMS text tells which course it is about: by the place, or with the title written out.</summary>
    public static bool Names(string text, Wording title) =>
        PlacesIn(text).Contains(CoursePlace)
        || new[] { title.Nb, title.Nn, title.Sv, title.En }
            .OfType<string>()
            .Any(name =>
                name.Length > 0 && text.Contains(name, StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>Puts the values in. A place without a value stays as it is written.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Place()
            .Replace(
                text,
                place =>
                    values.TryGetValue(
                        place.Groups["place"].Value.ToLowerInvariant(),
                        out var value
                    )
                        ? value
                        : place.Value
            );

    private static HashSet<string> PlacesIn(string text) =>
        [.. Place().Matches(text).Select(place => place.Groups["place"].Value.ToLowerInvariant())];

    [GeneratedRegex(@"\{ ?(?<place>[^{}\s]*) ?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
