using PhoneNumbers;

namespace Mestra.Kernel;

/// <summary>Telephone numbers: kept in one form, shown as people read them.</summary>
public static class PhoneBook
{
    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    /// <summary>E.164 where the number can be read in the country (ISO 3166), else as typed.</summary>
    public static string Canonical(string typed, string country) =>
        Read(typed, country) is { } number && Util.IsPossibleNumber(number)
            ? Util.Format(number, PhoneNumberFormat.E164)
            : typed.Trim();

    /// <summary>In groups: «55 00 00 01» within the country, «+46 8 123 456 78» from another; what no plan knows stands as it is kept.</summary>
    public static string Shown(string kept, string country) =>
        Read(kept, country) is { } number && Util.IsValidNumber(number)
            ? Util.Format(
                number,
                Util.GetRegionCodeForCountryCode(number.CountryCode) == country
                    ? PhoneNumberFormat.NATIONAL
                    : PhoneNumberFormat.INTERNATIONAL
            )
            : kept;

    /// <summary>
    /// As a file of separated values writes a number that is kept with its country: «(+47) 90000000»; all else as it stands.
    /// </summary>
    /// <remarks>
    /// «+4790000000» is read as a number by Excel, LibreOffice and Google Sheets, which lose the plus or show 4,79E+09,
    /// and an apostrophe before it, which keeps other text from being reckoned with, is shown as a part of it. What begins
    /// with a bracket and goes on after it is text to them all, with every digit, and begins no formula.
    /// </remarks>
    public static string InTables(string text) =>
        text is ['+', .. var digits]
        && digits.Length is >= 7 and <= 15
        && digits.All(char.IsAsciiDigit)
        && Read(text, "") is { } number
        && $"+{number.CountryCode}" is var country
            ? $"({country}) {text[country.Length..]}"
            : text;

    /// <summary>True where it can be dialled at all: three digits or more, and only digits, spaces and + - ( ).</summary>
    public static bool IsDiallable(string typed) =>
        typed.Count(char.IsAsciiDigit) >= 3
        && typed.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')');

    private static PhoneNumber? Read(string text, string country)
    {
        try
        {
            return text.Length > 0 ? Util.Parse(text, country) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
