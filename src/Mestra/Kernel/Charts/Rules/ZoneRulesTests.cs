using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class ZoneRulesTests
{
    [Fact]
    public void The_quiet_points_before_each_test_say_nothing_to_any_school()
    {
        foreach (var rules in RuleBook.All)
        {
            Charted.Seen(rules).ShouldBeEmpty(rules.ToString());
        }
    }

    // The cases of NHSRplotthedots' own tests (test-ptd_calculate_point_type.R), as what they say of the points.
    [Theory]
    [InlineData(new[] { 2.5, 0.5, 2.5 }, new[] { 0, 2 })]
    [InlineData(new[] { 0.5, 2.5, 2.5 }, new[] { 1, 2 })]
    [InlineData(new[] { 2.5, 2.5, 0.5 }, new[] { 0, 1 })]
    [InlineData(new[] { 0.5, 0.5, 2.5, 0.5, 2.5, 0.5 }, new[] { 2, 4 })]
    [InlineData(new[] { 2.5, 0.5, 0.5, 2.5 }, new int[0])]
    [InlineData(new[] { 2.5, 0.5, 0.5, 2.5, 2.5 }, new[] { 3, 4 })]
    [InlineData(new[] { 2.5, -0.5, 2.5 }, new int[0])]
    [InlineData(new[] { -2.5, -0.5, -2.5 }, new[] { 0, 2 })]
    public void Making_Data_Count_marks_two_of_three_near_a_limit_when_all_three_are_on_one_side(
        double[] sigmas,
        int[] points
    ) =>
        Charted
            .Seen(RuleSet.MakingDataCount, sigmas)
            .Where(signal => signal.Kind == Signal.TwoOfThreeFarOut)
            .SelectMany(signal => signal.Points)
            .ShouldBe(points);

    // As there: eight on one side are marked, six are not; a point on the mean ends the run.
    [Theory]
    [InlineData(new[] { 0.5, 0.4, 0.6, 0.5, 0.4, 0.6 }, 0)]
    [InlineData(new[] { 0.5, 0.4, 0.6, 0.5, 0.4, 0.6, 0.5 }, 7)]
    [InlineData(new[] { 0.5, 0.4, 0.6, 0.5, 0.4, 0.6, 0.5, 0.4, -0.5 }, 8)]
    [InlineData(new[] { 0.5, 0.4, 0.6, 0, 0.4, 0.6, 0.5, 0.4 }, 0)]
    public void Making_Data_Count_wants_seven_on_one_side(double[] sigmas, int marked) =>
        Charted
            .Seen(RuleSet.MakingDataCount, sigmas)
            .Where(signal => signal.Kind == Signal.Shift)
            .Sum(signal => signal.Points.Count)
            .ShouldBe(marked);

    // As there: 1:7 is a trend, 1:6 is not, and 1, 2, 3, 3, 4, 5, 6 is not.
    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5, 6, 7 }, 7)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5, 6 }, 0)]
    [InlineData(new[] { 1.0, 2, 3, 3, 4, 5, 6 }, 0)]
    [InlineData(new[] { 2.0, 1, 2, 3, 4, 5, 6, 7, 3 }, 7)]
    [InlineData(new[] { 7.0, 6, 5, 4, 3, 2, 1 }, 7)]
    public void Making_Data_Count_wants_seven_rising_or_falling(double[] values, int marked) =>
        Charted
            .Seen(RuleSet.MakingDataCount, [0.05, .. values.Select(value => (value - 4) / 4)])
            .Where(signal => signal.Kind == Signal.Trend)
            .Sum(signal => signal.Points.Count(at => at >= 1))
            .ShouldBe(marked);

    // Montgomery's piston rings: after 25 subgroups in control the means 37, 38 and 39 are over the upper limit, and the
    // process has risen from about the 34th.
    [Fact]
    public void The_schools_read_the_same_piston_rings_each_in_its_own_way()
    {
        var chart = Charted.Of(
            new ChartPlan(ChartKind.Xbar) { Phases = [new("1", "25")] },
            Charted.PistonRings
        );

        Told(chart, RuleSet.WesternElectric)
            .ShouldBe([
                "OutsideLimits Up 37 38 39",
                "TwoOfThreeFarOut Up 34 35 37 38 39 40",
                "FourOfFiveOut Up 34 35 37 38 39 40",
            ]);
        Told(chart, RuleSet.Nelson)
            .ShouldBe([
                "OutsideLimits Up 37 38 39",
                "TwoOfThreeFarOut Up 34 35 37 38 39 40",
                "FourOfFiveOut Up 34 35 37 38 39 40",
            ]);
        Told(chart, RuleSet.MakingDataCount)
            .ShouldBe([
                "OutsideLimits Up 37 38 39",
                "Shift Up 34 35 36 37 38 39 40",
                "TwoOfThreeFarOut Up 34 35",
            ]);
        Told(chart, RuleSet.Ihi)
            .ShouldBe(["OutsideLimits Up 37 38 39", "TwoOfThreeFarOut Up 34 35 37 38 39 40"]);
        Told(chart, RuleSet.Anhoej).ShouldBe(["OutsideLimits Up 37 38 39"]);
    }

    // Western Electric (1956) and Nelson (1984), each test at its number and one under it. The last quiet point is −1.1.
    [Theory]
    [InlineData(RuleSet.WesternElectric, Signal.OutsideLimits, new[] { 3.1 }, new[] { 3.0 })]
    [InlineData(
        RuleSet.WesternElectric,
        Signal.TwoOfThreeFarOut,
        new[] { 2.1, -0.5, 2.2 },
        new[] { 2.1, -2.2, 0.5 }
    )]
    [InlineData(
        RuleSet.WesternElectric,
        Signal.FourOfFiveOut,
        new[] { -1.1, -1.2, 0.3, -1.3, -1.1 },
        new[] { 0.5, -1.1, -1.2, 0.3, -1.3, -1.0 }
    )]
    [InlineData(
        RuleSet.WesternElectric,
        Signal.Shift,
        new[] { 0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2 },
        new[] { 0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1 }
    )]
    [InlineData(
        RuleSet.Nelson,
        Signal.Shift,
        new[] { 0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1 },
        new[] { 0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2 }
    )]
    [InlineData(
        RuleSet.Nelson,
        Signal.Trend,
        new[] { -1.2, -0.9, -0.4, 0.1, 0.7, 1.9 },
        new[] { 0.5, -1.0, -0.4, 0.1, 0.7, 1.9 }
    )]
    [InlineData(
        RuleSet.Nelson,
        Signal.Alternating,
        new[] { -1.1, 0.9, -1.2, 0.9, -1.2, 0.9, -1.2, 0.9, -1.2, 0.9, -1.2, 0.9, -1.2, 0.9 },
        new[] { -1.1, 0.9, -1.2, 0.9, -1.2, 0.9, -1.2, 0.9, -1.2, 0.9, -1.2, 0.9, -1.2 }
    )]
    [InlineData(
        RuleSet.Nelson,
        Signal.CloseToCentre,
        new[] { 0.5, -0.5, -0.4, 0.6, 0.3, -0.2, 0.9, 0.1, -0.8, 0.2, -0.3, -0.6, 0.7, 0.4, -0.1 },
        new[] { 0.5, -0.5, -0.4, 0.6, 0.3, -0.2, 0.9, 0.1, -0.8, 0.2, -0.3, -0.6, 0.7, 0.4, -1.0 }
    )]
    [InlineData(
        RuleSet.Nelson,
        Signal.AwayFromCentre,
        new[] { 1.2, -1.3, 1.4, 1.1, -1.6, -1.2, 1.5, -1.1 },
        new[] { 1.2, -1.3, 1.4, 1.0, -1.6, -1.2, 1.5, -1.1 }
    )]
    public void A_test_speaks_at_its_number_and_is_silent_one_under(
        RuleSet rules,
        Signal signal,
        double[] speaks,
        double[] silent
    )
    {
        Charted.Seen(rules, speaks).ShouldContain(seen => seen.Kind == signal);
        Charted.Seen(rules, silent).ShouldNotContain(seen => seen.Kind == signal);
    }

    [Theory]
    [InlineData(RuleSet.MakingDataCount)]
    [InlineData(RuleSet.WesternElectric)]
    [InlineData(RuleSet.Nelson)]
    public void A_run_chart_has_no_limits_to_ask_about(RuleSet rules) =>
        Charted
            .Of(ChartKind.Run, Enumerable.Range(1, 24).Select(i => (double)i))
            .Ask(rules)
            .Latest.State.ShouldBe(AnswerState.NotForThisChart);

    [Fact]
    public void A_G_chart_leans_too_much_for_zones()
    {
        var chart = Charted.Of(
            ChartKind.G,
            Enumerable.Repeat(new[] { 1.0, 2, 1, 60 }, 6).SelectMany(v => v)
        );

        chart.Points.ShouldAllBe(point => point.Sigmas == null);
        chart
            .Ask(RuleSet.Nelson)
            .Signals.ShouldNotContain(signal =>
                signal.Kind == Signal.TwoOfThreeFarOut || signal.Kind == Signal.CloseToCentre
            );
    }

    [Theory]
    [InlineData(Side.Up, Side.Up, SignalMeaning.Improvement)]
    [InlineData(Side.Down, Side.Up, SignalMeaning.Concern)]
    [InlineData(null, Side.Up, null)]
    [InlineData(Side.Up, null, null)]
    public void Whether_a_signal_is_good_depends_on_what_people_want(
        Side? side,
        Side? wanted,
        SignalMeaning? meaning
    ) => new FoundSignal(Signal.Shift, side, [1]).Meaning(wanted).ShouldBe(meaning);

    private static IEnumerable<string> Told(Chart chart, RuleSet rules) =>
        chart
            .Ask(rules)
            .Signals.Select(signal =>
                $"{signal.Kind} {signal.Side} {string.Join(' ', signal.Points.Select(at => chart.Points[at].Period))}"
            );
}
