namespace Mestra.Kernel;

/// <summary>Anhøj's first: a run longer than chance makes of so many useful points.</summary>
internal sealed record LongRunRule : Rule
{
    public override IEnumerable<FoundSignal> Find(PhaseMarks phase) =>
        phase
            .Runs.Where(run => run.Length > phase.Facts.LongestRunAllowed)
            .Select(run => new FoundSignal(Signal.LongRun, run.Side, run.PointsIn(phase.Useful)));
}

/// <summary>Anhøj's second: the line crosses the centre more seldom than chance makes it.</summary>
internal sealed record FewCrossingsRule : Rule
{
    public override IEnumerable<FoundSignal> Find(PhaseMarks phase) =>
        phase.Facts.Crossings < phase.Facts.CrossingsNeeded
            ? [new(Signal.FewCrossings, null, PointsOf(phase.Useful))]
            : [];
}

/// <summary>IHI's table: too few runs, or too many.</summary>
internal sealed record RunsTableRule : Rule
{
    public override IEnumerable<FoundSignal> Find(PhaseMarks phase)
    {
        Signal? seen = (phase.Facts.Runs, phase.Facts.RunsAllowed) switch
        {
            (_, null) => null,
            var (runs, allowed) when runs < allowed.Fewest => Signal.TooFewRuns,
            var (runs, allowed) when runs > allowed.Most => Signal.TooManyRuns,
            _ => null,
        };
        return seen is { } signal ? [new(signal, null, PointsOf(phase.Useful))] : [];
    }
}

/// <summary>So many in a row on one side.</summary>
/// <param name="Length">How many at least.</param>
/// <param name="PassesOverTheLine">
/// True where a point on the centre line neither counts nor ends the run (IHI); false where it ends it.
/// </param>
internal sealed record ShiftRule(int Length, bool PassesOverTheLine = false) : Rule
{
    public override IEnumerable<FoundSignal> Find(PhaseMarks phase)
    {
        var marks = PassesOverTheLine ? phase.Useful : phase.All;
        var runs = PassesOverTheLine ? phase.Runs : Streak.Of(marks, mark => mark.Side);
        return runs.Where(run => run.Length >= Length)
            .Select(run => new FoundSignal(Signal.Shift, run.Side, run.PointsIn(marks)));
    }
}

/// <summary>So many points in a row, each over (or each under) the one before.</summary>
/// <param name="Length">How many points at least, the first one too.</param>
/// <param name="PassesOverRepeats">
/// True where of equal neighbours only the first counts (IHI); false where equal neighbours end the trend.
/// </param>
internal sealed record TrendRule(int Length, bool PassesOverRepeats = false) : Rule
{
    public override IEnumerable<FoundSignal> Find(PhaseMarks phase)
    {
        var marks = PassesOverRepeats ? WithoutRepeats(phase.All) : phase.All;
        return Streak
            .Of(Steps.Of(marks), step => step)
            .Where(streak => streak.Length + 1 >= Length)
            .Select(streak => new FoundSignal(
                Signal.Trend,
                streak.Side,
                streak.PointsIn(marks, more: 1)
            ));
    }

    private static List<Mark> WithoutRepeats(IReadOnlyList<Mark> marks)
    {
        List<Mark> kept = new(marks.Count);
        foreach (var mark in marks)
        {
            if (kept.Count == 0 || !kept[^1].Value.Equals(mark.Value))
            {
                kept.Add(mark);
            }
        }

        return kept;
    }
}

/// <summary>Up and down in turns, so many points in a row.</summary>
/// <param name="Length">How many points at least.</param>
internal sealed record AlternatingRule(int Length) : Rule
{
    public override IEnumerable<FoundSignal> Find(PhaseMarks phase)
    {
        var steps = Steps.Of(phase.All);
        // Every second step turned round: what alternates becomes a streak.
        var turned = steps.Select((step, i) => i % 2 == 0 ? step : -step).ToList();
        return Streak
            .Of(turned, step => step)
            .Where(streak => streak.Length + 1 >= Length)
            .Select(streak => new FoundSignal(
                Signal.Alternating,
                null,
                streak.PointsIn(phase.All, more: 1)
            ));
    }
}

/// <summary>From each point to the next: 1 up, −1 down, 0 neither.</summary>
internal static class Steps
{
    public static IReadOnlyList<int> Of(IReadOnlyList<Mark> marks)
    {
        var steps = new int[Math.Max(marks.Count - 1, 0)];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = Math.Sign(marks[i + 1].Value - marks[i].Value);
        }

        return steps;
    }
}
