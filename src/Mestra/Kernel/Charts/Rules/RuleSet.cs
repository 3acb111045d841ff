namespace Mestra.Kernel;

/// <summary>
/// The schools of reading a chart (nb: regelsett; sv: regelverk). They answer differently to the same points, since each
/// weighs false alarms against overlooked changes in its own way; a page always says which one speaks.
/// </summary>
public enum RuleSet
{
    /// <summary>
    /// Anhøj's rules, the default: a longest run and a number of crossings that fit the number of useful points, and on
    /// control charts a point outside the limits. At most about one false alarm in
    /// twenty series, whatever their length.
    /// Anhøj and Olesen, PLoS ONE 9 (2014), doi 10.1371/journal.pone.0113825.
    /// </summary>
    Anhoej = 1,

    /// <summary>
    /// IHI's: on run charts shift of six, trend of five, too many or too few runs, and astronomical points that people
    /// point out (Perla, Provost and Murray, BMJ Qual Saf 20 (2011) 46–51); on control charts the five rules of Provost
    /// and Murray, <i>The Health Care Data Guide</i> (2011).
    /// </summary>
    Ihi,

    /// <summary>
    /// NHS England, <i>Making Data Count</i>: a point outside, seven on one side, seven rising or falling, two of three
    /// near a limit. Numbers as in its tool NHSRplotthedots. Control charts only.
    /// </summary>
    MakingDataCount,

    /// <summary>Western Electric, <i>Statistical Quality Control Handbook</i> (1956): the four zone tests. Control charts only.</summary>
    WesternElectric,

    /// <summary>Nelson, <i>The Shewhart control chart: tests for special causes</i>, JQT 16 (1984): eight tests. Control charts only.</summary>
    Nelson,
}
