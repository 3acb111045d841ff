using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>The overview's own words for the named values of other modules: said to a citizen, not to staff.</summary>
internal static class CatalogueWords
{
    private static readonly Texts Texts = new();

    /// <summary>The key of the value's words here.</summary>
    public static string Key(Enum value) =>
        value switch
        {
            Audience => "Catalogue.Audience." + value,
            AttendanceMode => "Catalogue.Mode." + value,
            ReferralRule => "Catalogue.Referral." + value,
            _ => Texts.KeyOf(value),
        };

    /// <summary>The value in every language, so that it is found by typing it in any.</summary>
    public static Wording Of(Enum value) =>
        new(In("nb", value), In("nn", value), In("sv", value), In("en", value));

    private static string In(string language, Enum value) => Texts.In(language, Key(value));
}
