namespace Mestra.Kernel;

/// <summary>So many of so many neighbours further out than so many standard deviations, on the same side.</summary>
/// <param name="Kind">What it is called.</param>
/// <param name="Needed">How many.</param>
/// <param name="Of">Of how many neighbours.</param>
/// <param name="Sigmas">How far out; a point on the zone's edge is not out.</param>
/// <param name="Within">
/// True for Making Data Count: the points lie within the limits, and all the neighbours on the same side.
/// </param>
internal sealed record FarOutRule(
    Signal Kind,
    int Needed,
    int Of,
    double Sigmas,
    bool Within = false
) : Rule
{
    public override bool NeedsZones => true;

    public override IEnumerable<FoundSignal> Find(PhaseMarks phase) =>
        [.. FindOn(phase.All, 1), .. FindOn(phase.All, -1)];

    private IEnumerable<FoundSignal> FindOn(IReadOnlyList<Mark> marks, int side)
    {
        List<List<int>> groups = [];
        for (var start = 0; start + Of <= marks.Count; start++)
        {
            if (Speaks(marks, start, side))
            {
                Add(groups, marks, start, side);
            }
        }

        return groups.Select(places => new FoundSignal(
            Kind,
            side > 0 ? Side.Up : Side.Down,
            [.. places.Select(i => marks[i].At)]
        ));
    }

    private bool Speaks(IReadOnlyList<Mark> marks, int start, int side)
    {
        var far = 0;
        for (var i = start; i < start + Of; i++)
        {
            if (Within && marks[i].Side != side)
            {
                return false;
            }

            far += IsFar(marks[i], side) ? 1 : 0;
        }

        return far >= Needed;
    }

    // Windows that share a point, or whose points could share one, are one signal.
    private void Add(List<List<int>> groups, IReadOnlyList<Mark> marks, int start, int side)
    {
        for (var i = start; i < start + Of; i++)
        {
            if (!IsFar(marks[i], side) || (groups is [.., var known] && known[^1] >= i))
            {
                continue;
            }

            if (groups is [.., var last] && i - last[^1] < Of)
            {
                last.Add(i);
            }
            else
            {
                groups.Add([i]);
            }
        }
    }

    private bool IsFar(Mark mark, int side) =>
        (mark.Sigmas * side) - Sigmas > Zones.Edge && !(Within && mark.Outside != 0);
}

/// <summary>So many in a row within one standard deviation, on whichever side.</summary>
/// <param name="Length">How many at least.</param>
internal sealed record CloseToCentreRule(int Length) : Rule
{
    public override bool NeedsZones => true;

    public override IEnumerable<FoundSignal> Find(PhaseMarks phase) =>
        Streak
            .Of(phase.All, mark => Math.Abs(mark.Sigmas) - 1 < -Zones.Edge ? 1 : 0)
            .Where(streak => streak.Length >= Length)
            .Select(streak => new FoundSignal(
                Signal.CloseToCentre,
                null,
                streak.PointsIn(phase.All)
            ));
}

/// <summary>So many in a row outside one standard deviation, some over and some under.</summary>
/// <param name="Length">How many at least.</param>
internal sealed record AwayFromCentreRule(int Length) : Rule
{
    public override bool NeedsZones => true;

    public override IEnumerable<FoundSignal> Find(PhaseMarks phase) =>
        Streak
            .Of(phase.All, mark => Math.Abs(mark.Sigmas) - 1 > Zones.Edge ? 1 : 0)
            .Where(streak => streak.Length >= Length && IsOnBothSides(phase.All, streak))
            .Select(streak => new FoundSignal(
                Signal.AwayFromCentre,
                null,
                streak.PointsIn(phase.All)
            ));

    private static bool IsOnBothSides(IReadOnlyList<Mark> marks, Streak streak) =>
        marks
            .Skip(streak.Start)
            .Take(streak.Length)
            .Select(mark => Math.Sign(mark.Sigmas))
            .Distinct()
            .Skip(1)
            .Any();
}

internal static class Zones
{
    /// <summary>As near an edge as this, in standard deviations, is on the edge: rounding makes no signal.</summary>
    public const double Edge = 1e-9;
}
