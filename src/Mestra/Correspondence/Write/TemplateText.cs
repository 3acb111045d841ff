using System.Text.RegularExpressions;
using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>Reads and fills texts with places by name.</summary>
internal static partial class TemplateText
{
    /// <summary>Who sends.</summary>
    public const string OrganisationPlace = "organisation";

    /// <summary>Where people call.</summary>
    public const string PhonePlace = "phone";

    /// <summary>What may stand in every SMS.</summary>
    public static readonly string[] SmsPlaces = [OrganisationPlace, "date", "time", PhonePlace];

    /// <summary>The last day to answer: in the SMS that offers a seat.</summary>
    public const string AnswerPlace = "answer";

    /// <summary>The course's title: in letters, and where the programme's title says nothing of health.</summary>
    public const string CoursePlace = "course";

    /// <summary>What may stand in a text of the kind.</summary>
    public static string[] PlacesOf(TemplateKind kind) =>
        kind switch
        {
            TemplateKind.InvitationOpening => [CoursePlace, .. SmsPlaces],
            TemplateKind.OfferSms => [.. SmsPlaces, AnswerPlace],
            _ => SmsPlaces,
        };

    /// <summary>The places of a text of the kind as they are typed.</summary>
    public static string PlacesInBraces(TemplateKind kind) =>
        string.Join(", ", PlacesOf(kind).Select(Braces));

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

            if (!places.IsSubsetOf(PlacesOf(kind)))
            {
                return TemplateRefusal.UnknownPlace;
            }

            if (isSms && !SaysWhoSends(written))
            {
                return TemplateRefusal.NamesNoSender;
            }
        }

        return null;
    }

    /// <summary>True where an SMS text says who it is from and whom to call; an empty one uses ours, which does.</summary>
    public static bool SaysWhoSends(string text) =>
        string.IsNullOrWhiteSpace(text)
        || PlacesIn(text).IsSupersetOf([OrganisationPlace, PhonePlace]);

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
