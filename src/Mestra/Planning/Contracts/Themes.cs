using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Mestra.Kernel;

namespace Mestra.Planning.Contracts;

/// <summary>A diagnosis theme (nb: diagnosetema): what programmes are sorted and found by.</summary>
/// <param name="Code">Lower-case English word that never changes: <c>heart</c>.</param>
/// <param name="Name">What the reader sees.</param>
public sealed record Theme(string Code, Wording Name);

/// <summary>The list of themes, as data in <c>Planning/Data/themes.json</c>. A theme may be added; a code is never taken out.</summary>
public static class Themes
{
    private static readonly FrozenDictionary<string, Theme> ByCode = Read()
        .ToFrozenDictionary(theme => theme.Code, StringComparer.Ordinal);

    /// <summary>Every theme, in order of code. Sort by name where a person reads it.</summary>
    public static IReadOnlyList<Theme> All { get; } =
    [.. ByCode.Values.OrderBy(theme => theme.Code, StringComparer.Ordinal)];

    /// <summary>The theme's name; the code itself where it is unknown.</summary>
    public static Wording Name(string code) =>
        ByCode.TryGetValue(code, out var theme) ? theme.Name : new Wording(code, code, code, code);

    /// <summary>True where the list has the code.</summary>
    public static bool Has(string code) => ByCode.ContainsKey(code);

    private static IEnumerable<Theme> Read()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Planning/Data/themes.json")!;
        return JsonSerializer
            .Deserialize<Row[]>(stream, JsonSerializerOptions.Web)!
            .Select(row => new Theme(row.Code, new Wording(row.Nb, row.Nn, row.Sv, row.En)));
    }

    private sealed record Row(string Code, string Nb, string Nn, string Sv, string En);
}
