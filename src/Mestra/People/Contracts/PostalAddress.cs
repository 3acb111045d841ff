using System.Text.RegularExpressions;

namespace Mestra.People.Contracts;

/// <summary>A postal address (nb: postadresse) as it is typed, with a comma where a line ends: <c>Fjellveien 2, 0000 Fjordby</c>.</summary>
public static partial class PostalAddress
{
    /// <summary>Its lines, as they stand on an envelope.</summary>
    public static string[] Lines(string address) =>
        address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True where a letter would arrive: street or box, and then a line that begins with postcode and town. Four digits in Norway, three and two in Sweden.</summary>
    public static bool CanBePosted(string address) =>
        Array.FindIndex(Lines(address), TownLine().IsMatch) > 0;

    [GeneratedRegex(
        @"^(\d{4}|\d{3} ?\d{2}) +\p{L}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TownLine();
}
