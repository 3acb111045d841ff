using FsCheck;
using FsCheck.Xunit;
using Mestra.Kernel;

namespace Mestra.Testing;

/// <summary>What holds for every series. Values are whole numbers of a few sizes, so that ties and points on the line are common.</summary>
public sealed class ChartPropertiesTests
{
    private static readonly ChartKind[] OfMeasured =
    [
        ChartKind.Run,
        ChartKind.I,
        ChartKind.MovingRange,
    ];

    [Property(MaxTest = 300)]
    public void To_move_the_whole_series_changes_no_signal(byte[] steps, int by)
    {
        var values = Values(steps);
        foreach (var kind in OfMeasured)
        {
            var here = Told(kind, values);
            var there = Told(kind, [.. values.Select(value => value + (by % 1000))]);

            there.ShouldBe(here);
        }
    }

    [Property(MaxTest = 300)]
    public void To_turn_the_series_over_turns_every_signal_over(byte[] steps)
    {
        var values = Values(steps);
        foreach (var kind in new[] { ChartKind.Run, ChartKind.I })
        {
            var over = Signals(kind, values)
                .Select(s => (s.Rules, s.Kind, Turned(s.Side), s.Points));
            var under = Signals(kind, [.. values.Select(value => -value)]);

            under.Order().ShouldBe(over.Order());
        }
    }

    [Property(MaxTest = 300)]
    public void To_read_backwards_gives_as_many_crossings_and_as_long_a_run(byte[] steps)
    {
        var values = Values(steps);

        var forwards = Charted.Of(ChartKind.Run, values).Ask(RuleSet.Anhoej).Latest.Runs;
        var backwards = Charted
            .Of(ChartKind.Run, values.AsEnumerable().Reverse())
            .Ask(RuleSet.Anhoej)
            .Latest.Runs;

        backwards.ShouldBe(forwards);
    }

    [Property(MaxTest = 300)]
    public void Another_unit_changes_no_signal(byte[] steps)
    {
        var values = Values(steps);
        foreach (var kind in OfMeasured)
        {
            Told(kind, [.. values.Select(value => value * 8)]).ShouldBe(Told(kind, values));
        }
    }

    // On a frozen baseline, where the line does not move with the points.
    [Property(MaxTest = 300)]
    public void A_run_that_goes_on_keeps_its_signal(byte[] steps, PositiveInt run, PositiveInt more)
    {
        double[] baseline = [10, 11, 9, 10, 11, 9];
        double[] noise = [.. steps.Take(20).Select(step => 8.0 + (step % 5))];
        var length = 7 + (run.Get % 20);
        foreach (var rules in new[] { RuleSet.Anhoej, RuleSet.Ihi })
        {
            if (!HasRun(length, rules))
            {
                continue;
            }

            HasRun(length + (more.Get % 5), rules).ShouldBeTrue();
        }

        bool HasRun(int points, RuleSet rules)
        {
            // Over twice as many points the run that is allowed grows by one, so at most by one for each point added.
            var chart = Charted.Of(
                new ChartPlan(ChartKind.Run) { Phases = [new("1", "6")] },
                Charted.Series([.. baseline, .. noise, .. Enumerable.Repeat(20.0, points)])
            );
            return chart
                .Ask(rules)
                .Signals.Any(signal =>
                    signal.Kind is Signal.LongRun or Signal.Shift
                    && signal.Points[^1] == chart.Points.Count - 1
                );
        }
    }

    [Property(MaxTest = 300)]
    public void A_signal_consists_of_points_that_count_in_rising_order(byte[] steps, byte leftOut)
    {
        var values = Values(steps);
        List<SeriesPoint> points = [.. Charted.Series(values)];
        points[leftOut % points.Count] = points[leftOut % points.Count].LeftOut("a holiday");

        var chart = Charted.Of(new ChartPlan(ChartKind.I), points);

        foreach (var signal in chart.AskAll().SelectMany(answer => answer.Signals))
        {
            signal.Points.ShouldNotBeEmpty();
            signal.Points.ShouldBe(signal.Points.Distinct().Order());
            signal.Points.ShouldAllBe(at => chart.Points[at].Counts);
        }
    }

    [Property(MaxTest = 300)]
    public void Fewer_than_ten_useful_points_never_signal(byte[] steps)
    {
        foreach (var kind in OfMeasured)
        {
            foreach (var answer in Charted.Of(kind, Values(steps)).AskAll())
            {
                answer.Latest.Signals.Any().ShouldBe(answer.Latest.State == AnswerState.Signals);
                if (answer.Latest.Runs.Useful < RuleBook.FewestUseful)
                {
                    answer.Signals.ShouldBeEmpty();
                }
            }
        }
    }

    [Property(MaxTest = 300)]
    public void A_share_has_limits_between_nothing_and_all_and_wider_for_fewer_people(
        (byte Of, byte Got)[] months
    )
    {
        List<SeriesPoint> points =
        [
            .. months
                .Append(((byte)10, (byte)3))
                .Select(
                    (month, i) =>
                        SeriesPoint.OutOf($"{i}", month.Item2 % (month.Item1 + 2), month.Item1 + 1)
                ),
        ];

        var chart = Charted.Of(new ChartPlan(ChartKind.P), points);

        chart.Points.ShouldAllBe(point => point.Lower >= 0 && point.Upper <= 1);
        var bySize = chart.Points.OrderBy(point => point.Size).ToList();
        bySize
            .Zip(bySize.Skip(1))
            .ShouldAllBe(pair =>
                pair.First.Upper >= pair.Second.Upper && pair.First.Lower <= pair.Second.Lower
            );
    }

    [Property(MaxTest = 300)]
    public void As_many_points_over_the_median_as_under(byte[] steps)
    {
        var values = Values(steps);

        var centre = Charted.Of(ChartKind.Run, values).Points[0].Centre!.Value;

        values.Count(value => value > centre).ShouldBeLessThanOrEqualTo(values.Length / 2);
        values.Count(value => value < centre).ShouldBeLessThanOrEqualTo(values.Length / 2);
    }

    private static double[] Values(byte[] steps) =>
        [.. steps.Append((byte)3).Take(60).Select((step, i) => (double)((step % 16) + (i % 3)))];

    private static Side? Turned(Side? side) =>
        side switch
        {
            Side.Up => Side.Down,
            Side.Down => Side.Up,
            _ => null,
        };

    private static string Told(ChartKind kind, double[] values) =>
        string.Join('\n', Signals(kind, values));

    private static IEnumerable<(RuleSet Rules, Signal Kind, Side? Side, string Points)> Signals(
        ChartKind kind,
        double[] values
    ) =>
        Charted
            .Of(kind, values)
            .AskAll()
            .SelectMany(answer =>
                answer.Signals.Select(signal =>
                    (answer.Rules, signal.Kind, signal.Side, string.Join(' ', signal.Points))
                )
            );
}
