namespace Mestra.Kernel;

/// <summary>Looks a series over before it is charted, and names everything that is wrong with it.</summary>
internal static class SeriesCheck
{
    public static IReadOnlyList<SeriesFault> Faults(
        ChartPlan plan,
        IReadOnlyList<SeriesPoint> points
    )
    {
        if (points.Count == 0)
        {
            return [new(SeriesRefusal.NoPoints)];
        }

        List<SeriesFault> faults = [];
        HashSet<string> seen = new(points.Count, StringComparer.Ordinal);
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var why = OfPeriod(point, seen) ?? OfReason(point) ?? OfValue(plan, point);
            if (why is { } refusal)
            {
                faults.Add(new(refusal, point.Period ?? "", i));
            }
        }

        return faults;
    }

    private static SeriesRefusal? OfPeriod(SeriesPoint point, HashSet<string> seen) =>
        string.IsNullOrWhiteSpace(point.Period) ? SeriesRefusal.PeriodMissing
        : seen.Add(point.Period) ? null
        : SeriesRefusal.PeriodTwice;

    private static SeriesRefusal? OfReason(SeriesPoint point) =>
        point.IsLeftOut && string.IsNullOrWhiteSpace(point.LeftOutBecause)
            ? SeriesRefusal.ReasonMissing
            : null;

    private static SeriesRefusal? OfValue(ChartPlan plan, SeriesPoint point)
    {
        if (point.IsGap)
        {
            return null;
        }

        if (!AllFinite(point))
        {
            return SeriesRefusal.NotANumber;
        }

        return plan.Kind switch
        {
            ChartKind.Xbar or ChartKind.S => OfSubgroup(plan, point),
            ChartKind.Run or ChartKind.I or ChartKind.MovingRange => OfMeasured(plan, point),
            ChartKind.T => OfSingle(point) ?? OfTime(point.Numerator!.Value),
            ChartKind.C or ChartKind.G => OfSingle(point) ?? OfCount(point.Numerator!.Value),
            _ => OfSingle(point) ?? OfCount(point.Numerator!.Value) ?? OfDenominator(plan, point),
        };
    }

    private static bool AllFinite(SeriesPoint point) =>
        double.IsFinite(point.Numerator ?? 0)
        && double.IsFinite(point.Denominator ?? 0)
        && point.Values.All(double.IsFinite);

    private static SeriesRefusal? OfSubgroup(ChartPlan plan, SeriesPoint point) =>
        point.Values.Count == 0 ? SeriesRefusal.ValuesMissing
        // The bounds are the measure's own; those of S are the bounds of a spread.
        : plan.Kind == ChartKind.Xbar && !point.Values.All(plan.BoundsInForce.Hold)
            ? SeriesRefusal.OutsideBounds
        : null;

    // A value, a rate, or the values of a subgroup, which are then shown by their mean.
    private static SeriesRefusal? OfMeasured(ChartPlan plan, SeriesPoint point)
    {
        var bounds = plan.Kind == ChartKind.MovingRange ? plan.Bounds : plan.BoundsInForce;
        if (point.Denominator is null)
        {
            var all = point.Numerator is { } one ? [one] : point.Values;
            return all.All((bounds ?? NaturalBounds.None).Hold)
                ? null
                : SeriesRefusal.OutsideBounds;
        }

        return OfCount(point.Numerator ?? 0)
            ?? OfDenominator(plan with { Bounds = bounds ?? NaturalBounds.None }, point);
    }

    private static SeriesRefusal? OfSingle(SeriesPoint point) =>
        point.Numerator is null ? SeriesRefusal.ValuesNotWanted : null;

    private static SeriesRefusal? OfCount(double value) =>
        value < 0 ? SeriesRefusal.Negative : null;

    private static SeriesRefusal? OfTime(double value) =>
        value < 0 ? SeriesRefusal.Negative
        : value == 0 ? SeriesRefusal.TimeNotPositive
        : null;

    private static SeriesRefusal? OfDenominator(ChartPlan plan, SeriesPoint point) =>
        point.Denominator switch
        {
            null => SeriesRefusal.DenominatorMissing,
            <= 0 => SeriesRefusal.DenominatorNotPositive,
            { } of when plan.BoundsInForce.Ceiling is 1 && point.Numerator > of =>
                SeriesRefusal.NumeratorAboveDenominator,
            { } of when !plan.BoundsInForce.Hold(point.Numerator!.Value / of) =>
                SeriesRefusal.OutsideBounds,
            _ => null,
        };
}
