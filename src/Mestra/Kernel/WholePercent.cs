namespace Mestra.Kernel;

/// <summary>A share as people read it: in whole percent.</summary>
public static class WholePercent
{
    /// <summary>The share in whole percent, always downwards: what is just below a limit never reads as having reached it.</summary>
    /// <param name="share">1 is all.</param>
    public static decimal Down(decimal share) => Math.Round(share, 2, MidpointRounding.ToZero);
}
