namespace Mestra.Kernel;

/// <summary>
/// A suggestion to begin a new phase (nb: forslag om ny basislinje), since the process seems to have moved and stayed.
/// It changes nothing: a person who knows what was changed confirms it, with a reason, or does not.
/// </summary>
/// <param name="From">The period the new phase would begin in.</param>
/// <param name="Side">Which way the process has moved.</param>
/// <param name="Points">How many useful points the shift has lasted.</param>
public sealed record BaselineSuggestion(string From, Side Side, int Points)
{
    /// <summary>
    /// Suggests a phase where the rule set sees a run or shift in the latest phase that goes on to its last useful point,
    /// began within the phase, and has as many useful points as a phase needs before anything is said of it
    /// (<see cref="RuleBook.FewestUseful"/>). Null where there is nothing to suggest.
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="rules">The rule set that the chart is read by.</param>
    public static BaselineSuggestion? For(Chart chart, RuleSet rules)
    {
        var phase = chart.Latest;
        if (
            phase.Runs is not [_, .., { Length: >= RuleBook.FewestUseful } run]
            || !chart.Ask(rules).Latest.Signals.Any(signal => IsShift(signal, phase.Useful[^1].At))
        )
        {
            return null;
        }

        return new(chart.Points[phase.Useful[run.Start].At].Period, run.Side, run.Length);
    }

    private static bool IsShift(FoundSignal signal, int last) =>
        signal.Kind is Signal.LongRun or Signal.Shift && signal.Points[^1] == last;
}
