using System.Globalization;
using System.Text.RegularExpressions;

namespace Mestra.Ui;

/// <summary>Why what was typed is no day.</summary>
public enum DayRefusal
{
    /// <summary>It cannot be read as a date.</summary>
    NotADate,

    /// <summary>A date, but no such day is in the calendar: 31.2.2026.</summary>
    NoSuchDay,

    /// <summary>The year is missing.</summary>
    YearIsMissing,

    /// <summary>A year before 1900 or after 2199: a slip of the finger.</summary>
    YearIsFarAway,
}

/// <summary>
/// Reads a day as people write it in bokmål, nynorsk, svensk and engelsk: 24.11.2026, 24/11-26, 2026-11-24,
/// 24112026, 24. november 2026, November 24, 2026. The day stands before the month unless the year stands first.
/// </summary>
public static partial class DateReading
{
    private static readonly string[][] Months =
    [
        ["jan"],
        ["feb"],
        ["mar"],
        ["apr"],
        ["mai", "maj", "may"],
        ["jun"],
        ["jul"],
        ["aug"],
        ["sep"],
        ["okt", "oct"],
        ["nov"],
        ["des", "dec"],
    ];

    /// <summary>Reads a day, or says why it is none.</summary>
    /// <param name="typed">What the person typed.</param>
    /// <param name="day">The day, where there is one.</param>
    /// <returns>Null where it was read.</returns>
    public static DayRefusal? Read(string typed, out DateOnly day)
    {
        day = default;
        var text = typed.Trim().TrimEnd('.').ToLowerInvariant();
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return Make(iso, Month(iso), out day);
        }

        if (DayFirst().Match(text) is { Success: true } usual)
        {
            return Make(usual, Month(usual), out day);
        }

        if (Digits().IsMatch(text))
        {
            return ReadDigits(text, out day);
        }

        return ReadNamed(text, out day);
    }

    private static DayRefusal? ReadDigits(string text, out DateOnly day)
    {
        var swedish = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "sv";
        string[] forms = (text.Length, swedish) switch
        {
            (8, true) => ["yyyyMMdd", "ddMMyyyy"],
            (8, false) => ["ddMMyyyy", "yyyyMMdd"],
            (_, true) => ["yyMMdd"],
            _ => ["ddMMyy"],
        };
        foreach (var form in forms)
        {
            if (
                DateOnly.TryParseExact(
                    text,
                    form,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out day
                ) && IsNear(day.Year)
            )
            {
                return null;
            }
        }

        day = default;
        return DayRefusal.NoSuchDay;
    }

    private static DayRefusal? ReadNamed(string text, out DateOnly day)
    {
        day = default;
        var match = DayThenName().Match(text);
        match = match.Success ? match : NameThenDay().Match(text);
        if (!match.Success)
        {
            return DayRefusal.NotADate;
        }

        var name = match.Groups["name"].Value;
        var month =
            1
            + Array.FindIndex(
                Months,
                starts => Array.Exists(starts, s => name.StartsWith(s, StringComparison.Ordinal))
            );
        return month == 0 ? DayRefusal.NotADate : Make(match, month, out day);
    }

    private static DayRefusal? Make(Match match, int month, out DateOnly day)
    {
        day = default;
        var year = match.Groups["year"];
        if (!year.Success)
        {
            return DayRefusal.YearIsMissing;
        }

        var number = int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);
        if (year.Length == 2)
        {
            number = CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(number);
        }

        if (!IsNear(number))
        {
            return DayRefusal.YearIsFarAway;
        }

        var dayNumber = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        if (
            month is < 1 or > 12
            || dayNumber < 1
            || dayNumber > DateTime.DaysInMonth(number, month)
        )
        {
            return DayRefusal.NoSuchDay;
        }

        day = new DateOnly(number, month, dayNumber);
        return null;
    }

    private static int Month(Match match) =>
        int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);

    private static bool IsNear(int year) => year is >= 1900 and <= 2199;

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})\s?[-./ ]\s?(?<month>[0-9]{1,2})\s?[-./ ]\s?(?<day>[0-9]{1,2})$",
        RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})\s?[-./ ]\s?(?<month>[0-9]{1,2})(\s?[-./ ]\s?(?<year>[0-9]{4}|[0-9]{2}))?$",
        RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex("^([0-9]{8}|[0-9]{6})$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^(\p{L}{2,9}\.?,?\s+)?(den\s+|the\s+)?(?<day>[0-9]{1,2})(\.|st|nd|rd|th)?\s*(of\s+)?(?<name>\p{L}{3,9})\.?,?(\s+(?<year>[0-9]{4}|[0-9]{2}))?$",
        RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex DayThenName();

    [GeneratedRegex(
        @"^(\p{L}{2,9}\.?,?\s+)?(?<name>\p{L}{3,9})\.?\s+(?<day>[0-9]{1,2})(st|nd|rd|th)?(,?\s+(?<year>[0-9]{4}))?$",
        RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex NameThenDay();
}
