namespace Mestra.Kernel;

/// <summary>How far each value is from the one before it.</summary>
internal static class MovingRanges
{
    /// <summary>
    /// The range that is plotted at each point: from the counted point before it. None at the first point and after a
    /// gap; a left-out point shows its own range and the next one looks past it.
    /// </summary>
    public static double[] Of(double[] values, IReadOnlyList<SeriesPoint> points, int start)
    {
        var ranges = new double[values.Length];
        var before = double.NaN;
        for (var i = 0; i < values.Length; i++)
        {
            ranges[i] = Math.Abs(values[i] - before);
            if (!points[start + i].IsLeftOut)
            {
                before = values[i];
            }
        }

        return ranges;
    }

    /// <summary>
    /// The standard deviation that the ranges between neighbours tell of. Ranges at or over their own upper limit are
    /// left out once, so that one leap does not widen the limits: Nelson, <i>Control charts for individual
    /// measurements</i>, JQT 14 (1982).
    /// </summary>
    /// <param name="values">Values in time order; NaN for a gap, which has no range to either side.</param>
    /// <returns>NaN of fewer than two neighbours.</returns>
    public static double Sigma(IReadOnlyList<double> values)
    {
        List<double> ranges = new(values.Count);
        for (var i = 1; i < values.Count; i++)
        {
            var range = Math.Abs(values[i] - values[i - 1]);
            if (!double.IsNaN(range))
            {
                ranges.Add(range);
            }
        }

        var mean = Averages.Mean(ranges);
        var screened = Averages.Mean(ranges.Where(range => range < ShewhartConstants.D4 * mean));
        return (double.IsNaN(screened) ? mean : screened) / ShewhartConstants.D2;
    }
}
