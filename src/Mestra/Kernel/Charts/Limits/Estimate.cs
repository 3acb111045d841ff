namespace Mestra.Kernel;

/// <summary>What the baseline of a phase tells: where the centre line lies, and how far one standard deviation is.</summary>
/// <param name="Centre">The centre line; NaN where there is nothing to compute it from.</param>
/// <param name="Middle">What the limits lie about. It is the centre line, except on a G chart.</param>
/// <param name="Sigma">One standard deviation at each place of the phase; NaN where there are no limits.</param>
internal sealed record Estimate(double Centre, double Middle, double[] Sigma)
{
    /// <summary>The estimate of a kind of chart.</summary>
    public static Estimate Of(ChartKind kind, PhaseNumbers phase) =>
        kind switch
        {
            ChartKind.Run => Same(
                phase,
                Averages.Median(phase.OfBaseline(phase.Values)),
                _ => double.NaN
            ),
            ChartKind.I => Individuals(phase, phase.Values),
            ChartKind.MovingRange => Ranges(phase),
            ChartKind.Xbar => Means(phase),
            ChartKind.S => Spreads(phase),
            ChartKind.P => Shares(phase),
            ChartKind.PPrime => Laney(phase, Shares(phase)),
            ChartKind.C => Counts(phase),
            ChartKind.U => Rates(phase),
            ChartKind.UPrime => Laney(phase, Rates(phase)),
            ChartKind.G => Between(phase),
            ChartKind.T => Individuals(phase, [.. phase.Values.Select(Times.Flatten)]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such chart"),
        };

    private static Estimate Same(PhaseNumbers phase, double centre, Func<int, double> sigma)
    {
        var each = new double[phase.Values.Length];
        for (var i = 0; i < each.Length; i++)
        {
            each[i] = sigma(i);
        }

        return new(centre, centre, each);
    }

    private static Estimate Individuals(PhaseNumbers phase, double[] values)
    {
        var sigma = MovingRanges.Sigma([.. phase.Baseline.Select(i => values[i])]);
        return Same(phase, Averages.Mean(phase.OfBaseline(values)), _ => sigma);
    }

    private static Estimate Ranges(PhaseNumbers phase)
    {
        var mean = Averages.Mean(phase.OfBaseline(phase.Values));
        var sigma = (ShewhartConstants.D4 - 1) * mean / ShewhartConstants.Sigmas;
        return Same(phase, mean, _ => sigma);
    }

    private static Estimate Means(PhaseNumbers phase)
    {
        var centre =
            phase.OfBaseline(phase.Sizes).Zip(phase.OfBaseline(phase.Values), (n, x) => n * x).Sum()
            / phase.OfBaseline(phase.Sizes).Sum();
        var spread = Within(phase);
        return Same(
            phase,
            centre,
            i => ShewhartConstants.A3(Size(phase, i)) * spread / ShewhartConstants.Sigmas
        );
    }

    private static Estimate Spreads(PhaseNumbers phase)
    {
        var spread = Within(phase);
        return Same(phase, spread, i => ShewhartConstants.SpreadOfSpread(Size(phase, i)) * spread);
    }

    // The mean of the subgroups' standard deviations where all are of one size (Montgomery 6.29), else weighed by size (6.31).
    private static double Within(PhaseNumbers phase)
    {
        var groups = phase
            .Baseline.Where(i => !double.IsNaN(phase.Spreads[i]))
            .Select(i => (Size: phase.Sizes[i], Spread: phase.Spreads[i]))
            .ToList();
        return groups.DistinctBy(group => group.Size).Count() <= 1
            ? Averages.Mean(groups.Select(group => group.Spread))
            : Math.Sqrt(
                groups.Sum(group => (group.Size - 1) * group.Spread * group.Spread)
                    / groups.Sum(group => group.Size - 1)
            );
    }

    private static int Size(PhaseNumbers phase, int i) =>
        double.IsNaN(phase.Sizes[i]) ? 0 : (int)phase.Sizes[i];

    private static Estimate Shares(PhaseNumbers phase)
    {
        var share = Pooled(phase);
        return Same(phase, share, i => Math.Sqrt(share * (1 - share) / phase.Sizes[i]));
    }

    private static Estimate Rates(PhaseNumbers phase)
    {
        var rate = Pooled(phase);
        return Same(phase, rate, i => Math.Sqrt(rate / phase.Sizes[i]));
    }

    // Everybody counted once, not the mean of the periods' shares: a large month weighs more.
    private static double Pooled(PhaseNumbers phase) =>
        phase.OfBaseline(phase.Numerators).Sum() / phase.OfBaseline(phase.Sizes).Sum();

    // Laney (2002): the standard deviation within periods, stretched by how much the periods differ beyond it.
    private static Estimate Laney(PhaseNumbers phase, Estimate within)
    {
        var stretch = MovingRanges.Sigma([
            .. phase.Baseline.Select(i =>
                within.Sigma[i] == 0 ? 0 : (phase.Values[i] - within.Centre) / within.Sigma[i]
            ),
        ]);
        return within with { Sigma = [.. within.Sigma.Select(sigma => sigma * stretch)] };
    }

    private static Estimate Counts(PhaseNumbers phase)
    {
        var mean = Averages.Mean(phase.OfBaseline(phase.Values));
        return Same(phase, mean, _ => Math.Sqrt(mean));
    }

    // The geometric distribution leans so much that its mean has far more than half the points under it.
    private static Estimate Between(PhaseNumbers phase)
    {
        var mean = Averages.Mean(phase.OfBaseline(phase.Values));
        var estimate = Same(phase, mean, _ => Math.Sqrt(mean * (mean + 1)));
        return estimate with { Centre = Averages.Median(phase.OfBaseline(phase.Values)) };
    }
}

/// <summary>Times between events, made nearly normal and back (Nelson 1994).</summary>
internal static class Times
{
    public static double Flatten(double time) => Math.Pow(time, 1 / ShewhartConstants.TimePower);

    /// <summary>A limit under zero is no time: NaN.</summary>
    public static double Restore(double flat) => Math.Pow(flat, ShewhartConstants.TimePower);
}
