using PublicHoliday;

namespace Mestra.Courses;

/// <summary>Public holidays (nb: helligdager, sv: röda dagar) of the countries that Mestra works in, as the law has them.</summary>
internal static class Holidays
{
    private static readonly NorwayPublicHoliday Norway = new();
    private static readonly SwedenPublicHoliday Sweden = new();

    /// <summary>True on a public holiday; false in a country that is not known.</summary>
    /// <param name="country">ISO 3166.</param>
    /// <param name="day">The day.</param>
    public static bool Is(string country, DateOnly day) =>
        Of(country)?.IsPublicHoliday(day.ToDateTime(TimeOnly.MinValue)) == true;

    /// <summary>What the holiday is called in its own country; empty where it is none.</summary>
    public static string NameOf(string country, DateOnly day) =>
        Of(country) is { } calendar
        && calendar
            .PublicHolidayNames(day.Year)
            .TryGetValue(day.ToDateTime(TimeOnly.MinValue), out var name)
            ? name
            : "";

    private static PublicHolidayBase? Of(string country) =>
        country switch
        {
            "NO" => Norway,
            "SE" => Sweden,
            _ => null,
        };
}
