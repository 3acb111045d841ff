namespace Mestra.Kernel;

/// <summary>
/// What was measured in one period (nb: punkt i serien). Immutable; nothing is refused here: the chart refuses, by name,
/// what its kind cannot use.
/// </summary>
public sealed record SeriesPoint
{
    private SeriesPoint(string period) => Period = period;

    /// <summary>The period, written as one writes it: "2026-03", "uke 12". No two points of a series have the same.</summary>
    public string Period { get; }

    /// <summary>The count, the measured value or the time between; null where there are <see cref="Values"/> or nothing.</summary>
    public double? Numerator { get; private init; }

    /// <summary>What it is counted out of, in the measure's unit: persons, bed days. Null where there is none.</summary>
    public double? Denominator { get; private init; }

    /// <summary>The single values of a subgroup, for <see cref="ChartKind.Xbar"/> and <see cref="ChartKind.S"/>.</summary>
    public IReadOnlyList<double> Values { get; private init; } = [];

    /// <summary>Why the point is shown and not counted (nb: spøkelsespunkt); null where it counts.</summary>
    public string? LeftOutBecause { get; private init; }

    /// <summary>
    /// A person has looked at the chart and called the point astronomical: unlike all others. Nothing computes this
    /// (Perla, Provost and Murray 2011: "all would agree").
    /// </summary>
    public bool IsAstronomical { get; private init; }

    /// <summary>True for a period without any value: a hole in the line.</summary>
    public bool IsGap => Numerator is null && Values.Count == 0;

    /// <summary>True for a point that is shown and not counted.</summary>
    public bool IsLeftOut => LeftOutBecause is not null;

    /// <summary>One value: a measurement, a count, a time between events.</summary>
    public static SeriesPoint Of(string period, double value) => new(period) { Numerator = value };

    /// <summary>So many out of so many.</summary>
    public static SeriesPoint OutOf(string period, double numerator, double denominator) =>
        new(period) { Numerator = numerator, Denominator = denominator };

    /// <summary>The single values of a subgroup.</summary>
    public static SeriesPoint Subgroup(string period, params IReadOnlyList<double> values) =>
        new(period) { Values = values };

    /// <summary>A period in which nothing was measured.</summary>
    public static SeriesPoint Gap(string period) => new(period);

    /// <summary>The same point, shown and not counted, with the reason a person gave.</summary>
    public SeriesPoint LeftOut(string because) => this with { LeftOutBecause = because };

    /// <summary>The same point, called astronomical by a person.</summary>
    public SeriesPoint CalledAstronomical() => this with { IsAstronomical = true };
}
