using System.Globalization;

namespace Mestra.Kernel;

/// <summary>A language of the screens.</summary>
/// <param name="Code">Two letters (ISO 639-1), as in <c>lang</c> attributes and file names.</param>
/// <param name="Name">Its own name for itself.</param>
/// <param name="WordKey">What the reader's language calls it within a sentence, as a text key: <c>på bokmål</c>.</param>
/// <param name="Culture">How it writes dates and numbers and sorts names.</param>
public sealed record Language(string Code, string Name, string WordKey, CultureInfo Culture);

/// <summary>The languages that are complete: bokmål, nynorsk, svensk, engelsk.</summary>
public static class Languages
{
    /// <summary>The cookie that remembers what the person chose.</summary>
    public const string Cookie = "lang";

    /// <summary>In the order they are offered.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        new("nb", "Bokmål", "Language.Nb", CultureInfo.GetCultureInfo("nb-NO")),
        new("nn", "Nynorsk", "Language.Nn", CultureInfo.GetCultureInfo("nn-NO")),
        new("sv", "Svenska", "Language.Sv", CultureInfo.GetCultureInfo("sv-SE")),
        new("en", "English", "Language.En", CultureInfo.GetCultureInfo("en-GB")),
    ];

    /// <summary>The language of this request.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>How the language writes dates and numbers; bokmål's where it is unknown.</summary>
    public static CultureInfo CultureOf(string language) =>
        (All.FirstOrDefault(known => known.Code == language) ?? All[0]).Culture;
}
