namespace Mestra.Kernel;

/// <summary>Which Swedish numbers are test numbers, as far as that can be told without harm.</summary>
/// <remarks>
/// Skatteverket publishes test numbers (testpersonnummer, testsamordningsnummer; CC0) but marks them by nothing in
/// the digits. Recognised are only those that no living person can hold: the series for births in the 1890s, one
/// number a day with birth number 980 or 981 ("Testpersonnummer 1890-1899"), and single published
/// samordningsnummer, so that a demonstration can show one. A test number outside these reads as a real one.
/// </remarks>
internal static class SwedishTestNumbers
{
    private static readonly HashSet<string> Coordination = new(StringComparer.Ordinal)
    {
        "191401682396",
        "191406652386",
        "191500722390",
        "191711602399",
        "198000602394",
        "202601612381",
        "202601622380",
        "202601912393",
    };

    /// <summary>The first day of the series.</summary>
    public static DateOnly FirstDay { get; } = new(1890, 1, 1);

    /// <summary>The days of the series, one number each.</summary>
    public static int Days { get; } = new DateOnly(1900, 1, 1).DayNumber - FirstDay.DayNumber;

    /// <summary>True where the twelve digits, already checked, are one of these.</summary>
    public static bool Contains(string twelve) =>
        (twelve.StartsWith("189", StringComparison.Ordinal) && twelve[8..11] is "980" or "981")
        || Coordination.Contains(twelve);

    /// <summary>The number of a day in the series; 980 and 981 take turns, from 980 on the first day.</summary>
    public static string OfDay(int days)
    {
        var nine = $"{FirstDay.AddDays(days):yyyyMMdd}{980 + (days % 2)}";
        return nine + CheckDigits.LuhnDigit(nine[2..]);
    }
}
