using System.Globalization;
using System.Text.Json;

namespace Mestra.Bench;

/// <summary>Tells what was measured: in words, or as one JSON line for each figure.</summary>
internal sealed class Figures(string bench, bool json)
{
    /// <summary>Tells one figure.</summary>
    /// <param name="database">Where it was measured; null where there is none.</param>
    /// <param name="figure">Its name, unit included: <c>first_page_ms</c>.</param>
    /// <param name="ours">What we measured.</param>
    /// <param name="limit">The limit taken in the same run, or the count that is allowed; null where there is none.</param>
    public void Tell(string? database, string figure, double ours, double? limit)
    {
        double? ratio = limit is { } of && of != 0 ? Math.Round(ours / of, 3) : null;
        var rounded = Math.Round(ours, 2);
        Console.WriteLine(
            json
                ? JsonSerializer.Serialize(
                    new
                    {
                        bench,
                        database,
                        figure,
                        ours = rounded,
                        limit = limit is { } l ? Math.Round(l, 2) : (double?)null,
                        ratio,
                    }
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{bench, -10} {database ?? "", -9} {figure, -24} {rounded, 10} {(limit is null ? "" : $"limit {Math.Round(limit.Value, 2)}"), -18} {(ratio is null ? "" : $"ratio {ratio}")}"
                )
        );
    }

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> values) => Percentile([.. values.Order()], 0.5);

    /// <summary>The value below which this share of the sorted values lies.</summary>
    public static double Percentile(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * share) - 1)];
}
