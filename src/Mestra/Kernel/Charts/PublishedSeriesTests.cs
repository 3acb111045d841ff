using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class PublishedSeriesTests
{
    public static TheoryData<string> Names => [.. SpcFacts.Cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_published_series_gives_the_published_lines_runs_and_signals(string name) =>
        SpcFacts.Mismatches(SpcFacts.Cases.Single(one => one.Name == name)).ShouldBeEmpty();

    [Fact]
    public void No_published_fact_is_contradicted()
    {
        SpcFacts.Cases.Count.ShouldBe(11);
        SpcFacts.Mismatches().ShouldBeEmpty();
    }

    // Montgomery, example 6.3: piston rings, 25 subgroups of five.
    [Fact]
    public void The_means_of_piston_rings_have_the_limits_of_the_book()
    {
        var chart = Charted.Of(new ChartPlan(ChartKind.Xbar), [.. Charted.PistonRings.Take(25)]);

        foreach (var point in chart.Points)
        {
            point.Centre!.Value.ShouldBe(74.001176, 1e-9);
            point.Upper!.Value.ShouldBe(74.014592, 1e-6);
            point.Lower!.Value.ShouldBe(73.987760, 1e-6);
            point.Size.ShouldBe(5);
        }

        chart.Ask(RuleSet.Anhoej).Latest.State.ShouldBe(AnswerState.OnlyChance);
    }

    [Fact]
    public void The_spreads_of_piston_rings_have_the_limits_of_the_book()
    {
        var chart = Charted.Of(new ChartPlan(ChartKind.S), [.. Charted.PistonRings.Take(25)]);

        chart.Points[0].Value!.Value.ShouldBe(0.0148, 0.00005);
        foreach (var point in chart.Points)
        {
            point.Centre!.Value.ShouldBe(0.009399484, 1e-9);
            point.Upper!.Value.ShouldBe(0.019635502, 1e-9);
            point.Lower.ShouldBe(0);
        }
    }

    // Montgomery, example 6.4: the same rings, three to five in each subgroup; the grand mean is 74.001 and the weighed
    // spread 0.0103, and A₃ and B₄ of appendix VI do the rest.
    [Theory]
    [InlineData(1, 1.427, 2.089)]
    [InlineData(2, 1.954, 2.568)]
    [InlineData(6, 1.628, 2.266)]
    public void Subgroups_of_different_sizes_have_limits_of_their_own(
        int sample,
        double a3,
        double b4
    )
    {
        var sizes = new Dictionary<int, int>
        {
            [2] = 3,
            [6] = 4,
            [7] = 4,
            [9] = 4,
            [13] = 3,
            [15] = 3,
            [17] = 4,
            [20] = 3,
        };
        List<SeriesPoint> points =
        [
            .. Charted
                .PistonRings.Take(25)
                .Select(
                    (point, i) =>
                        SeriesPoint.Subgroup(
                            point.Period,
                            [.. point.Values.Take(sizes.GetValueOrDefault(i + 1, 5))]
                        )
                ),
        ];
        points.Sum(point => point.Values.Count).ShouldBe(113);

        var means = Charted.Of(new ChartPlan(ChartKind.Xbar), points).Points[sample - 1];
        var spreads = Charted.Of(new ChartPlan(ChartKind.S), points).Points[sample - 1];

        means.Centre!.Value.ShouldBe(74.001, 0.0005);
        means.Upper!.Value.ShouldBe(74.001 + (a3 * 0.0103), 0.0005);
        means.Lower!.Value.ShouldBe(74.001 - (a3 * 0.0103), 0.0005);
        spreads.Centre!.Value.ShouldBe(0.0103, 0.00005);
        spreads.Upper!.Value.ShouldBe(b4 * 0.0103, 0.0001);
        spreads.Lower.ShouldBe(0);
    }

    // Montgomery, example 6.5: the cost of handling a mortgage application, 20 weeks.
    [Fact]
    public void Individual_values_and_their_moving_ranges_have_the_limits_of_the_book()
    {
        double[] costs =
        [
            310,
            288,
            297,
            298,
            307,
            303,
            294,
            297,
            308,
            306,
            294,
            299,
            297,
            299,
            314,
            295,
            293,
            306,
            301,
            304,
        ];

        var values = Charted.Of(ChartKind.I, costs).Points[0];
        var ranges = Charted.Of(ChartKind.MovingRange, costs);

        values.Centre.ShouldBe(300.5);
        values.Upper!.Value.ShouldBe(321.22, 0.005);
        values.Lower!.Value.ShouldBe(279.78, 0.005);
        ranges.Points[0].Value.ShouldBeNull();
        ranges.Points[1].Value.ShouldBe(22);
        ranges.Points[1].Centre!.Value.ShouldBe(7.79, 0.005);
        ranges.Points[1].Upper!.Value.ShouldBe(25.45, 0.005);
        ranges.Points[1].Lower.ShouldBe(0);
    }

    // The 22 central line infections of a year (pmean.com, "Central line infections"), whose author finds the wait before
    // the 19th unusual. Limits by Benneyan (2001): the mean 16.5 and three times √(16.5 · 17.5).
    [Fact]
    public void The_long_wait_between_infections_is_outside_the_limits_of_a_G_chart()
    {
        double[] days =
        [
            24,
            43,
            43,
            46,
            47,
            55,
            55,
            71,
            90,
            91,
            102,
            113,
            137,
            153,
            165,
            185,
            195,
            228,
            342,
            342,
            343,
            363,
        ];
        var between = days.Select((day, i) => i == 0 ? day : day - days[i - 1]);

        var chart = Charted.Of(ChartKind.G, between);

        chart.Points[0].Centre.ShouldBe(11.5);
        chart.Points[0].Upper!.Value.ShouldBe(67.477936, 1e-6);
        chart.Points[0].Lower.ShouldBe(0);
        var signal = chart.Ask(RuleSet.Anhoej).Signals.ShouldHaveSingleItem();
        signal.Kind.ShouldBe(Signal.OutsideLimits);
        signal.Side.ShouldBe(Side.Up);
        signal.Points.ShouldBe([18]);
    }
}
