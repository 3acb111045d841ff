namespace Mestra.Kernel;

/// <summary>Turns what the baseline tells into the lines of each point.</summary>
internal static class PhaseLines
{
    public static IEnumerable<PlottedPoint> Draw(
        ChartPlan plan,
        IReadOnlyList<SeriesPoint> points,
        Stretch stretch
    )
    {
        var phase = PhaseNumbers.Of(plan.Kind, points, stretch);
        var estimate = Estimate.Of(plan.Kind, phase);
        for (var i = 0; i < stretch.Length; i++)
        {
            yield return Point(plan, points[stretch.Start + i], phase, estimate, i) with
            {
                IsBaseline = i < stretch.Baseline,
            };
        }
    }

    private static PlottedPoint Point(
        ChartPlan plan,
        SeriesPoint point,
        PhaseNumbers phase,
        Estimate estimate,
        int i
    )
    {
        var reach = ShewhartConstants.Sigmas * estimate.Sigma[i];
        var (lower, upper) = (estimate.Middle - reach, estimate.Middle + reach);
        return new(point.Period)
        {
            Value = Known(phase.Values[i]),
            Size = Known(phase.Sizes[i]),
            Centre = Known(Back(plan.Kind, estimate.Centre)),
            Lower = Known(Limit(plan, lower)),
            Upper = Known(Limit(plan, upper)),
            Sigmas = Known(Sigmas(plan.Kind, phase.Values[i], estimate, i)),
            LeftOutBecause = point.LeftOutBecause,
            IsAstronomical = point.IsAstronomical,
        };
    }

    private static double Limit(ChartPlan plan, double limit) =>
        double.IsNaN(limit)
            ? limit
            : plan.BoundsInForce.Cut(
                Back(plan.Kind, plan.Kind == ChartKind.T ? Math.Max(0, limit) : limit)
            );

    private static double Back(ChartKind kind, double value) =>
        kind == ChartKind.T ? Times.Restore(value) : value;

    // The zones of a leaning distribution are not a third of the way to its limits each, so G and moving ranges have none.
    private static double Sigmas(ChartKind kind, double value, Estimate estimate, int i) =>
        kind switch
        {
            ChartKind.G or ChartKind.MovingRange => double.NaN,
            ChartKind.T => (Times.Flatten(value) - estimate.Middle) / estimate.Sigma[i],
            _ => (value - estimate.Middle) / estimate.Sigma[i],
        };

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
