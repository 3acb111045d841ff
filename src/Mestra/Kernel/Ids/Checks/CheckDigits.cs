namespace Mestra.Kernel;

/// <summary>The check digits of the identity numbers. Every method takes ASCII digits only, check digits included.</summary>
internal static class CheckDigits
{
    private static ReadOnlySpan<byte> First => [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static ReadOnlySpan<byte> Second => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    private static ReadOnlySpan<byte> Organisation => [3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>
    /// The two check digits of a fødselsnummer or D-number, by the rule of 1964 or by the rule of 2032. Both hold
    /// today: old numbers stay, and people born before 2032 may get new ones (Skatteetaten, nyttfnr2032).
    /// </summary>
    /// <remarks>
    /// 2032: the first check digit is 11, 12, 13 or 14 less the weighted sum modulo 11. Counted with its own weight
    /// of one, the sum then leaves 0, 1, 2 or 3, where the rule of 1964 leaves 0. The second has one value in both.
    /// </remarks>
    public static bool OfFolkeregister(string digits) =>
        Remainder(digits, First) <= 3 && Remainder(digits, Second) == 0;

    /// <summary>The two check digits by the rule of 1964 alone: numbers that Folkeregisteret does not give.</summary>
    public static bool Of1964(string digits) =>
        Remainder(digits, First) == 0 && Remainder(digits, Second) == 0;

    /// <summary>The one check digit of a Norwegian organisation number.</summary>
    public static bool OfOrganisation(string digits) => Remainder(digits, Organisation) == 0;

    /// <summary>The check digit of the Swedish numbers, ten digits (Luhn).</summary>
    public static bool Luhn(string digits) => LuhnSum(digits) % 10 == 0;

    /// <summary>The digit that makes these nine Swedish digits ten.</summary>
    public static int LuhnDigit(string nine) => (10 - (LuhnSum(nine) % 10)) % 10;

    /// <summary>The two check digits by the rule of 1964 for these nine digits, or null where the rule gives none.</summary>
    public static string? Pair(string nine)
    {
        var first = (11 - Remainder(nine, First)) % 11;
        var second = (11 - Remainder($"{nine}{first}", Second)) % 11;
        return first == 10 || second == 10 ? null : $"{first}{second}";
    }

    private static int Remainder(string digits, ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        for (var i = 0; i < Math.Min(digits.Length, weights.Length); i++)
        {
            sum += weights[i] * (digits[i] - '0');
        }

        return sum % 11;
    }

    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return sum;
    }
}
