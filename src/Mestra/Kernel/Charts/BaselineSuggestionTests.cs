using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class BaselineSuggestionTests
{
    private static readonly double[] Before = [10, 12, 9, 11, 8, 12, 10, 9, 11, 12, 8, 10];

    [Fact]
    public void A_shift_that_has_lasted_ten_points_suggests_a_phase_from_where_it_began()
    {
        var suggestion = For(RuleSet.Anhoej, Enumerable.Repeat(15.0, 10));

        suggestion.ShouldBe(new BaselineSuggestion("13", Side.Up, 10));
    }

    [Fact]
    public void A_shift_that_is_young_suggests_nothing_yet()
    {
        For(RuleSet.Anhoej, Enumerable.Repeat(15.0, 9)).ShouldBeNull();
        For(RuleSet.Ihi, Enumerable.Repeat(15.0, 9)).ShouldBeNull();
    }

    [Fact]
    public void A_shift_that_did_not_last_suggests_nothing() =>
        For(RuleSet.Anhoej, [.. Enumerable.Repeat(15.0, 12), 8]).ShouldBeNull();

    [Fact]
    public void Points_on_the_line_do_not_end_the_shift() =>
        For(RuleSet.Anhoej, [15, 5, 5, 5, 10, 5, 5, 5, 5, 10, 5, 5, 5, 10])
            .ShouldBe(new BaselineSuggestion("14", Side.Down, 10));

    [Fact]
    public void A_phase_that_has_lain_on_one_side_from_its_first_point_has_no_later_beginning()
    {
        var chart = Charted.Of(
            new ChartPlan(ChartKind.Run) { Phases = [new("1", "2")] },
            Charted.Series([5, 5, .. Enumerable.Repeat(9.0, 20)])
        );

        BaselineSuggestion.For(chart, RuleSet.Anhoej).ShouldBeNull();
    }

    [Fact]
    public void A_confirmed_phase_is_not_suggested_again()
    {
        var points = Charted.Series([
            .. Before,
            .. Enumerable.Range(0, 12).Select(i => 15.0 + (i % 2)),
        ]);

        var chart = Charted.Of(
            new ChartPlan(ChartKind.Run) { Phases = [new("1", "12"), new("13")] },
            points
        );

        BaselineSuggestion.For(chart, RuleSet.Anhoej).ShouldBeNull();
    }

    [Fact]
    public void A_rule_set_that_sees_no_shift_suggests_none() =>
        // On a run chart Western Electric has nothing to say.
        For(RuleSet.WesternElectric, Enumerable.Repeat(15.0, 12)).ShouldBeNull();

    private static BaselineSuggestion? For(RuleSet rules, IEnumerable<double> after) =>
        BaselineSuggestion.For(
            Charted.Of(
                new ChartPlan(ChartKind.Run) { Phases = [new("1", "12")] },
                Charted.Series([.. Before, .. after])
            ),
            rules
        );
}
