namespace Mestra.Kernel;

/// <summary>The constants of Shewhart charts, each with where it is printed.</summary>
/// <remarks>
/// 1.128 and 3.267 are used as printed, with three decimals, as all teaching material and the reference data do; 2.66 of
/// an XmR chart is 3 / 1.128. c₄, A₃, B₃ and B₄ are computed, since a subgroup may be of any size.
/// </remarks>
internal static class ShewhartConstants
{
    /// <summary>How many standard deviations the limits are from the centre line (Shewhart 1931).</summary>
    public const double Sigmas = 3;

    /// <summary>d₂ for two: the mean moving range in standard deviations. Montgomery, appendix VI, n = 2.</summary>
    public const double D2 = 1.128;

    /// <summary>D₄ for two: the upper limit of moving ranges in mean moving ranges. Montgomery, appendix VI, n = 2.</summary>
    public const double D4 = 3.267;

    /// <summary>The power that makes times between events nearly normal: Nelson, <i>A control chart for parts-per-million nonconforming items</i>, JQT 26 (1994).</summary>
    public const double TimePower = 3.6;

    private static readonly double[] FirstC4 = Table(up: 200);

    /// <summary>c₄: the mean of the standard deviation of n normal values, in true standard deviations. NaN under two.</summary>
    public static double C4(int n) =>
        n < 2 ? double.NaN
        : n < FirstC4.Length ? FirstC4[n]
        // The series of c₄ in 1/n: right to ten decimals from here on.
        : 1 - (1 / (4.0 * n)) - (7 / (32.0 * n * n)) - (19 / (128.0 * n * n * n));

    /// <summary>A₃: three standard deviations of a mean of n, in mean standard deviations.</summary>
    public static double A3(int n) => Sigmas / (C4(n) * Math.Sqrt(n));

    /// <summary>√(1 − c₄²) / c₄: the standard deviation of a standard deviation of n, in mean standard deviations.</summary>
    public static double SpreadOfSpread(int n) => Math.Sqrt(1 - (C4(n) * C4(n))) / C4(n);

    /// <summary>B₃: the lower limit of standard deviations, in mean standard deviations; never under zero.</summary>
    public static double B3(int n) => Math.Max(0, 1 - (Sigmas * SpreadOfSpread(n)));

    /// <summary>B₄: the upper limit of standard deviations, in mean standard deviations.</summary>
    public static double B4(int n) => 1 + (Sigmas * SpreadOfSpread(n));

    // From Γ(x + 1) = xΓ(x) follows c₄(n) · c₄(n + 1) = √((n − 1) / n), so no gamma function is needed.
    private static double[] Table(int up)
    {
        var c4 = new double[up];
        c4[2] = Math.Sqrt(2 / Math.PI);
        for (var n = 2; n + 1 < up; n++)
        {
            c4[n + 1] = Math.Sqrt((n - 1.0) / n) / c4[n];
        }

        return c4;
    }
}
