namespace Mestra.Kernel;

/// <summary>One point of a chart with its lines, ready to be drawn. In the measure's own unit; shares are 0 to 1.</summary>
/// <param name="Period">The period, as it was written.</param>
public readonly record struct PlottedPoint(string Period)
{
    /// <summary>What is plotted; null for a gap, for the first moving range and for the spread of a single value.</summary>
    public double? Value { get; init; }

    /// <summary>The n to write under the point: the denominator, or how many values the subgroup has. Null where there is none.</summary>
    public double? Size { get; init; }

    /// <summary>The centre line here (nb: median or midtlinje). Null where the phase has nothing to compute it from.</summary>
    public double? Centre { get; init; }

    /// <summary>The lower limit here, cut at the natural bounds. Null on a run chart, and where nothing tells it.</summary>
    public double? Lower { get; init; }

    /// <summary>The upper limit here, cut at the natural bounds. Null on a run chart, and where nothing tells it.</summary>
    public double? Upper { get; init; }

    /// <summary>
    /// How many standard deviations the value is over (or, under zero, under) what the limits lie about. Null without
    /// limits, and on G and moving range charts, which lean too much to have zones.
    /// </summary>
    public double? Sigmas { get; init; }

    /// <summary>True where the centre line and limits are computed from this stretch.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>Why the point is shown and not counted (nb: spøkelsespunkt); null where it counts.</summary>
    public string? LeftOutBecause { get; init; }

    /// <summary>A person has called the point astronomical.</summary>
    public bool IsAstronomical { get; init; }

    /// <summary>True where the rules look at the point: it has a value and is not left out.</summary>
    public bool Counts => Value is not null && LeftOutBecause is null;
}
