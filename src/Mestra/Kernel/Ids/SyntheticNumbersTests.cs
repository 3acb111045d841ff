using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class SyntheticNumbersTests
{
    [Fact]
    public void Every_Norwegian_one_is_right_synthetic_and_its_own()
    {
        var numbers = Enumerable.Range(0, 29_000).Select(SyntheticNumbers.Fodselsnummer).ToList();

        numbers.ShouldAllBe(number => IsTaken(number, NationalIdKind.Fodselsnummer));
        numbers.Distinct().Count().ShouldBe(29_000);
    }

    [Fact]
    public void Every_Swedish_one_is_right_synthetic_and_its_own()
    {
        var numbers = Enumerable
            .Range(0, SyntheticNumbers.PersonnummerCount)
            .Select(SyntheticNumbers.Personnummer)
            .ToList();

        numbers.ShouldAllBe(number => IsTaken(number, NationalIdKind.Personnummer));
        numbers.Distinct().Count().ShouldBe(numbers.Count);
    }

    [Theory]
    [InlineData(0, "189001019802")]
    [InlineData(1, "189001029819")]
    [InlineData(2, "189001039800")]
    [InlineData(17, "189001189811")]
    [InlineData(32, "189002029800")]
    [InlineData(2223, "189602029812")]
    public void A_Swedish_one_is_the_one_that_Skatteverket_published(int index, string published) =>
        SyntheticNumbers.Personnummer(index).Digits.ShouldBe(published);

    [Theory]
    [InlineData(1900, 1, 1)]
    [InlineData(1971, 5, 17)]
    [InlineData(1999, 12, 31)]
    [InlineData(2000, 2, 29)]
    [InlineData(2026, 11, 25)]
    [InlineData(2039, 12, 31)]
    public void Three_hundred_people_may_be_born_on_one_day(int year, int month, int day)
    {
        var born = new DateOnly(year, month, day);
        var numbers = Enumerable
            .Range(0, 300)
            .SelectMany<int, NationalId>(index =>
                [SyntheticNumbers.Fodselsnummer(index, born), SyntheticNumbers.DNumber(index, born)]
            )
            .ToList();

        numbers.ShouldAllBe(number => IsTaken(number, number.Kind));
        numbers.Distinct().Count().ShouldBe(600);
        numbers[0].Digits[..6].ShouldBe($"{day:00}{month + 80:00}{year % 100:00}");
    }

    [Fact]
    public void The_same_index_gives_the_same_number() =>
        SyntheticNumbers.Fodselsnummer(42).ShouldBe(SyntheticNumbers.Fodselsnummer(42));

    [Fact]
    public void What_cannot_be_given_is_our_fault()
    {
        var born = new DateOnly(1971, 5, 17);

        Should.Throw<ArgumentOutOfRangeException>(() => SyntheticNumbers.Fodselsnummer(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => SyntheticNumbers.Fodselsnummer(29_000));
        Should.Throw<ArgumentOutOfRangeException>(() => SyntheticNumbers.Fodselsnummer(500, born));
        Should.Throw<ArgumentOutOfRangeException>(() =>
            SyntheticNumbers.Fodselsnummer(0, new DateOnly(1899, 12, 31))
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            SyntheticNumbers.Fodselsnummer(0, new DateOnly(2040, 1, 1))
        );
        Should.Throw<ArgumentOutOfRangeException>(() => SyntheticNumbers.Personnummer(-1));
        Should.Throw<ArgumentOutOfRangeException>(() =>
            SyntheticNumbers.Personnummer(SyntheticNumbers.PersonnummerCount)
        );
    }

    /// <summary>True where a demonstration takes the digits and finds in them just what was meant.</summary>
    private static bool IsTaken(NationalId number, NationalIdKind kind) =>
        NationalId.TryRead(
            number.Digits,
            IdentityNumberRules.Demonstration,
            new DateOnly(2026, 11, 25),
            out var read,
            out _
        )
        && read.Kind == kind
        && number.Kind == kind
        && number.IsSynthetic;
}
