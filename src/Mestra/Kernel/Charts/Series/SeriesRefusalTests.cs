using FsCheck.Xunit;
using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class SeriesRefusalTests
{
    [Fact]
    public void A_series_without_points_is_refused() =>
        Charted.Faults(new(ChartKind.Run)).ShouldBe([new(SeriesRefusal.NoPoints)]);

    [Fact]
    public void More_than_there_were_is_refused() =>
        Charted
            .Faults(
                new(ChartKind.P),
                SeriesPoint.OutOf("jan", 3, 10),
                SeriesPoint.OutOf("feb", 11, 10)
            )
            .ShouldBe([new(SeriesRefusal.NumeratorAboveDenominator, "feb", 1)]);

    [Fact]
    public void A_share_on_a_run_chart_is_held_to_its_bounds_too() =>
        Charted
            .Faults(
                new(ChartKind.Run) { Bounds = NaturalBounds.Share },
                SeriesPoint.OutOf("jan", 11, 10)
            )
            .ShouldBe([new(SeriesRefusal.NumeratorAboveDenominator, "jan", 0)]);

    [Theory]
    [InlineData(ChartKind.P, 0)]
    [InlineData(ChartKind.P, -3)]
    [InlineData(ChartKind.U, 0)]
    [InlineData(ChartKind.UPrime, 0)]
    [InlineData(ChartKind.PPrime, 0)]
    [InlineData(ChartKind.Run, 0)]
    [InlineData(ChartKind.I, 0)]
    public void Out_of_none_is_refused(ChartKind kind, double n) =>
        Charted
            .Faults(new(kind), SeriesPoint.OutOf("jan", 0, n))
            .ShouldBe([new(SeriesRefusal.DenominatorNotPositive, "jan", 0)]);

    [Theory]
    [InlineData(ChartKind.C)]
    [InlineData(ChartKind.G)]
    [InlineData(ChartKind.T)]
    [InlineData(ChartKind.P)]
    [InlineData(ChartKind.U)]
    public void A_negative_count_is_refused(ChartKind kind) =>
        Charted
            .Faults(new(kind), SeriesPoint.OutOf("jan", -1, 10))
            .ShouldBe([new(SeriesRefusal.Negative, "jan", 0)]);

    [Fact]
    public void No_time_between_two_events_is_refused() =>
        Charted
            .Faults(new(ChartKind.T), SeriesPoint.Of("1", 0))
            .ShouldBe([new(SeriesRefusal.TimeNotPositive, "1", 0)]);

    [Fact]
    public void A_missing_denominator_is_refused() =>
        Charted
            .Faults(new(ChartKind.U), SeriesPoint.Of("1", 4))
            .ShouldBe([new(SeriesRefusal.DenominatorMissing, "1", 0)]);

    [Fact]
    public void A_period_that_stands_twice_or_not_at_all_is_refused() =>
        Charted
            .Faults(
                new(ChartKind.Run),
                SeriesPoint.Of("jan", 1),
                SeriesPoint.Of("jan", 2),
                SeriesPoint.Of(" ", 2)
            )
            .ShouldBe([
                new(SeriesRefusal.PeriodTwice, "jan", 1),
                new(SeriesRefusal.PeriodMissing, " ", 2),
            ]);

    [Fact]
    public void The_wrong_shape_is_refused()
    {
        Charted
            .Faults(new(ChartKind.Xbar), SeriesPoint.Of("1", 4))
            .ShouldBe([new(SeriesRefusal.ValuesMissing, "1", 0)]);
        Charted
            .Faults(new(ChartKind.C), SeriesPoint.Subgroup("1", 4, 5))
            .ShouldBe([new(SeriesRefusal.ValuesNotWanted, "1", 0)]);
    }

    [Fact]
    public void A_point_is_not_left_out_without_a_reason() =>
        Charted
            .Faults(new(ChartKind.Run), SeriesPoint.Of("1", 4).LeftOut("  "))
            .ShouldBe([new(SeriesRefusal.ReasonMissing, "1", 0)]);

    [Fact]
    public void Phases_must_lie_in_the_series_and_in_order()
    {
        var points = Charted.Series(1, 2, 3, 4, 5, 6);

        Faults(new Phase("7")).ShouldBe([new(SeriesRefusal.PeriodUnknown, "7")]);
        Faults(new Phase("4"), new("2")).ShouldBe([new(SeriesRefusal.PhasesOutOfOrder, "2", 1)]);
        Faults(new Phase("4"), new("4")).ShouldBe([new(SeriesRefusal.PhasesOutOfOrder, "4", 3)]);
        Faults(new Phase("3", "2")).ShouldBe([new(SeriesRefusal.BaselineOutsidePhase, "2", 1)]);
        Faults(new Phase("1", "4"), new("4"))
            .ShouldBe([new(SeriesRefusal.BaselineOutsidePhase, "4", 3)]);
        Faults(new Phase("1", "x")).ShouldBe([new(SeriesRefusal.PeriodUnknown, "x")]);

        IReadOnlyList<SeriesFault> Faults(params Phase[] phases) =>
            Charted.Faults(new(ChartKind.Run) { Phases = phases }, points);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Charted
            .Faults(
                new(ChartKind.P),
                SeriesPoint.OutOf("jan", 3, 0),
                SeriesPoint.OutOf("feb", double.NaN, 10),
                SeriesPoint.OutOf("mar", 4, 3)
            )
            .Select(fault => fault.Why)
            .ShouldBe([
                SeriesRefusal.DenominatorNotPositive,
                SeriesRefusal.NotANumber,
                SeriesRefusal.NumeratorAboveDenominator,
            ]);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_refused_wherever_it_stands(double value)
    {
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            Why(kind, SeriesPoint.Of("1", value)).ShouldBe(SeriesRefusal.NotANumber);
            Why(kind, SeriesPoint.OutOf("1", 1, value)).ShouldBe(SeriesRefusal.NotANumber);
            Why(kind, SeriesPoint.Subgroup("1", 1, value)).ShouldBe(SeriesRefusal.NotANumber);
        }

        static SeriesRefusal Why(ChartKind kind, SeriesPoint point) =>
            Charted.Faults(new(kind), point).ShouldHaveSingleItem().Why;
    }

    [Property(MaxTest = 1000)]
    public void Whatever_the_numbers_are_there_is_a_chart_with_finite_lines_or_a_fault(
        (double Numerator, double Denominator)[] pairs,
        bool withDenominator
    )
    {
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            List<SeriesPoint> points =
            [
                .. pairs.Select(
                    (pair, i) =>
                        kind is ChartKind.Xbar or ChartKind.S
                            ? SeriesPoint.Subgroup($"{i}", pair.Numerator, pair.Denominator)
                        : withDenominator
                            ? SeriesPoint.OutOf($"{i}", pair.Numerator, pair.Denominator)
                        : SeriesPoint.Of($"{i}", pair.Numerator)
                ),
            ];

            var isChart = Chart.TryCompute(new(kind), points, out var chart, out var faults);

            isChart.ShouldBe(faults.Count == 0);
            chart?.Points.Count.ShouldBe(pairs.Length);
            chart?.AskAll().Count.ShouldBe(5);
            chart?.Points.ShouldAllBe(point =>
                double.IsFinite(point.Centre ?? 0) && double.IsFinite(point.Upper ?? 0)
            );
        }
    }
}
