using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mestra.Kernel;

/// <summary>A text that people write, side by side in the languages it exists in. Bokmål and nynorsk are equals.</summary>
/// <param name="Nb">Bokmål.</param>
/// <param name="Nn">Nynorsk.</param>
/// <param name="Sv">Svenska.</param>
/// <param name="En">English.</param>
public sealed record Wording(
    string? Nb = null,
    string? Nn = null,
    string? Sv = null,
    string? En = null
)
{
    /// <summary>No text in any language.</summary>
    public static Wording Empty { get; } = new();

    /// <summary>True where no language has a text.</summary>
    [JsonIgnore]
    public bool IsEmpty => In(Nb, Nn, Sv, En) is null;

    /// <summary>The text for a reader of the language (two letters), else the nearest that exists, else empty.</summary>
    public string For(string language) =>
        language switch
        {
            "nn" => In(Nn, Nb, Sv, En),
            "sv" => In(Sv, Nb, Nn, En),
            "en" => In(En, Nb, Nn, Sv),
            _ => In(Nb, Nn, Sv, En),
        } ?? "";

    /// <summary>
    /// The language (two letters) that the reader of this request gets the text in, where it is not the reader's own,
    /// for the <c>lang</c> of the element: else a screen reader says it with the wrong sounds. Null where it is.
    /// </summary>
    [JsonIgnore]
    public string? OtherLanguage =>
        LanguageFor(Languages.Current) is var its && its == Languages.Current ? null : its;

    /// <summary>The language (two letters) of the text that a reader of the language gets; null where there is no text.</summary>
    public string? LanguageFor(string language)
    {
        var text = For(language);
        return text.Length == 0 ? null
            : text == Of(language) ? language
            : Languages.All.First(other => text == Of(other.Code)).Code;
    }

    /// <summary>The text for the reader of this request.</summary>
    public override string ToString() => For(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>The text in just this language (two letters); null where it is not written in it.</summary>
    public string? Of(string language) =>
        language switch
        {
            "nn" => Nn,
            "sv" => Sv,
            "en" => En,
            _ => Nb,
        };

    private static string? In(params ReadOnlySpan<string?> choices)
    {
        foreach (var choice in choices)
        {
            if (!string.IsNullOrWhiteSpace(choice))
            {
                return choice;
            }
        }

        return null;
    }
}

/// <summary>Stores a <see cref="Wording"/> as one JSON column.</summary>
internal sealed class WordingConverter()
    : ValueConverter<Wording, string>(
        wording => JsonSerializer.Serialize(wording, Options),
        text => JsonSerializer.Deserialize<Wording>(text, Options) ?? Wording.Empty
    )
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
