using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Mestra.Kernel;

namespace Mestra.Testing;

/// <summary>A published series, how it is charted, and what it must give.</summary>
internal sealed record SpcCase(
    string Name,
    ChartPlan Plan,
    IReadOnlyList<SeriesPoint> Points,
    SpcExpected Expected
);

/// <summary>What qicharts2 gives; points are counted from 1, null is no limit.</summary>
internal sealed record SpcExpected(
    string File,
    string Chart,
    string Y,
    JsonElement N,
    double Cl,
    IReadOnlyList<double?> Lcl,
    IReadOnlyList<double?> Ucl,
    int NObs,
    int NUseful,
    int LongestRun,
    int LongestRunMax,
    int Crossings,
    int CrossingsMin,
    bool RunsSignal,
    IReadOnlyList<int> SigmaPoints
);

/// <summary>The published series of <c>Charts/Data</c>, and whether we agree with them. SOURCES.md tells where they are from.</summary>
internal static class SpcFacts
{
    private const double Near = 1e-6;

    private static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static IReadOnlyList<SpcCase> Cases { get; } =
    [.. JsonSerializer.Deserialize<SpcExpected[]>(Read("expected.json"), SnakeCase)!.Select(Case)];

    /// <summary>Every disagreement with the published series and Anhøj's limits, in words; none is right.</summary>
    public static IReadOnlyList<string> Mismatches() =>
        [.. Cases.SelectMany(Mismatches), .. LimitMismatches()];

    /// <summary>The rows of a file, without its head.</summary>
    public static IReadOnlyList<double[]> Rows(string file) =>
        [
            .. Lines(file)
                .Skip(1)
                .Select(line =>
                    line.Select(cell =>
                            double.TryParse(cell, CultureInfo.InvariantCulture, out var number)
                                ? number
                                : double.NaN
                        )
                        .ToArray()
                ),
        ];

    public static IEnumerable<string> Mismatches(SpcCase one)
    {
        if (!Chart.TryCompute(one.Plan, one.Points, out var chart, out var faults))
        {
            return faults.Select(fault => $"{one.Name}: {fault}");
        }

        return [.. LineMismatches(one, chart), .. RunMismatches(one, chart)];
    }

    private static IEnumerable<string> LineMismatches(SpcCase one, Chart chart)
    {
        for (var i = 0; i < chart.Points.Count; i++)
        {
            var point = chart.Points[i];
            if (!Same(point.Centre, one.Expected.Cl))
            {
                yield return $"{one.Name} centre {i + 1}: {point.Centre}, not {one.Expected.Cl}";
            }

            if (!Same(point.Lower, one.Expected.Lcl[i]))
            {
                yield return $"{one.Name} lower {i + 1}: {point.Lower}, not {one.Expected.Lcl[i]}";
            }

            if (!Same(point.Upper, one.Expected.Ucl[i]))
            {
                yield return $"{one.Name} upper {i + 1}: {point.Upper}, not {one.Expected.Ucl[i]}";
            }
        }
    }

    private static IEnumerable<string> RunMismatches(SpcCase one, Chart chart)
    {
        var (answer, must) = (chart.Ask(RuleSet.Anhoej).Latest, one.Expected);
        var runs = answer.Runs;
        (string What, object Ours, object Theirs)[] compared =
        [
            ("useful points", runs.Useful, must.NUseful),
            ("longest run", runs.LongestRun, must.LongestRun),
            ("longest run allowed", runs.LongestRunAllowed, must.LongestRunMax),
            ("crossings", runs.Crossings, must.Crossings),
            ("crossings needed", runs.CrossingsNeeded, must.CrossingsMin),
            (
                "signal of runs",
                answer.Signals.Any(s => s.Kind is Signal.LongRun or Signal.FewCrossings),
                must.RunsSignal
            ),
            (
                "points outside",
                string.Join(
                    ' ',
                    answer
                        .Signals.Where(s => s.Kind == Signal.OutsideLimits)
                        .SelectMany(s => s.Points)
                        .Order()
                        .Select(at => at + 1)
                ),
                string.Join(' ', must.SigmaPoints)
            ),
        ];
        return compared
            .Where(pair => !pair.Ours.Equals(pair.Theirs))
            .Select(pair => $"{one.Name} {pair.What}: {pair.Ours}, not {pair.Theirs}");
    }

    private static IEnumerable<string> LimitMismatches() =>
        Rows("anhoej_limits.csv")
            .Where(row =>
                AnhoejLimits.LongestRun((int)row[0]) != (int)row[1]
                || AnhoejLimits.Crossings((int)row[0]) != (int)row[2]
            )
            .Select(row => $"Anhøj's limits for {row[0]} useful points");

    private static bool Same(double? ours, double? theirs) =>
        ours is null || theirs is null
            ? ours is null && theirs is null
            : Math.Abs(ours.Value - theirs.Value) <= Near;

    private static SpcCase Case(SpcExpected expected)
    {
        var head = Lines(expected.File).First().ToList();
        var y = head.IndexOf(expected.Y);
        var n =
            expected.N.ValueKind == JsonValueKind.String
                ? head.IndexOf(expected.N.GetString()!)
                : -1;
        var points = Rows(expected.File)
            .Select(
                (row, i) =>
                    n < 0
                        ? SeriesPoint.Of($"{i + 1}", row[y])
                        : SeriesPoint.OutOf($"{i + 1}", row[y], row[n])
            );
        return new(
            $"{expected.File} {expected.Chart}",
            new(KindOf(expected.Chart)),
            [.. points],
            expected
        );
    }

    private static ChartKind KindOf(string chart) =>
        chart switch
        {
            "run" => ChartKind.Run,
            "i" => ChartKind.I,
            "mr" => ChartKind.MovingRange,
            "xbar" => ChartKind.Xbar,
            "s" => ChartKind.S,
            "p" => ChartKind.P,
            "pp" => ChartKind.PPrime,
            "c" => ChartKind.C,
            "u" => ChartKind.U,
            "up" => ChartKind.UPrime,
            "g" => ChartKind.G,
            "t" => ChartKind.T,
            _ => throw new ArgumentException($"no chart is called {chart}", nameof(chart)),
        };

    private static IEnumerable<IEnumerable<string>> Lines(string file) =>
        Read(file)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split(',').Select(cell => cell.Trim('"')));

    private static string Read(string file)
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Charts/" + file)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
