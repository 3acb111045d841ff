namespace Mestra.Kernel;

/// <summary>Identity numbers for invented people. The same index gives the same number, and two indexes never the same.</summary>
/// <remarks>
/// Norway: Skatteetaten's synthetic form, month + 80, which Folkeregisteret gives to nobody.
/// Sweden has no such form. Taken are Skatteverket's published test numbers for births in the 1890s (testpersonnummer,
/// CC0): no living person can hold one, so it does no harm if a series is ever found to be shared. They therefore do
/// not fit the invented person's age, which does not matter: nothing reads an age from a number.
/// </remarks>
public static class SyntheticNumbers
{
    /// <summary>How many different Swedish numbers there are.</summary>
    public static int PersonnummerCount => SwedishTestNumbers.Days;

    private const int IndividualNumbers = 500;
    private static readonly DateOnly FirstBirth = new(1930, 1, 1);
    private const int BirthDays = 29_000;

    /// <summary>A synthetic fødselsnummer, for someone invented who was born between 1930 and 2009.</summary>
    /// <param name="index">0 to 28,999.</param>
    public static NationalId Fodselsnummer(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, BirthDays);
        // 7,919 shares no factor with the number of days: every index has a day of its own, spread over all years.
        return Norwegian(
            0,
            FirstBirth.AddDays((int)(index * 7919L % BirthDays)),
            0,
            NationalIdKind.Fodselsnummer
        );
    }

    /// <summary>A synthetic fødselsnummer that begins with the birth date.</summary>
    /// <param name="index">0 to about 400: the how-manieth of those born that day.</param>
    /// <param name="born">1900 to 2039.</param>
    public static NationalId Fodselsnummer(int index, DateOnly born) =>
        Norwegian(index, born, 0, NationalIdKind.Fodselsnummer);

    /// <summary>A synthetic D-number that begins with the birth date, the first digit four higher.</summary>
    /// <inheritdoc cref="Fodselsnummer(int, DateOnly)" path="/param" />
    public static NationalId DNumber(int index, DateOnly born) =>
        Norwegian(index, born, 40, NationalIdKind.DNumber);

    /// <summary>A published Swedish test number.</summary>
    /// <param name="index">0 up to, and not including, <see cref="PersonnummerCount"/>.</param>
    public static NationalId Personnummer(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, PersonnummerCount);
        var digits = SwedishTestNumbers.OfDay(index);
        return NationalId.Restored(digits, NationalIdKind.Personnummer, isSynthetic: true);
    }

    private static NationalId Norwegian(
        int index,
        DateOnly born,
        int addedToDay,
        NationalIdKind kind
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(born.Year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(born.Year, 2039);
        var date = $"{born.Day + addedToDay:00}{born.Month + 80:00}{born.Year % 100:00}";
        // As the register did it until 2032: 000-499 for births in the 1900s, 500-999 for the 2000s.
        var first = born.Year < 2000 ? 0 : IndividualNumbers;
        var digits = Enumerable
            .Range(first, IndividualNumbers)
            .Select(individual => $"{date}{individual:000}")
            .Select(nine => (Nine: nine, Pair: CheckDigits.Pair(nine)))
            .Where(number => number.Pair is not null)
            .Select(number => number.Nine + number.Pair)
            .ElementAtOrDefault(index);
        return digits is null
            ? throw new ArgumentOutOfRangeException(
                nameof(index),
                index,
                "No numbers are left on that day."
            )
            : NationalId.Restored(digits, kind, isSynthetic: true);
    }
}
