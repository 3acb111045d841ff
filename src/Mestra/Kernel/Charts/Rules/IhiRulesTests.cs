using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class IhiRulesTests
{
    // Quality Digest, October 2008 (Balestracci): 16 months, seven over the median, seven under, one over, one under.
    // No run of eight, no trend; the four runs are too few (his table 5–12, Perla's 5–13).
    [Fact]
    public void Four_runs_in_sixteen_months_are_too_few()
    {
        var chart = Charted.Of(ChartKind.Run, 8, 9, 7, 9, 8, 9, 7, 2, 3, 1, 3, 2, 1, 3, 8, 2);

        var answer = chart.Ask(RuleSet.Ihi).Latest;

        answer.Runs.Runs.ShouldBe(4);
        answer.Runs.RunsAllowed.ShouldBe(new RunsAllowed(5, 13));
        answer.Signals.ShouldContain(signal => signal.Kind == Signal.TooFewRuns);
        answer.Signals.ShouldNotContain(signal => signal.Kind == Signal.Trend);
    }

    // iecodesign.com, "n/3 approximation for too few runs": 29 points, two of them on the median, six runs.
    [Fact]
    public void Six_runs_of_27_useful_points_are_too_few()
    {
        int[] lengths = [7, 2, 4, 5, 3, 6];
        var values = lengths.SelectMany(
            (length, i) => Enumerable.Repeat(i % 2 == 0 ? 40.0 : 60, length)
        );

        var answer = Charted
            .Of(
                new ChartPlan(ChartKind.Run) { Phases = [new("1", "2")] },
                Charted.Series([50, 50, .. values])
            )
            .Ask(RuleSet.Ihi)
            .Latest;

        (answer.Runs.Useful, answer.Runs.Runs).ShouldBe((27, 6));
        answer.Signals.ShouldContain(signal => signal.Kind == Signal.TooFewRuns);
    }

    // elsmar.com, "Formulas to be able to answer these run chart questions": a student's series of twelve.
    [Fact]
    public void Eight_useful_points_are_too_few_to_say_anything()
    {
        var answer = Charted
            .Of(ChartKind.Run, 10, 8, 6, 14, 16, 14, 18, 20, 8, 10, 10, 10)
            .Ask(RuleSet.Ihi)
            .Latest;

        answer.Runs.Useful.ShouldBe(8);
        answer.State.ShouldBe(AnswerState.TooFewPoints);
    }

    [Fact]
    public void A_line_that_turns_at_every_point_has_too_many_runs() =>
        Charted
            .Of(ChartKind.Run, Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? 1.0 : 2))
            .Ask(RuleSet.Ihi)
            .Signals.ShouldHaveSingleItem()
            .Kind.ShouldBe(Signal.TooManyRuns);

    [Fact]
    public void Six_on_one_side_are_a_shift_and_points_on_the_median_are_passed_over()
    {
        var chart = Charted.Of(
            new ChartPlan(ChartKind.Run) { Phases = [new("1", "3")] },
            Charted.Series(4, 5, 6, 4, 6, 4, 7, 6, 5, 8, 7, 5, 6, 7)
        );

        var shift = chart.Ask(RuleSet.Ihi).Signals.Single(signal => signal.Kind == Signal.Shift);

        shift.Side.ShouldBe(Side.Up);
        shift.Points.ShouldBe([6, 7, 9, 10, 12, 13]);
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 5 }, true)]
    [InlineData(new double[] { 1, 2, 2, 3, 4, 5 }, true)]
    [InlineData(new double[] { 1, 2, 3, 4 }, false)]
    [InlineData(new double[] { 1, 2, 3, 3, 3, 4 }, false)]
    [InlineData(new double[] { 5, 4, 3, 2, 1 }, true)]
    public void Five_in_a_row_up_or_down_are_a_trend_and_of_equal_neighbours_the_first_counts(
        double[] values,
        bool isTrend
    )
    {
        double[] before = [3, 1, 4, 2, 4, 1, 3, 2, 4, 1, 4, 2, 9];

        var signals = Charted
            .Of(ChartKind.Run, [.. before, .. values, 2.5, 9])
            .Ask(RuleSet.Ihi)
            .Signals;

        signals.Any(signal => signal.Kind == Signal.Trend).ShouldBe(isTrend);
    }

    [Fact]
    public void Only_a_person_makes_a_point_astronomical()
    {
        double[] values = [3, 1, 4, 2, 4, 1, 3, 2, 4, 1, 4, 2, 900];
        IReadOnlyList<SeriesPoint> points = Charted.Series(values);
        ChartPlan plan = new(ChartKind.Run);

        Charted
            .Of(plan, points)
            .Ask(RuleSet.Ihi)
            .Signals.ShouldNotContain(signal => signal.Kind == Signal.Astronomical);
        Charted
            .Of(plan, [.. points.SkipLast(1), points[^1].CalledAstronomical()])
            .Ask(RuleSet.Ihi)
            .Signals.Single(signal => signal.Kind == Signal.Astronomical)
            .Points.ShouldBe([12]);
    }

    // Provost and Murray (2011): eight on one side, six up or down, two of three in the outer third, fifteen in the inner.
    [Fact]
    public void On_a_control_chart_eight_are_a_shift_and_seven_are_not()
    {
        Charted.Seen(RuleSet.Ihi, 0.5, 0.9, 1.5, 0.4, 0.3, 1.2, 0.6).ShouldBeEmpty();
        Charted
            .Seen(RuleSet.Ihi, 0.5, 0.9, 1.5, 0.4, 0.3, 1.2, 0.6, 0.8)
            .ShouldHaveSingleItem()
            .Kind.ShouldBe(Signal.Shift);
    }

    [Fact]
    public void On_a_control_chart_fifteen_in_the_inner_third_are_too_close() =>
        Charted
            .Seen(
                RuleSet.Ihi,
                0.5,
                -0.5,
                0.1,
                -0.2,
                0.3,
                -0.4,
                -0.1,
                0.6,
                -0.7,
                0.2,
                0.9,
                -0.3,
                0.4,
                -0.6,
                0.8
            )
            .ShouldHaveSingleItem()
            .Kind.ShouldBe(Signal.CloseToCentre);
}
