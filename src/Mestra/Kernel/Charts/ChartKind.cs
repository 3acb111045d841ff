namespace Mestra.Kernel;

/// <summary>
/// The kinds of chart (nb: seriediagram, kontrolldiagram; sv: seriediagram, styrdiagram). A run chart has a median and
/// no limits; all others are Shewhart charts with limits three standard deviations from the centre line.
/// </summary>
/// <remarks>
/// Formulas: Montgomery, <i>Introduction to Statistical Quality Control</i> (numbers of its equations at each), Laney
/// (2002) for P′ and U′, Nelson (1994) for T, Provost and Murray, <i>The Health Care Data Guide</i> (2011) for G. Moving
/// ranges are screened as Nelson (1982) does. The results agree with the R package qicharts2 0.8.1.
/// </remarks>
public enum ChartKind
{
    /// <summary>Run chart (nb: seriediagram): any value over time, about the median.</summary>
    Run = 1,

    /// <summary>Individual values: one measurement in each period; limits from moving ranges (Montgomery 6.33).</summary>
    I,

    /// <summary>Moving ranges: how far each value is from the one before (Montgomery 6.32). Goes with <see cref="I"/>.</summary>
    MovingRange,

    /// <summary>X̄: means of subgroups, limits from the standard deviations within them (Montgomery 6.28–6.31).</summary>
    Xbar,

    /// <summary>S: standard deviations of subgroups (Montgomery 6.27, 6.31). Goes with <see cref="Xbar"/>.</summary>
    S,

    /// <summary>P: shares, as persons who got it of persons who should (Montgomery 7.8).</summary>
    P,

    /// <summary>P′: shares of very large groups, where P's limits are too tight (Laney 2002).</summary>
    PPrime,

    /// <summary>C: counts where the opportunities are about the same each period (Montgomery 7.17).</summary>
    C,

    /// <summary>U: rates, as falls for each bed day (Montgomery 7.19).</summary>
    U,

    /// <summary>U′: rates over very many opportunities (Laney 2002).</summary>
    UPrime,

    /// <summary>G: opportunities between rare events; the centre line is the median (Provost and Murray 2011, page 228).</summary>
    G,

    /// <summary>T: time between rare events, above zero; limits are found on values raised to 1/3.6 (Nelson 1994).</summary>
    T,
}
