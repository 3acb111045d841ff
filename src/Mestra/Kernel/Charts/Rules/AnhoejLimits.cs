namespace Mestra.Kernel;

/// <summary>
/// Anhøj's limits for a number of useful points: the longest run allowed is round(log₂ n) + 3 (Schilling 2012), the
/// fewest crossings the lower fifth percentile of heads in n − 1 throws of a coin (Chen 2010).
/// </summary>
internal static class AnhoejLimits
{
    private const double Share = 0.05;
    private static readonly int[] FirstCrossings =
    [
        .. Enumerable.Range(0, 201).Select(ComputeCrossings),
    ];

    /// <summary>A longer run is a signal. 0 for no useful point.</summary>
    public static int LongestRun(int useful) =>
        useful == 0 ? 0 : (int)Math.Round(Math.Log2(useful)) + 3;

    /// <summary>Fewer crossings are a signal.</summary>
    public static int Crossings(int useful) =>
        useful < FirstCrossings.Length ? FirstCrossings[useful] : ComputeCrossings(useful);

    // In logarithms, since 2⁻ⁿ is nothing at all for a series of a thousand points.
    private static int ComputeCrossings(int useful)
    {
        var throws = Math.Max(useful - 1, 0);
        var log = -throws * Math.Log(2);
        var heads = 0;
        for (var below = Math.Exp(log); below < Share; below += Math.Exp(log))
        {
            heads++;
            log += Math.Log((throws - heads + 1.0) / heads);
        }

        return heads;
    }
}
