using System.Globalization;

namespace Mestra.Browser;

/// <summary>Numbers of people who do not exist: the month is raised by 80, as in the national test population.</summary>
internal static class SyntheticNumber
{
    private static readonly int[] First = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] Second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>The so-manyth who was born on 12 May 1960.</summary>
    public static string Of(int which) =>
        Enumerable
            .Range(300, 200)
            .Select(i => $"128560{i}")
            .Select(digits => WithCheck(WithCheck(digits, First), Second))
            .Where(digits => digits.Length == 11)
            .ElementAt(which);

    private static string WithCheck(string digits, int[] weights)
    {
        if (digits.Length != weights.Length)
        {
            return digits;
        }

        var check = (11 - (digits.Zip(weights, (d, w) => (d - '0') * w).Sum() % 11)) % 11;
        return check == 10 ? "" : digits + check.ToString(CultureInfo.InvariantCulture);
    }
}
