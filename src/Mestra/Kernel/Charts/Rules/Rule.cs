namespace Mestra.Kernel;

/// <summary>One rule of a set, with its numbers.</summary>
internal abstract record Rule
{
    /// <summary>True for rules that ask how many standard deviations out a point is.</summary>
    public virtual bool NeedsZones => false;

    /// <summary>What it sees in a phase.</summary>
    public abstract IEnumerable<FoundSignal> Find(PhaseMarks phase);

    protected static IReadOnlyList<int> PointsOf(IEnumerable<Mark> marks) =>
        [.. marks.Select(mark => mark.At)];
}

/// <summary>A point outside its limits. Neighbours outside on the same side are one signal.</summary>
internal sealed record OutsideLimitsRule : Rule
{
    public override IEnumerable<FoundSignal> Find(PhaseMarks phase) =>
        Streak
            .Of(phase.All, mark => mark.Outside)
            .Select(streak => new FoundSignal(
                Signal.OutsideLimits,
                streak.Side,
                streak.PointsIn(phase.All)
            ));
}

/// <summary>What a person has called astronomical; each is a signal of its own.</summary>
internal sealed record AstronomicalRule : Rule
{
    public override IEnumerable<FoundSignal> Find(PhaseMarks phase) =>
        phase
            .All.Where(mark => mark.IsAstronomical)
            .Select(mark => new FoundSignal(
                Signal.Astronomical,
                mark.Side switch
                {
                    > 0 => Side.Up,
                    < 0 => Side.Down,
                    _ => null,
                },
                [mark.At]
            ));
}
