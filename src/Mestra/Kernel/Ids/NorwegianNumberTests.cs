using Mestra.Kernel;

namespace Mestra.Testing;

/// <summary>Published numbers as facts: navikt/fnrvalidator (MIT), Skatteetaten (nyttfnr2032), the test actors of NHN.</summary>
public sealed class NorwegianNumberTests
{
    private static readonly IdentityNumberRules Everybody = new(
        AllowSynthetic: true,
        AllowReal: true
    );

    [Theory]
    [InlineData("13097248022")]
    [InlineData("29029648784")] // born on a leap day
    [InlineData("29020075838")] // year 00 has a leap day in 2000
    [InlineData("15021951940")] // a check digit that comes out as 11 is 0
    [InlineData("02013299997")] // 2032
    [InlineData("30108299920")] // 2032, remainder 0
    [InlineData("30108299939")] // 2032, remainder 1
    [InlineData("20036914700")]
    [InlineData("29020073150")]
    public void A_fødselsnummer_is_read_by_the_rule_of_1964_and_of_2032(string number) =>
        Kind(number).ShouldBe((NationalIdKind.Fodselsnummer, false));

    [Theory]
    [InlineData("53097248016")]
    [InlineData("70108299914")] // 2032
    [InlineData("55102499947")] // 2032
    public void A_D_number_has_a_first_digit_four_higher(string number) =>
        Kind(number).ShouldBe((NationalIdKind.DNumber, false));

    [Theory]
    [InlineData("30908299902", NationalIdKind.Fodselsnummer)] // 2032
    [InlineData("03851598730", NationalIdKind.Fodselsnummer)]
    [InlineData("10915596784", NationalIdKind.Fodselsnummer)] // T-number
    [InlineData("41819077906", NationalIdKind.DNumber)] // 2032, outside the old table of centuries
    [InlineData("41819077302", NationalIdKind.DNumber)]
    [InlineData("50846202355", NationalIdKind.DNumber)] // T-number
    public void A_synthetic_number_has_a_month_80_higher(string number, NationalIdKind kind) =>
        Kind(number).ShouldBe((kind, true));

    [Theory]
    [InlineData("88888888831")]
    [InlineData("99999999928")]
    [InlineData("80102030404")]
    public void An_FH_number_begins_with_8_or_9_and_has_no_date(string number) =>
        Kind(number).ShouldBe((NationalIdKind.FhNumber, false));

    [Theory]
    [InlineData("88888888832")]
    [InlineData("88888888841")]
    [InlineData("98019800546")]
    public void An_FH_number_is_held_by_its_check_digits(string number) =>
        Refusal(number).ShouldBe(IdRefusal.WrongCheckDigit);

    [Fact]
    public void An_FH_number_knows_only_the_old_rule()
    {
        var byTheNewRule = NumberWithRemainder("80102030", 1);

        CheckDigits.OfFolkeregister(byTheNewRule).ShouldBeTrue();
        Refusal(byTheNewRule).ShouldBe(IdRefusal.WrongCheckDigit);
    }

    [Fact]
    public void A_number_like_an_FH_number_with_a_first_digit_of_7_needs_a_date() =>
        Refusal("77777777745").ShouldBe(IdRefusal.NoSuchDate);

    [Theory]
    [InlineData("13527248013")]
    [InlineData("68467038838")] // D and H at once
    [InlineData("01410199935")]
    public void An_H_number_is_known_and_refused_whatever_the_store_takes(string number)
    {
        Refusal(number).ShouldBe(IdRefusal.HNumberIsInternal);
        Refusal(number, IdentityNumberRules.Production).ShouldBe(IdRefusal.HNumberIsInternal);
        Refusal(number, IdentityNumberRules.Demonstration).ShouldBe(IdRefusal.HNumberIsInternal);
    }

