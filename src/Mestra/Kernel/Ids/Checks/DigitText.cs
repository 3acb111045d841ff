using System.Globalization;

namespace Mestra.Kernel;

/// <summary>Numbers inside a text of ASCII digits.</summary>
internal static class DigitText
{
    /// <summary>The digits from a place on, as a number.</summary>
    public static int Part(this string digits, int start, int length) =>
        int.Parse(digits.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
