namespace Mestra.Kernel;

/// <summary>What one rule set says of a chart.</summary>
/// <param name="Rules">Whose rules.</param>
/// <param name="Phases">The answer for each phase, in their order.</param>
public sealed record RuleAnswer(RuleSet Rules, IReadOnlyList<PhaseAnswer> Phases)
{
    /// <summary>The edition of <see cref="RuleBook"/> that answered.</summary>
    public int Edition => RuleBook.Edition;

    /// <summary>All signals of all phases.</summary>
    public IEnumerable<FoundSignal> Signals => Phases.SelectMany(phase => phase.Signals);

    /// <summary>The answer for the phase that is still running.</summary>
    public PhaseAnswer Latest => Phases[^1];
}

/// <summary>What one rule set says of one phase.</summary>
/// <param name="State">In one word.</param>
/// <param name="Runs">What was counted, whatever the state.</param>
/// <param name="Signals">What was seen; empty unless the state is <see cref="AnswerState.Signals"/>.</param>
public sealed record PhaseAnswer(
    AnswerState State,
    RunFacts Runs,
    IReadOnlyList<FoundSignal> Signals
);

/// <summary>What can be said of a phase.</summary>
public enum AnswerState
{
    /// <summary>Nothing but chance is seen (nb: tilfeldig variasjon).</summary>
    OnlyChance = 1,

    /// <summary>Something more than chance is seen.</summary>
    Signals,

    /// <summary>There are fewer than ten useful points: nothing is said, whatever they look like (nb: for få punkter).</summary>
    TooFewPoints,

    /// <summary>The rule set has no rules for this kind of chart.</summary>
    NotForThisChart,
}

/// <summary>What is counted about the centre line, by Anhøj's way and IHI's: both leave out points on the line.</summary>
/// <param name="Counted">Points with a value that are not left out.</param>
/// <param name="Useful">Of these, those that are not on the centre line (nb: nyttige punkter).</param>
/// <param name="LongestRun">The longest run on one side (nb: lengste løp).</param>
/// <param name="LongestRunAllowed">The longest that chance makes, by Anhøj.</param>
/// <param name="Crossings">How often the line crosses the centre (nb: kryss).</param>
/// <param name="CrossingsNeeded">The fewest that chance makes, by Anhøj.</param>
/// <param name="RunsAllowed">How many runs IHI's table allows; null where it has no line for so many points.</param>
public sealed record RunFacts(
    int Counted,
    int Useful,
    int LongestRun,
    int LongestRunAllowed,
    int Crossings,
    int CrossingsNeeded,
    RunsAllowed? RunsAllowed
)
{
    /// <summary>How many runs there are: one more than the crossings.</summary>
    public int Runs => Useful == 0 ? 0 : Crossings + 1;
}

/// <summary>A line of IHI's table: fewer runs are too few, more are too many.</summary>
/// <param name="Fewest">The fewest that chance makes.</param>
/// <param name="Most">The most that chance makes.</param>
public sealed record RunsAllowed(int Fewest, int Most);
