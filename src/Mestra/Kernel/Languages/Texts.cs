using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Mestra.Kernel;

/// <summary>What the program says, in the reader's language. The words stand in each module's <c>Texts/{nb,nn,sv,en}.json</c>.</summary>
/// <remarks>
/// A key is <c>Module.What</c>; a named value (enum) has the key <c>Type.Value</c>. <c>{0}</c> marks what is filled in.
/// Where a number decides the form, the keys end in <c>.One</c> and <c>.Other</c>: bokmål, nynorsk, svensk and
/// engelsk all have just these two.
/// </remarks>
public sealed class Texts
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> All =
        Languages.All.ToFrozenDictionary(
            language => language.Code,
            language => Read(language.Code)
        );

    /// <summary>The text in the language of this request.</summary>
    public string this[string key, params ReadOnlySpan<object?> values] =>
        OwnWords.For(key) ?? In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, key, values);

    /// <summary>The named value in words: <c>SeatRefusal.CourseIsFull</c>.</summary>
    public string this[Enum value] => this[KeyOf(value)];

    /// <summary>The form of the text that fits the number; <c>{0}</c> is the number, and the rest follows from <c>{1}</c>.</summary>
    public string Count(string key, int number, params ReadOnlySpan<object?> more) =>
        this[number == 1 ? key + ".One" : key + ".Other", [number, .. more]];

    /// <summary>The text in a language that is not the request's own: a letter in the recipient's.</summary>
    public string In(string language, string key, params ReadOnlySpan<object?> values)
    {
        var text = All.GetValueOrDefault(language, All["nb"]).GetValueOrDefault(key, key);
        return values.IsEmpty ? text : string.Format(Languages.CultureOf(language), text, values);
    }

    /// <summary>The key of a named value.</summary>
    public static string KeyOf(Enum value) => $"{value.GetType().Name}.{value}";

    /// <summary>True where the key has a text in every language.</summary>
    internal static bool Has(string key) => All.Values.All(texts => texts.ContainsKey(key));

    /// <summary>Every key with its text, for the tests that hold the languages complete.</summary>
    internal static IReadOnlyDictionary<string, string> Of(string language) => All[language];

    private static FrozenDictionary<string, string> Read(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith($"Texts/{language}.json", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            })
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
