namespace Mestra.Kernel;

/// <summary>Reads a Swedish personnummer or samordningsnummer of ten or twelve digits (domain 8.2).</summary>
internal static class SwedishNumber
{
    /// <summary>How many digits a Swedish number has, the century among them: the form that is kept.</summary>
    public const int Length = 12;

    /// <summary>How many it has as most people write it.</summary>
    public const int ShortLength = 10;

    /// <summary>Personnummer came in 1947; nobody born before this year lived to get one.</summary>
    private const int EarliestYear = 1840;

    // The letters that take the place of a birth number's first digit, or of two digits, until a number is given.
    private const string InterimLetters = "TRSUWXJKLMN";

    /// <summary>True for an interim number (20000101T220) and for a reserve number (20210325K069, 98240301AA06).</summary>
    public static bool IsInterim(string text) =>
        text.Length is ShortLength or Length
        && text[..^4].All(char.IsAsciiDigit)
        && text[^2..].All(char.IsAsciiDigit)
        && (
            (InterimLetters.Contains(text[^4]) && char.IsAsciiDigit(text[^3]))
            || (char.IsAsciiLetterUpper(text[^4]) && char.IsAsciiLetterUpper(text[^3]))
        );

    /// <summary>Twelve digits; for a number typed with ten, the century is put in front.</summary>
    /// <param name="typed">Ten or twelve digits.</param>
    /// <param name="today">The day in Sweden: ten digits mean somebody under 100, with a plus sign over.</param>
    public static string Canonical(TypedNumber typed, DateOnly today) =>
        typed.Text.Length == Length
            ? typed.Text
            : $"{Century(typed.Text, typed.PlusAt >= 0, today)}{typed.Text}";

    /// <summary>What the twelve digits are.</summary>
    public static Finding Read(string twelve, DateOnly today)
    {
        var day = twelve.Part(6, 2);
        var kind = day < 60 ? NationalIdKind.Personnummer : NationalIdKind.Samordningsnummer;
        if (!IsDate(twelve, kind, today))
        {
            return Finding.Refused(IdRefusal.NoSuchDate);
        }

        // Birth numbers run from 001 to 999 (SOU 2008:60). People type 0000 when they know only the date.
        if (twelve[8..11] == "000")
        {
            return Finding.Refused(IdRefusal.NeverIssued);
        }

        return CheckDigits.Luhn(twelve[2..])
            ? new(kind, SwedishTestNumbers.Contains(twelve), null)
            : Finding.Refused(IdRefusal.WrongCheckDigit);
    }

    /// <summary>True where the digits were written the Swedish way: the last four apart, or the century in front.</summary>
    public static bool LooksSwedish(TypedNumber typed) =>
        typed.DashAt == typed.Text.Length - 4
        || typed.PlusAt == typed.Text.Length - 4
        || (typed.Text.Length == Length && typed.Text[..2] is "18" or "19" or "20");

    private static int Century(string ten, bool hasPlus, DateOnly today)
    {
        // The plus sign is used from 1 January of the year in which the person turns 100.
        var latest = hasPlus ? today.Year - 100 : today.Year;
        var year = latest - (latest % 100) + ten.Part(0, 2);
        var isAhead =
            year > latest
            || (!hasPlus && year == today.Year && DayOfYear(ten) > today.Day + (today.Month * 100));
        return (isAhead ? year - 100 : year) / 100;
    }

    /// <summary>Month and day as one number that sorts (1231), a samordningsnummer's 60 taken away.</summary>
    private static int DayOfYear(string ten) => (ten.Part(2, 2) * 100) + (ten.Part(4, 2) % 60);

    private static bool IsDate(string twelve, NationalIdKind kind, DateOnly today)
    {
        var year = twelve.Part(0, 4);
        var month = twelve.Part(4, 2);
        var day = twelve.Part(6, 2);
        if (kind == NationalIdKind.Samordningsnummer)
        {
            // Skatteverket writes 00 for a month and a day of birth it does not know.
            (month, day) = (Math.Max(month, 1), Math.Max(day - 60, 1));
        }

        return year >= EarliestYear
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            && new DateOnly(year, month, day) <= today;
    }
}
