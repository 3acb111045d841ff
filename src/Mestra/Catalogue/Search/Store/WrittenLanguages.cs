using Mestra.Kernel;

namespace Mestra.Catalogue;

/// <summary>The languages an entry is written in, as bits in a column.</summary>
internal static class WrittenLanguages
{
    public static int Of(Wording title) =>
        Bit(title.Nb, 1) | Bit(title.Nn, 2) | Bit(title.Sv, 4) | Bit(title.En, 8);

    /// <summary>The languages of a reader. Who reads bokmål reads nynorsk, and the other way; so does one whose language is unknown.</summary>
    public static int ReadBy(string language) =>
        language switch
        {
            "sv" => 4,
            "en" => 8,
            _ => 1 | 2,
        };

    private static int Bit(string? text, int bit) => string.IsNullOrWhiteSpace(text) ? 0 : bit;
}
