using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>The upright axis: from a round number under everything that is drawn to a round number over it.</summary>
/// <param name="Low">The lowest mark.</param>
/// <param name="High">The highest mark.</param>
/// <param name="Step">From mark to mark: 1, 2 or 5 with noughts.</param>
internal readonly record struct ChartScale(double Low, double High, double Step)
{
    private const int Marks = 4;

    /// <summary>Where a value stands: 0 lowest, 1 highest.</summary>
    public double Height(double value)
    {
        var height = (value - Low) / (High - Low);
        return double.IsFinite(height) ? Math.Clamp(height, 0, 1) : 0.5;
    }

    /// <summary>The values that get a line and a number.</summary>
    public IEnumerable<double> Ticks()
    {
        var count = Math.Min((int)Math.Round((High - Low) / Step), 3 * Marks);
        for (var i = 0; i <= count; i++)
        {
            yield return Low + (i * Step);
        }
    }

    /// <summary>Holds values, lines, limits and goal, and goes no further than the measure can.</summary>
    public static ChartScale Of(ChartFigure figure)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var point in figure.Chart.Points)
        {
            Widen(point.Value, ref low, ref high);
            Widen(point.Centre, ref low, ref high);
            Widen(point.Lower, ref low, ref high);
            Widen(point.Upper, ref low, ref high);
        }

        Widen(figure.Goal, ref low, ref high);
        return low > high ? new(0, 1, 0.5) : Round(low, high, figure.Chart.Plan.BoundsInForce);
    }

    private static void Widen(double? value, ref double low, ref double high)
    {
        if (value is { } known)
        {
            low = Math.Min(low, known);
            high = Math.Max(high, known);
        }
    }

    private static ChartScale Round(double low, double high, NaturalBounds bounds)
    {
        var room = high > low ? (high - low) * 0.08 : Math.Max(Math.Abs(low) * 0.1, 0.05);
        var (from, to) = (
            Math.Max(low - room, bounds.Floor ?? double.NegativeInfinity),
            Math.Min(high + room, bounds.Ceiling ?? double.PositiveInfinity)
        );
        var step = RoundStep((to - from) / Marks);
        return double.IsFinite(step)
            ? new(Math.Floor(from / step) * step, Math.Ceiling(to / step) * step, step)
            : new(low, high, high - low);
    }

    private static double RoundStep(double least)
    {
        var ten = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return (least / ten) switch
        {
            <= 1 => ten,
            <= 2 => 2 * ten,
            <= 5 => 5 * ten,
            _ => 10 * ten,
        };
    }
}
