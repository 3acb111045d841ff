namespace Mestra.Kernel;

/// <summary>One point as the rules see it.</summary>
/// <param name="At">Its place in the chart.</param>
/// <param name="Value">Its value.</param>
/// <param name="Side">1 over the centre line, −1 under, 0 on it.</param>
/// <param name="Outside">1 over the upper limit, −1 under the lower, 0 within or without limits.</param>
/// <param name="Sigmas">Standard deviations from the middle; NaN without zones.</param>
/// <param name="IsAstronomical">A person said so.</param>
internal readonly record struct Mark(
    int At,
    double Value,
    int Side,
    int Outside,
    double Sigmas,
    bool IsAstronomical
);

/// <summary>The points of a phase that count, as the rules see them: what is left out, and gaps, are not there.</summary>
internal sealed class PhaseMarks
{
    /// <summary>
    /// As near the line as this share of the phase's largest value is on the line: a mean of ten times 0.1 is not quite
    /// 0.1 in a computer, and must not make ten points over the centre.
    /// </summary>
    private const double OnTheLine = 1e-12;

    public PhaseMarks(IReadOnlyList<PlottedPoint> points, ChartPhase phase)
    {
        var places = Enumerable
            .Range(phase.Start, phase.Length)
            .Where(at => points[at] is { Counts: true, Centre: not null })
            .ToList();
        var near =
            OnTheLine
            * places.Select(at => Math.Abs(points[at].Value!.Value)).DefaultIfEmpty().Max();
        All = [.. places.Select(at => See(points[at], at, near))];
        Useful = [.. All.Where(mark => mark.Side != 0)];
        Runs = Streak.Of(Useful, mark => mark.Side);
        Facts = Count();
    }

    /// <summary>Every point that counts.</summary>
    public IReadOnlyList<Mark> All { get; }

    /// <summary>Those that are not on the centre line.</summary>
    public IReadOnlyList<Mark> Useful { get; }

    /// <summary>The runs of the useful points on one side.</summary>
    public IReadOnlyList<Streak> Runs { get; }

    /// <summary>What is counted about the centre line.</summary>
    public RunFacts Facts { get; }

    private static Mark See(PlottedPoint point, int at, double near)
    {
        var value = point.Value!.Value;
        return new(
            at,
            value,
            Compare(value, point.Centre!.Value, near),
            value > point.Upper + near ? 1
                : value < point.Lower - near ? -1
                : 0,
            point.Sigmas ?? double.NaN,
            point.IsAstronomical
        );
    }

    private static int Compare(double value, double centre, double near) =>
        Math.Abs(value - centre) <= near ? 0 : Math.Sign(value - centre);

    private RunFacts Count() =>
        new(
            All.Count,
            Useful.Count,
            Runs.Select(run => run.Length).DefaultIfEmpty().Max(),
            AnhoejLimits.LongestRun(Useful.Count),
            Math.Max(Runs.Count - 1, 0),
            AnhoejLimits.Crossings(Useful.Count),
            RunsTable.For(Useful.Count)
        );
}
