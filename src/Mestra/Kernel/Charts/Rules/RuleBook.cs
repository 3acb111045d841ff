namespace Mestra.Kernel;

/// <summary>The rule sets with their numbers, one line a rule. What a set is called and where it is from stands at <see cref="RuleSet"/>.</summary>
public static class RuleBook
{
    /// <summary>Raised when the same points could get another answer: a chart says which edition it was read by.</summary>
    public const int Edition = 1;

    /// <summary>
    /// No signal is claimed under so many useful points: no table or simulation of any of the schools begins below.
    /// </summary>
    public const int FewestUseful = 10;

    private static readonly Rule[] None = [];
    private static readonly Rule[] OnlyLimits = [new OutsideLimitsRule()];

    private static readonly Dictionary<RuleSet, (Rule[] OnRunCharts, Rule[] OnControlCharts)> Sets =
        new()
        {
            [RuleSet.Anhoej] = (
                [new LongRunRule(), new FewCrossingsRule()],
                [new LongRunRule(), new FewCrossingsRule(), new OutsideLimitsRule()]
            ),
            [RuleSet.Ihi] = (
                [
                    new ShiftRule(6, PassesOverTheLine: true),
                    new TrendRule(5, PassesOverRepeats: true),
                    new RunsTableRule(),
                    new AstronomicalRule(),
                ],
                [
                    new OutsideLimitsRule(),
                    new ShiftRule(8),
                    new TrendRule(6),
                    new FarOutRule(Signal.TwoOfThreeFarOut, Needed: 2, Of: 3, Sigmas: 2),
                    new CloseToCentreRule(15),
                ]
            ),
            [RuleSet.MakingDataCount] = (
                None,
                [
                    new OutsideLimitsRule(),
                    new ShiftRule(7),
                    new TrendRule(7),
                    new FarOutRule(
                        Signal.TwoOfThreeFarOut,
                        Needed: 2,
                        Of: 3,
                        Sigmas: 2,
                        Within: true
                    ),
                ]
            ),
            [RuleSet.WesternElectric] = (
                None,
                [
                    new OutsideLimitsRule(),
                    new FarOutRule(Signal.TwoOfThreeFarOut, Needed: 2, Of: 3, Sigmas: 2),
                    new FarOutRule(Signal.FourOfFiveOut, Needed: 4, Of: 5, Sigmas: 1),
                    new ShiftRule(8),
                ]
            ),
            [RuleSet.Nelson] = (
                None,
                [
                    new OutsideLimitsRule(),
                    new ShiftRule(9),
                    new TrendRule(6),
                    new AlternatingRule(14),
                    new FarOutRule(Signal.TwoOfThreeFarOut, Needed: 2, Of: 3, Sigmas: 2),
                    new FarOutRule(Signal.FourOfFiveOut, Needed: 4, Of: 5, Sigmas: 1),
                    new CloseToCentreRule(15),
                    new AwayFromCentreRule(8),
                ]
            ),
        };

    /// <summary>The set that reads a chart until somebody chooses another (decision 6).</summary>
    public static RuleSet Default => RuleSet.Anhoej;

    /// <summary>All sets, the default first.</summary>
    public static IReadOnlyList<RuleSet> All { get; } = [.. Sets.Keys.Order()];

    /// <summary>What a rule set says of one phase.</summary>
    internal static PhaseAnswer Answer(RuleSet set, ChartKind kind, PhaseMarks phase)
    {
        var rules = For(set, kind);
        if (rules.Length == 0)
        {
            return new(AnswerState.NotForThisChart, phase.Facts, []);
        }

        if (phase.Facts.Useful < FewestUseful)
        {
            return new(AnswerState.TooFewPoints, phase.Facts, []);
        }

        List<FoundSignal> signals = [.. rules.SelectMany(rule => rule.Find(phase))];
        var state = signals.Count > 0 ? AnswerState.Signals : AnswerState.OnlyChance;
        return new(state, phase.Facts, signals);
    }

    // Neighbouring moving ranges share a value, so their runs mean nothing; G leans, so its zones mean nothing.
    private static Rule[] For(RuleSet set, ChartKind kind) =>
        kind switch
        {
            ChartKind.Run => Sets[set].OnRunCharts,
            ChartKind.MovingRange => OnlyLimits,
            ChartKind.G => [.. Sets[set].OnControlCharts.Where(rule => !rule.NeedsZones)],
            _ => Sets[set].OnControlCharts,
        };
}
