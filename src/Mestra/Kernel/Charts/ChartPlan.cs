namespace Mestra.Kernel;

/// <summary>How a series is to be charted: what a person has chosen, apart from the points themselves.</summary>
/// <param name="Kind">The kind of chart.</param>
public sealed record ChartPlan(ChartKind Kind)
{
    /// <summary>
    /// The phases (nb: faser), in the order of the points. Empty is one phase of everything. The first phase begins at the
    /// first point even when no phase says so.
    /// </summary>
    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>What the measure can never be under or over; limits are cut there. Null follows the kind of chart.</summary>
    public NaturalBounds? Bounds { get; init; }

    /// <summary>The bounds in force.</summary>
    public NaturalBounds BoundsInForce =>
        Bounds
        ?? Kind switch
        {
            ChartKind.P or ChartKind.PPrime => NaturalBounds.Share,
            ChartKind.Run or ChartKind.I or ChartKind.Xbar => NaturalBounds.None,
            _ => NaturalBounds.NotNegative,
        };
}

/// <summary>
/// One phase (nb: fase; sv: fas) of a chart: a stretch with a centre line and limits of its own. A new one is begun by a
/// person, who says why.
/// </summary>
/// <param name="From">The period of its first point.</param>
/// <param name="BaselineTo">
/// The last period the centre line and limits are computed from (nb: frys basislinjen): they are drawn on over the later
/// points of the phase. Null computes them from the whole phase.
/// </param>
public sealed record Phase(string From, string? BaselineTo = null);

/// <summary>What a measure can never be under or over.</summary>
/// <param name="Floor">Null where there is none.</param>
/// <param name="Ceiling">Null where there is none.</param>
public sealed record NaturalBounds(double? Floor, double? Ceiling)
{
    /// <summary>Anything, as a difference from a plan.</summary>
    public static NaturalBounds None { get; } = new(null, null);

    /// <summary>Counts, times, rates.</summary>
    public static NaturalBounds NotNegative { get; } = new(0, null);

    /// <summary>Shares: nothing under 0, nothing over 1.</summary>
    public static NaturalBounds Share { get; } = new(0, 1);

    /// <summary>A limit, no further out than the measure can go.</summary>
    internal double Cut(double limit) =>
        Math.Min(
            Math.Max(limit, Floor ?? double.NegativeInfinity),
            Ceiling ?? double.PositiveInfinity
        );

    internal bool Hold(double value) => Cut(value).Equals(value);
}