    [Theory]
    [InlineData("13097248032", IdRefusal.WrongCheckDigit)] // the first
    [InlineData("13097248023", IdRefusal.WrongCheckDigit)] // the second
    [InlineData("02013299996", IdRefusal.WrongCheckDigit)] // the second, 2032
    [InlineData("20036914712", IdRefusal.WrongCheckDigit)]
    [InlineData("13527248014", IdRefusal.WrongCheckDigit)] // an H-number that is none
    [InlineData("29020112345", IdRefusal.NoSuchDate)]
    [InlineData("29020105729", IdRefusal.NoSuchDate)] // right check digits, no such day in any century
    [InlineData("32127248022", IdRefusal.NoSuchDate)]
    [InlineData("13137248022", IdRefusal.NoSuchDate)]
    [InlineData("00000000000", IdRefusal.NoSuchDate)]
    [InlineData("40010112345", IdRefusal.NoSuchDate)]
    [InlineData("72010112345", IdRefusal.NoSuchDate)]
    [InlineData("01930112345", IdRefusal.NoSuchDate)]
    [InlineData("1234567890", IdRefusal.WrongLength)]
    [InlineData("123456789101", IdRefusal.WrongLength)]
    [InlineData("1234567891A", IdRefusal.NotDigits)]
    public void A_wrong_number_is_refused_for_what_is_wrong(string number, IdRefusal why) =>
        Refusal(number).ShouldBe(why);

    [Fact]
    public void The_2032_rule_takes_the_remainders_0_to_3_and_no_other()
    {
        var taken = Enumerable
            .Range(0, 11)
            .Where(remainder =>
                CheckDigits.OfFolkeregister(NumberWithRemainder("15015012", remainder))
            );

        taken.ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void Where_people_are_real_a_synthetic_number_is_refused()
    {
        Refusal("30908299902", IdentityNumberRules.Production)
            .ShouldBe(IdRefusal.SyntheticNotAllowed);
        Refusal("13097248022", IdentityNumberRules.Production).ShouldBeNull();
    }

    [Theory]
    [InlineData("13097248022")]
    [InlineData("53097248016")]
    [InlineData("88888888831")]
    public void Where_everybody_is_invented_a_real_number_is_refused(string number)
    {
        Refusal(number, IdentityNumberRules.Demonstration).ShouldBe(IdRefusal.RealNotAllowed);
        Refusal("30908299902", IdentityNumberRules.Demonstration).ShouldBeNull();
    }

    [Theory]
    [InlineData("30908299902", "urn:oid:2.16.578.1.12.4.1.4.1")]
    [InlineData("53097248016", "urn:oid:2.16.578.1.12.4.1.4.2")]
    [InlineData("88888888831", "urn:oid:2.16.578.1.12.4.1.4.3")]
    public void Each_kind_names_its_register(string number, string system) =>
        Read(number).Id!.FhirSystem.ShouldBe(system);

    /// <summary>Eight digits, filled up so that the first check sum leaves this remainder and the second is right.</summary>
    private static string NumberWithRemainder(string eight, int remainder) =>
        Enumerable
            .Range(0, 1000)
            .Select(end => $"{eight}{end:000}")
            .First(number =>
                Sum(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == remainder
                && Sum(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
            );

    private static int Sum(string number, int[] weights) =>
        weights.Zip(number, (weight, digit) => weight * (digit - '0')).Sum();

    private static (NationalIdKind, bool) Kind(string number)
    {
        var id = Read(number).Id.ShouldNotBeNull();
        id.Digits.ShouldBe(number);
        return (id.Kind, id.IsSynthetic);
    }

    private static IdRefusal? Refusal(string number, IdentityNumberRules? rules = null) =>
        Read(number, rules).Refusal;

    private static (NationalId? Id, IdRefusal? Refusal) Read(
        string number,
        IdentityNumberRules? rules = null
    )
    {
        NationalId.TryRead(
            number,
            rules ?? Everybody,
            new DateOnly(2026, 11, 25),
            out var id,
            out var refusal
        );
        return (id, refusal);
    }
}
