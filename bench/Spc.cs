using System.Diagnostics;
using Mestra.Kernel;
using Mestra.Testing;
using Mestra.Ui;

namespace Mestra.Bench;

/// <summary>
/// The statistics of charts: whether they agree with everything that is published of the series we hold, and how long a
/// board of 400 series takes to compute, by one rule set and by all, and to draw as a page draws it. The limit of the time is the least that any chart
/// must do: add the points of each series up, sort them and walk along them once.
/// </summary>
internal static class Spc
{
    private const int Board = 400;
    private const int WarmUps = 20;
    private const int Rounds = 21;

    private static readonly ChartKind[] Kinds =
    [
        ChartKind.Run,
        ChartKind.P,
        ChartKind.I,
        ChartKind.U,
        ChartKind.PPrime,
        ChartKind.C,
    ];

    public static Task Run(Wanted wanted, Figures figures)
    {
        var mismatches = SpcFacts.Mismatches();
        foreach (var mismatch in mismatches)
        {
            Console.Error.WriteLine(mismatch);
        }

        figures.Tell(null, "spc_mismatches", mismatches.Count, 0);

        var board = MadeUpBoard();
        var (one, all, naive) = (new List<double>(), new List<double>(), new List<double>());
        List<double> drawn = [];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var (ours, every, least) = (
                Timed(() => Read(board, chart => [chart.Ask(RuleBook.Default)])),
                Timed(() => Read(board, chart => chart.AskAll())),
                Timed(() => Naive(board))
            );
            var whole = Timed(() => Drawn(board));
            if (round >= 0)
            {
                drawn.Add(whole);
                one.Add(ours);
                all.Add(every);
                naive.Add(least);
            }
        }

        figures.Tell(null, "spc_400_ms", Figures.Median(one), Figures.Median(naive));
        figures.Tell(null, "spc_400_all_rules_ms", Figures.Median(all), Figures.Median(naive));
        figures.Tell(null, "board_400_ms", Figures.Median(drawn), Figures.Median(naive));
        return Task.CompletedTask;
    }

    // Computed, read, said in words and drawn in full: each point a link with its name.
    private static double Drawn(
        IReadOnlyList<(ChartPlan Plan, IReadOnlyList<SeriesPoint> Points)> board
    )
    {
        var letters = 0;
        Texts texts = new();
        foreach (var (plan, points) in board)
        {
            if (!Chart.TryCompute(plan, points, out var chart, out _))
            {
                return double.NaN;
            }

            ChartFigure figure = new("c", "Board", chart, RuleBook.Default);
            var answer = chart.Ask(figure.Rules);
            var sentence = new ChartSentence(texts).Of(figure, answer);
            letters += ChartSvg.OnPage(figure, new(figure, answer, texts), sentence).Length;
        }

        return letters;
    }

    private static double Timed(Func<double> work)
    {
        var clock = Stopwatch.StartNew();
        if (double.IsNaN(work()))
        {
            throw new InvalidOperationException("the board could not be computed");
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Read(
        IReadOnlyList<(ChartPlan Plan, IReadOnlyList<SeriesPoint> Points)> board,
        Func<Chart, IEnumerable<RuleAnswer>> ask
    )
    {
        var signals = 0;
        foreach (var (plan, points) in board)
        {
            if (!Chart.TryCompute(plan, points, out var chart, out _))
            {
                return double.NaN;
            }

            signals += ask(chart).Sum(answer => answer.Signals.Count());
        }

        return signals;
    }

    private static double Naive(
        IReadOnlyList<(ChartPlan Plan, IReadOnlyList<SeriesPoint> Points)> board
    )
    {
        var walked = 0.0;
        foreach (var (_, points) in board)
        {
            var values = new double[points.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = points[i].Numerator!.Value / (points[i].Denominator ?? 1);
            }

            var sorted = (double[])values.Clone();
            Array.Sort(sorted);
            var (middle, mean) = (sorted[sorted.Length / 2], values.Sum() / values.Length);
            foreach (var value in values)
            {
                walked += Math.Abs(value - mean) + Math.Sign(value - middle);
            }
        }

        return walked;
    }

    // 24 to 60 months, a rise in every third series, one point left out in every fifth, two phases in every fourth.
    private static List<(ChartPlan Plan, IReadOnlyList<SeriesPoint> Points)> MadeUpBoard() =>
        [
            .. Enumerable
                .Range(0, Board)
                .Select(series =>
                {
                    var kind = Kinds[series % Kinds.Length];
                    var months = 24 + (series * 7 % 37);
                    var points = Enumerable
                        .Range(0, months)
                        .Select(month => Point(kind, series, month));
                    ChartPlan plan = new(kind)
                    {
                        Phases = series % 4 == 0 ? [new("m0", "m11"), new("m12")] : [],
                    };
                    return (plan, (IReadOnlyList<SeriesPoint>)[.. points]);
                }),
        ];

    private static SeriesPoint Point(ChartKind kind, int series, int month)
    {
        // The same noise every time, without a pattern that a rule could see.
        var noise = unchecked((uint)((series * 7919) + (month * 104729)) * 2654435761u) >> 24;
        var rise = series % 3 == 0 && month > 14 ? 15 : 0;
        var of = 60 + (noise % 17);
        var got = 10 + (noise % 20) + rise;
        var point =
            kind == ChartKind.C
                ? SeriesPoint.Of($"m{month}", got)
                : SeriesPoint.OutOf($"m{month}", got, of);
        return series % 5 == 0 && month == 7 ? point.LeftOut("holiday") : point;
    }
}
