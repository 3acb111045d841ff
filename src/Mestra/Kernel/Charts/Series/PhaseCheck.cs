namespace Mestra.Kernel;

/// <summary>Where in the series a phase lies: its first point, how many points, and how many of them are its baseline.</summary>
internal readonly record struct Stretch(int Start, int Length, int Baseline);

/// <summary>Lays the phases of a plan over the points of a series.</summary>
internal static class PhaseCheck
{
    public static IReadOnlyList<Stretch> Lay(
        ChartPlan plan,
        IReadOnlyList<SeriesPoint> points,
        ICollection<SeriesFault> faults
    )
    {
        if (plan.Phases.Count == 0)
        {
            return [new(0, points.Count, points.Count)];
        }

        var place = Places(points);
        List<(int Start, Phase? Phase)> starts = [];
        foreach (var phase in plan.Phases)
        {
            AddStart(phase, place, starts, faults);
        }

        if (starts is not [(0, _), ..])
        {
            starts.Insert(0, (0, null));
        }

        return
        [
            .. starts.Select(
                (start, i) =>
                {
                    var end = i + 1 < starts.Count ? starts[i + 1].Start : points.Count;
                    return OfPhase(start.Start, end, start.Phase, place, faults);
                }
            ),
        ];
    }

    private static Dictionary<string, int> Places(IReadOnlyList<SeriesPoint> points)
    {
        Dictionary<string, int> place = new(points.Count, StringComparer.Ordinal);
        for (var i = 0; i < points.Count; i++)
        {
            place.TryAdd(points[i].Period ?? "", i);
        }

        return place;
    }

    private static void AddStart(
        Phase phase,
        Dictionary<string, int> place,
        List<(int Start, Phase? Phase)> starts,
        ICollection<SeriesFault> faults
    )
    {
        if (!place.TryGetValue(phase.From, out var start))
        {
            faults.Add(new(SeriesRefusal.PeriodUnknown, phase.From));
        }
        else if (starts.Count > 0 && starts[^1].Start >= start)
        {
            faults.Add(new(SeriesRefusal.PhasesOutOfOrder, phase.From, start));
        }
        else
        {
            starts.Add((start, phase));
        }
    }

    private static Stretch OfPhase(
        int start,
        int end,
        Phase? phase,
        Dictionary<string, int> place,
        ICollection<SeriesFault> faults
    )
    {
        if (phase?.BaselineTo is not { } last)
        {
            return new(start, end - start, end - start);
        }

        if (!place.TryGetValue(last, out var at))
        {
            faults.Add(new(SeriesRefusal.PeriodUnknown, last));
        }
        else if (at < start || at >= end)
        {
            faults.Add(new(SeriesRefusal.BaselineOutsidePhase, last, at));
        }

        return new(start, end - start, at - start + 1);
    }
}
