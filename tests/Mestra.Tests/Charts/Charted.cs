using Mestra.Kernel;

namespace Mestra.Testing;

/// <summary>Charts for tests, with periods that are numbered from 1.</summary>
internal static class Charted
{
    public static IReadOnlyList<SeriesPoint> Series(params IEnumerable<double> values) =>
        [.. values.Select((value, i) => SeriesPoint.Of($"{i + 1}", value))];

    public static Chart Of(ChartKind kind, params IEnumerable<double> values) =>
        Of(new ChartPlan(kind), Series(values));

    public static Chart Of(ChartPlan plan, IReadOnlyList<SeriesPoint> points)
    {
        Chart
            .TryCompute(plan, points, out var chart, out var faults)
            .ShouldBeTrue(string.Join(", ", faults));
        return chart!;
    }

    public static IReadOnlyList<SeriesFault> Faults(
        ChartPlan plan,
        params IReadOnlyList<SeriesPoint> points
    )
    {
        Chart.TryCompute(plan, points, out var chart, out var faults).ShouldBeFalse();
        chart.ShouldBeNull();
        return faults;
    }

    /// <summary>The subgroups of the piston rings of Montgomery's table 6.3 and after.</summary>
    public static IReadOnlyList<SeriesPoint> PistonRings { get; } =
    [
        .. SpcFacts
            .Rows("piston_rings.csv")
            .Select(row => SeriesPoint.Subgroup($"{row[0]:0}", row[1..])),
    ];

    // Twelve points that no rule of any set sees anything in.
    private static readonly double[] Quiet =
    [
        0.4,
        -1.2,
        -0.3,
        1.3,
        0.6,
        -0.5,
        -1.4,
        0.8,
        1.1,
        -0.7,
        0.2,
        -1.1,
    ];

    /// <summary>
    /// What rules see in points that lie so many standard deviations from the centre, after twelve quiet ones. The
    /// points of the signals are counted from the first told one.
    /// </summary>
    public static IReadOnlyList<FoundSignal> Seen(
        RuleSet rules,
        params IReadOnlyList<double> sigmas
    )
    {
        List<PlottedPoint> points =
        [
            .. Quiet
                .Concat(sigmas)
                .Select(z => new PlottedPoint("")
                {
                    Value = z,
                    Centre = 0,
                    Lower = -3,
                    Upper = 3,
                    Sigmas = z,
                }),
        ];
        PhaseMarks marks = new(points, new(0, points.Count, points.Count));
        return
        [
            .. RuleBook
                .Answer(rules, ChartKind.I, marks)
                .Signals.Select(signal =>
                    signal with
                    {
                        Points = [.. signal.Points.Select(at => at - Quiet.Length)],
                    }
                ),
        ];
    }
}
