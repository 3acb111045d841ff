using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class AnhoejRulesTests
{
    // domain: computed reference values; the whole table from 10 to 100 is held by PublishedSeriesTests.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 3, 0)]
    [InlineData(10, 6, 2)]
    [InlineData(24, 8, 8)]
    [InlineData(40, 8, 14)]
    [InlineData(2000, 14, 963)]
    public void The_limits_follow_the_number_of_useful_points(int useful, int run, int crossings)
    {
        AnhoejLimits.LongestRun(useful).ShouldBe(run);
        AnhoejLimits.Crossings(useful).ShouldBe(crossings);
    }

    [Fact]
    public void Points_on_the_median_are_not_useful_and_neither_end_a_run_nor_count_in_it()
    {
        var chart = Charted.Of(ChartKind.Run, 1, 2, 5, 3, 1, 5, 2, 9, 8, 5, 7, 6, 9);

        var runs = chart.Ask(RuleSet.Anhoej).Latest.Runs;

        chart.Points[0].Centre.ShouldBe(5);
        runs.Counted.ShouldBe(13);
        runs.Useful.ShouldBe(10);
        runs.LongestRun.ShouldBe(5);
        runs.Crossings.ShouldBe(1);
        runs.Runs.ShouldBe(2);
    }

    [Fact]
    public void A_run_longer_than_allowed_and_few_crossings_are_two_signals()
    {
        var chart = Charted.Of(
            ChartKind.Run,
            [.. Enumerable.Repeat(1.0, 12).Concat(Enumerable.Repeat(3.0, 12))]
        );

        var signals = chart.Ask(RuleSet.Anhoej).Latest.Signals;

        signals
            .Select(signal => (signal.Kind, signal.Side))
            .ShouldBe([
                (Signal.LongRun, Side.Down),
                (Signal.LongRun, Side.Up),
                (Signal.FewCrossings, null),
            ]);
        signals[0].Points.ShouldBe(Enumerable.Range(0, 12));
        signals[1].Points.ShouldBe(Enumerable.Range(12, 12));
    }

    [Theory]
    [InlineData(9, AnswerState.TooFewPoints)]
    [InlineData(10, AnswerState.Signals)]
    public void Nothing_is_said_of_fewer_than_ten_useful_points(int useful, AnswerState state)
    {
        // The baseline is frozen over two points on the median, so that all the others lie over it.
        var chart = Charted.Of(
            new ChartPlan(ChartKind.Run) { Phases = [new("1", "2")] },
            Charted.Series([5, 5, .. Enumerable.Repeat(6.0, useful)])
        );

        var answer = chart.Ask(RuleSet.Anhoej).Latest;

        answer.State.ShouldBe(state);
        answer.Runs.LongestRun.ShouldBe(useful);
        answer.Signals.Any().ShouldBe(state == AnswerState.Signals);
    }

    [Fact]
    public void A_point_far_outside_says_nothing_among_fewer_than_ten()
    {
        var chart = Charted.Of(
            new ChartPlan(ChartKind.I) { Phases = [new("1", "5")] },
            Charted.Series(1, 2, 1, 2, 1, 99)
        );

        foreach (var answer in chart.AskAll())
        {
            answer.Latest.State.ShouldBe(AnswerState.TooFewPoints);
            answer.Signals.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_series_that_never_changes_signals_nothing_even_where_its_mean_is_not_quite_the_value()
    {
        foreach (var kind in new[] { ChartKind.I, ChartKind.C, ChartKind.Run })
        {
            var chart = Charted.Of(kind, Enumerable.Repeat(0.1, 30));

            chart.AskAll().SelectMany(answer => answer.Signals).ShouldBeEmpty();
            chart.Ask(RuleSet.Anhoej).Latest.Runs.Useful.ShouldBe(0);
        }
    }

    [Fact]
    public void Moving_ranges_are_asked_only_whether_one_is_outside()
    {
        var chart = Charted.Of(
            ChartKind.MovingRange,
            [0, .. Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 10.0 + (i < 12 ? 0 : 20) : 9)]
        );

        chart
            .AskAll()
            .SelectMany(answer => answer.Signals)
            .ShouldAllBe(signal => signal.Kind == Signal.OutsideLimits);
    }
}
