namespace Mestra.Kernel;

/// <summary>The numbers of one phase, side by side. NaN is "none": a gap, or no denominator.</summary>
/// <param name="Values">What is plotted.</param>
/// <param name="Sizes">The denominator, or how many values the subgroup has.</param>
/// <param name="Numerators">As they were given.</param>
/// <param name="Spreads">The standard deviation within each subgroup.</param>
/// <param name="Baseline">The places that centre line and limits are computed from: all that count, gaps among them.</param>
internal sealed record PhaseNumbers(
    double[] Values,
    double[] Sizes,
    double[] Numerators,
    double[] Spreads,
    int[] Baseline
)
{
    public static PhaseNumbers Of(
        ChartKind kind,
        IReadOnlyList<SeriesPoint> points,
        Stretch stretch
    )
    {
        var (values, sizes) = (new double[stretch.Length], new double[stretch.Length]);
        var (numerators, spreads) = (new double[stretch.Length], new double[stretch.Length]);
        for (var i = 0; i < stretch.Length; i++)
        {
            var point = points[stretch.Start + i];
            numerators[i] = point.Numerator ?? double.NaN;
            sizes[i] =
                point.Denominator ?? (point.Values.Count > 0 ? point.Values.Count : double.NaN);
            spreads[i] = kind is ChartKind.Xbar or ChartKind.S
                ? Averages.Spread(point.Values)
                : double.NaN;
            values[i] = Value(kind, point, spreads[i]);
        }

        if (kind == ChartKind.MovingRange)
        {
            values = MovingRanges.Of(values, points, stretch.Start);
        }

        return new(values, sizes, numerators, spreads, BaselineOf(points, stretch));
    }

    /// <summary>These numbers at the places of the baseline that have a value.</summary>
    public IEnumerable<double> OfBaseline(double[] numbers) =>
        Baseline.Where(i => !double.IsNaN(Values[i])).Select(i => numbers[i]);

    private static double Value(ChartKind kind, SeriesPoint point, double spread) =>
        kind switch
        {
            ChartKind.S => spread,
            ChartKind.C or ChartKind.G or ChartKind.T => point.Numerator ?? double.NaN,
            _ when point.Values.Count > 0 => Averages.Mean(point.Values),
            _ => (point.Numerator ?? double.NaN) / (point.Denominator ?? 1),
        };

    private static int[] BaselineOf(IReadOnlyList<SeriesPoint> points, Stretch stretch) =>
        [.. Enumerable.Range(0, stretch.Baseline).Where(i => !points[stretch.Start + i].IsLeftOut)];
}
