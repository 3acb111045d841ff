using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class PhasesTests
{
    [Fact]
    public void Each_phase_has_a_centre_line_and_runs_of_its_own()
    {
        double[] before = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
        double[] after = [7, 8, 7, 8, 7, 8, 7, 8, 7, 8, 7, 8];
        var points = Charted.Series([.. before, .. after]);

        var one = Charted.Of(new ChartPlan(ChartKind.Run), points);
        var two = Charted.Of(new ChartPlan(ChartKind.Run) { Phases = [new("13")] }, points);

        one.Ask(RuleSet.Anhoej).Signals.ShouldNotBeEmpty();
        two.Phases.ShouldBe([new(0, 12, 12), new(12, 12, 12)]);
        two.Points.Take(12).ShouldAllBe(point => point.Centre == 1.5);
        two.Points.Skip(12).ShouldAllBe(point => point.Centre == 7.5);
        two.Ask(RuleSet.Anhoej).Signals.ShouldBeEmpty();
        two.Ask(RuleSet.Anhoej).Phases.Select(phase => phase.Runs.Useful).ShouldBe([12, 12]);
    }

    [Fact]
    public void A_frozen_baseline_is_drawn_on_over_what_comes_after()
    {
        var points = Charted.Series([1, 2, 3, 2, 1, 2, 3, 2, .. Enumerable.Repeat(9.0, 8)]);

        var chart = Charted.Of(
            new ChartPlan(ChartKind.I) { Phases = [new("1", BaselineTo: "8")] },
            points
        );

        chart.Points.ShouldAllBe(point => point.Centre == 2);
        chart.Points.Select(point => point.Upper).Distinct().Count().ShouldBe(1);
        chart
            .Points.Select(point => point.IsBaseline)
            .ShouldBe([.. Enumerable.Repeat(true, 8), .. Enumerable.Repeat(false, 8)]);
        chart
            .Ask(RuleSet.Anhoej)
            .Signals.Single(signal => signal.Kind == Signal.OutsideLimits)
            .Points.ShouldBe(Enumerable.Range(8, 8));
    }

    [Fact]
    public void Phases_and_frozen_baselines_go_together()
    {
        var points = Charted.Series([
            .. Enumerable.Range(0, 12).Select(i => 10.0 + (i % 2)),
            .. Enumerable.Range(0, 12).Select(i => 20.0 + (i % 3)),
        ]);

        var chart = Charted.Of(
            new ChartPlan(ChartKind.Run) { Phases = [new("1", "4"), new("13", "15")] },
            points
        );

        chart.Phases.ShouldBe([new(0, 12, 4), new(12, 12, 3)]);
        chart.Points[11].Centre.ShouldBe(10.5);
        chart.Points[12].Centre.ShouldBe(21);
    }

    [Fact]
    public void A_left_out_point_is_shown_and_counts_in_nothing()
    {
        double[] values = [4, 5, 6, 5, 4, 5, 6, 5, 4, 5, 6, 5];
        IReadOnlyList<SeriesPoint> without = Charted.Series(values);
        IReadOnlyList<SeriesPoint> with =
        [
            .. without.Take(6),
            SeriesPoint.Of("flu", 500).LeftOut("the ward was closed"),
            .. without.Skip(6),
        ];

        foreach (var kind in new[] { ChartKind.Run, ChartKind.I, ChartKind.C, ChartKind.T })
        {
            var (plain, ghost) = (Charted.Of(new(kind), without), Charted.Of(new(kind), with));

            ghost.Points[6].Value!.Value.ShouldBe(500, 1e-9);
            ghost.Points[6].LeftOutBecause.ShouldBe("the ward was closed");
            ghost.Points[6].Counts.ShouldBeFalse();
            ghost.Points[7].Centre.ShouldBe(plain.Points[6].Centre);
            ghost.Points[7].Upper.ShouldBe(plain.Points[6].Upper);
            ghost.Ask(RuleSet.Anhoej).Latest.Runs.ShouldBe(plain.Ask(RuleSet.Anhoej).Latest.Runs);
            ghost.Ask(RuleSet.Anhoej).Signals.ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_moving_range_after_a_left_out_point_looks_past_it_and_after_a_gap_there_is_none()
    {
        IReadOnlyList<SeriesPoint> points =
        [
            SeriesPoint.Of("1", 10),
            SeriesPoint.Of("2", 90).LeftOut("wrong form"),
            SeriesPoint.Of("3", 13),
            SeriesPoint.Gap("4"),
            SeriesPoint.Of("5", 14),
            SeriesPoint.Of("6", 12),
        ];

        var chart = Charted.Of(new ChartPlan(ChartKind.MovingRange), points);

        chart.Points.Select(point => point.Value).ShouldBe([null, 80, 3, null, null, 2]);
        chart.Points[0].Centre.ShouldBe(2.5);
    }

    [Fact]
    public void A_gap_has_no_value_and_no_n_and_the_line_goes_on()
    {
        IReadOnlyList<SeriesPoint> points =
        [
            SeriesPoint.OutOf("jan", 3, 10),
            SeriesPoint.Gap("feb"),
            SeriesPoint.OutOf("mar", 5, 10),
        ];

        var chart = Charted.Of(new ChartPlan(ChartKind.P), points);

        chart.Points[1].Value.ShouldBeNull();
        chart.Points[1].Size.ShouldBeNull();
        chart.Points[1].Centre.ShouldBe(0.4);
        chart.Points[1].Upper.ShouldBeNull();
        chart.Ask(RuleSet.Anhoej).Latest.Runs.Counted.ShouldBe(2);
    }

    [Fact]
    public void Limits_stop_where_the_measure_stops()
    {
        var shares = Charted.Of(
            new ChartPlan(ChartKind.P),
            [
                SeriesPoint.OutOf("1", 5, 5),
                SeriesPoint.OutOf("2", 3, 5),
                SeriesPoint.OutOf("3", 0, 2),
            ]
        );
        var waits = Charted.Of(
            new ChartPlan(ChartKind.I) { Bounds = NaturalBounds.NotNegative },
            Charted.Series(1, 9, 2, 8)
        );
        var differences = Charted.Of(ChartKind.I, 1, 9, 2, 8);

        shares.Points.ShouldAllBe(point => point.Upper == 1);
        shares.Points[2].Lower.ShouldBe(0);
        waits.Points.ShouldAllBe(point => point.Lower == 0);
        differences.Points.ShouldAllBe(point => point.Lower < 0);
    }

    [Fact]
    public void A_phase_with_one_point_has_a_centre_line_and_no_limits()
    {
        var point = Charted.Of(ChartKind.I, 7).Points.ShouldHaveSingleItem();

        point.Centre.ShouldBe(7);
        point.Upper.ShouldBeNull();
        point.Lower.ShouldBeNull();
        point.Sigmas.ShouldBeNull();
    }

    [Fact]
    public void A_phase_without_any_value_has_no_lines()
    {
        IReadOnlyList<SeriesPoint> points =
        [
            SeriesPoint.Gap("1"),
            SeriesPoint.Of("2", 3).LeftOut("counted twice"),
        ];

        foreach (
            var kind in Enum.GetValues<ChartKind>()
                .Except([
                    ChartKind.Xbar,
                    ChartKind.S,
                    ChartKind.P,
                    ChartKind.PPrime,
                    ChartKind.U,
                    ChartKind.UPrime,
                ])
        )
        {
            var chart = Charted.Of(new ChartPlan(kind), points);

            chart.Points.ShouldAllBe(point => point.Centre == null && point.Upper == null);
            chart.Ask(RuleSet.Anhoej).Latest.State.ShouldBe(AnswerState.TooFewPoints);
        }
    }

    [Fact]
    public void A_subgroup_of_one_has_a_mean_without_limits_and_no_spread()
    {
        IReadOnlyList<SeriesPoint> points =
        [
            SeriesPoint.Subgroup("1", 1, 2, 3),
            SeriesPoint.Subgroup("2", 4),
            SeriesPoint.Subgroup("3", 2, 3, 4),
        ];

        var mean = Charted.Of(new ChartPlan(ChartKind.Xbar), points).Points[1];
        var spread = Charted.Of(new ChartPlan(ChartKind.S), points).Points[1];

        (mean.Value, mean.Size, mean.Upper).ShouldBe((4, 1, null));
        (spread.Value, spread.Size, spread.Upper).ShouldBe((null, 1, null));
    }

    [Fact]
    public void Nobody_of_many_gives_limits_that_are_the_centre_and_no_signal()
    {
        foreach (var kind in new[] { ChartKind.P, ChartKind.PPrime, ChartKind.U, ChartKind.UPrime })
        {
            var chart = Charted.Of(
                new ChartPlan(kind),
                [.. Enumerable.Range(1, 24).Select(i => SeriesPoint.OutOf($"{i}", 0, 10 + i))]
            );

            chart.Points.ShouldAllBe(point => point.Upper == 0 && point.Lower == 0);
            chart.AskAll().SelectMany(answer => answer.Signals).ShouldBeEmpty();
        }
    }
}
