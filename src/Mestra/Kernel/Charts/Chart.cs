using System.Diagnostics.CodeAnalysis;

namespace Mestra.Kernel;

/// <summary>
/// A series with centre line and limits (nb: seriediagram eller kontrolldiagram), computed and not yet drawn. What it
/// signals is asked of it, one rule set at a time: <see cref="Ask"/>.
/// </summary>
public sealed class Chart
{
    private readonly IReadOnlyList<PhaseMarks> _marks;

    private Chart(
        ChartPlan plan,
        IReadOnlyList<PlottedPoint> points,
        IReadOnlyList<ChartPhase> phases
    )
    {
        (Plan, Points, Phases) = (plan, points, phases);
        _marks = [.. phases.Select(phase => new PhaseMarks(points, phase))];
    }

    /// <summary>How it was asked for.</summary>
    public ChartPlan Plan { get; }

    /// <summary>The points, in the order of the series.</summary>
    public IReadOnlyList<PlottedPoint> Points { get; }

    /// <summary>The phases; at least one.</summary>
    public IReadOnlyList<ChartPhase> Phases { get; }

    /// <summary>Computes a chart, or tells everything that is wrong with the series.</summary>
    /// <param name="plan">Which chart.</param>
    /// <param name="points">The series in time order, one point for each period.</param>
    /// <param name="chart">The chart, where nothing is wrong.</param>
    /// <param name="faults">What is wrong, each with its period; empty where nothing is.</param>
    public static bool TryCompute(
        ChartPlan plan,
        IReadOnlyList<SeriesPoint> points,
        [NotNullWhen(true)] out Chart? chart,
        out IReadOnlyList<SeriesFault> faults
    )
    {
        List<SeriesFault> found = [.. SeriesCheck.Faults(plan, points)];
        var stretches = PhaseCheck.Lay(plan, points, found);
        (chart, faults) = (null, found);
        if (found.Count == 0)
        {
            chart = new(
                plan,
                [.. stretches.SelectMany(stretch => PhaseLines.Draw(plan, points, stretch))],
                [.. stretches.Select(s => new ChartPhase(s.Start, s.Length, s.Baseline))]
            );
        }

        return chart is not null;
    }

    /// <summary>What a rule set says of each phase.</summary>
    public RuleAnswer Ask(RuleSet rules) =>
        new(rules, [.. _marks.Select(marks => RuleBook.Answer(rules, Plan.Kind, marks))]);

    /// <summary>What every rule set says, side by side, the default first.</summary>
    public IReadOnlyList<RuleAnswer> AskAll() => [.. RuleBook.All.Select(Ask)];

    /// <summary>The points that count of the latest phase.</summary>
    internal PhaseMarks Latest => _marks[^1];
}

/// <summary>One phase of a chart (nb: fase).</summary>
/// <param name="Start">The place of its first point among the points of the chart, from 0.</param>
/// <param name="Length">How many points it has.</param>
/// <param name="Baseline">How many of its first points the centre line and limits are computed from.</param>
public sealed record ChartPhase(int Start, int Length, int Baseline);
