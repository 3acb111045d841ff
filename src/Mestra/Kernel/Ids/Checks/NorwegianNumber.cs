namespace Mestra.Kernel;

/// <summary>Reads the eleven digits of a Norwegian identity number (domain 8.1).</summary>
internal static class NorwegianNumber
{
    /// <summary>How many digits every Norwegian identity number has.</summary>
    public const int Length = 11;

    /// <summary>What the digits are, before anyone asks whether that kind is welcome here.</summary>
    public static Finding Read(string digits) =>
        // FH-numbers carry no date. A first digit of 8 or 9 must therefore never reach the D-number's reading.
        digits[0] is '8' or '9'
            ? Judge(CheckDigits.Of1964(digits), NationalIdKind.FhNumber)
            : ReadDated(digits);

    private static Finding ReadDated(string digits)
    {
        var day = digits.Part(0, 2);
        var month = digits.Part(2, 2);
        var kind = day > 40 ? NationalIdKind.DNumber : NationalIdKind.Fodselsnummer;
        // Month + 40 is an H-number of one journal system or a test number of NAV: nothing in the number tells
        // which. Both are refused, in every environment. Month + 80 is Skatteetaten's synthetic (T-number, Tenor).
        var (isInternal, isSynthetic) = (month is > 40 and <= 52, month > 80);
        if (!IsDate(day % 40, month % 40, digits.Part(4, 2)))
        {
            return Finding.Refused(IdRefusal.NoSuchDate);
        }

        return isInternal && CheckDigits.OfFolkeregister(digits)
            ? Finding.Refused(IdRefusal.HNumberIsInternal)
            : Judge(CheckDigits.OfFolkeregister(digits), kind, isSynthetic);
    }

    private static Finding Judge(
        bool hasRightDigits,
        NationalIdKind kind,
        bool isSynthetic = false
    ) => hasRightDigits ? new(kind, isSynthetic, null) : Finding.Refused(IdRefusal.WrongCheckDigit);

    /// <summary>
    /// True where the date stands in the calendar of any of the three centuries: 29.02.00 does (2000), 29.02.01 does
    /// not. The number itself no longer tells the century.
    /// </summary>
    private static bool IsDate(int day, int month, int year) =>
        month is >= 1 and <= 12
        && day >= 1
        && day <= new[] { 1800, 1900, 2000 }.Max(c => DateTime.DaysInMonth(c + year, month));
}
