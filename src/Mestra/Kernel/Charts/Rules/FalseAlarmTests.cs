using Mestra.Kernel;

namespace Mestra.Testing;

/// <summary>
/// What decision 6 rests on, tried on series of chance alone, the same every time. Anhøj and Olesen (PLoS ONE 2014)
/// found false alarms of about 5 % whatever the length about a known centre, and more the longer for rules of fixed
/// length. About the median of the very same points there are fewer, since half of them lie on each side of it.
/// </summary>
public sealed class FalseAlarmTests
{
    private const int Series = 500;

    [Theory]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(48)]
    public void Anhoejs_rules_cry_wolf_about_once_in_twenty_about_a_known_centre(int length)
    {
        var alarms = Enumerable
            .Range(0, Series)
            .Count(series =>
                Charted
                    .Of(
                        new ChartPlan(ChartKind.Run) { Phases = [new("1", "2")] },
                        Charted.Series([-1, 1, .. Chance(series, length)])
                    )
                    .Ask(RuleSet.Anhoej)
                    .Latest.State == AnswerState.Signals
            );

        (alarms / (double)Series).ShouldBeInRange(0.02, 0.1);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(48)]
    public void And_more_seldom_about_their_own_median(int length) =>
        FalseAlarms(RuleSet.Anhoej, ChartKind.Run, length).ShouldBeLessThan(0.07);

    [Fact]
    public void Rules_of_fixed_length_cry_wolf_the_more_the_longer_the_series()
    {
        FalseAlarms(RuleSet.Ihi, ChartKind.Run, 48)
            .ShouldBeGreaterThan(FalseAlarms(RuleSet.Ihi, ChartKind.Run, 12) + 0.2);
        FalseAlarms(RuleSet.Nelson, ChartKind.I, 48)
            .ShouldBeGreaterThan(2 * FalseAlarms(RuleSet.Anhoej, ChartKind.I, 48));
    }

    [Fact]
    public void A_shift_of_three_standard_deviations_that_lasts_a_year_is_seldom_overlooked()
    {
        var seen = Enumerable
            .Range(0, Series)
            .Count(series =>
                Charted
                    .Of(
                        ChartKind.Run,
                        [
                            .. Chance(series, 12),
                            .. Chance(series + 5000, 12).Select(value => value + 3),
                        ]
                    )
                    .Ask(RuleSet.Anhoej)
                    .Latest.State == AnswerState.Signals
            );

        seen.ShouldBeGreaterThan(Series * 9 / 10);
    }

    private static double FalseAlarms(RuleSet rules, ChartKind kind, int length) =>
        Enumerable
            .Range(0, Series)
            .Count(series =>
                Charted.Of(kind, Chance(series, length)).Ask(rules).Latest.State
                == AnswerState.Signals
            ) / (double)Series;

    // Nearly normal: twelve even numbers added up. SplitMix64 makes the same ones every time.
    private static IEnumerable<double> Chance(int seed, int length)
    {
        var state = unchecked((ulong)(seed + 1) * 0xD1342543DE82EF95);
        for (var i = 0; i < length; i++)
        {
            var sum = -6.0;
            for (var part = 0; part < 12; part++)
            {
                state = unchecked(state + 0x9E3779B97F4A7C15);
                var mixed = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9);
                mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
                sum += (mixed ^ (mixed >> 31)) / (double)ulong.MaxValue;
            }

            yield return sum;
        }
    }
}
