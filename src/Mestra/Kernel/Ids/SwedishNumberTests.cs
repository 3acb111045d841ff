using Mestra.Kernel;

namespace Mestra.Testing;

/// <summary>Published numbers as facts: personnummer/meta (MIT), HL7 Sweden's example patients (CC0), Skatteverket (CC0).</summary>
public sealed class SwedishNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly IdentityNumberRules Everybody = new(
        AllowSynthetic: true,
        AllowReal: true
    );

    [Theory]
    [InlineData("190905271474", "0905271474", "090527+1474", "19090527+1474")]
    [InlineData("200002292399", "0002292399", "000229-2399", "20000229-2399")]
    [InlineData("195704289999", "5704289999", "570428-9999", "19570428-9999")]
    [InlineData("194608239986", "4608239986", "460823-9986", "19460823-9986")]
    [InlineData("190901219931", "0901219931", "090121+9931", "19090121+9931")]
    [InlineData("200004059937", "0004059937", "000405-9937", "20000405-9937")]
    public void A_personnummer_is_read_in_all_its_forms(
        string twelve,
        string ten,
        string apart,
        string twelveApart
    )
    {
        Kind(twelve).ShouldBe((twelve, NationalIdKind.Personnummer));
        Kind(apart).ShouldBe((twelve, NationalIdKind.Personnummer));
        Kind(twelveApart).ShouldBe((twelve, NationalIdKind.Personnummer));
        // Ten digits alone are somebody under 100: the sign is what tells.
        Kind(ten)
            .ShouldBe((apart.Contains('+') ? "20" + ten : twelve, NationalIdKind.Personnummer));
    }

    [Theory]
    [InlineData("197302889931", "730288-9931")]
    [InlineData("202107919967", "210791-9967")]
    [InlineData("196109732393", "610973-2393")]
    public void A_samordningsnummer_has_a_day_60_higher(string twelve, string apart)
    {
        Kind(twelve).ShouldBe((twelve, NationalIdKind.Samordningsnummer));
        Kind(apart).ShouldBe((twelve, NationalIdKind.Samordningsnummer));
    }

    [Theory]
    [InlineData("191500722390")] // month unknown
    [InlineData("191711602399")] // day unknown
    [InlineData("198000602394")] // both unknown
    public void A_samordningsnummer_may_leave_month_or_day_unknown(string number) =>
        Kind(number).ShouldBe((number, NationalIdKind.Samordningsnummer));

    [Theory]
    [InlineData("195009072553")]
    [InlineData("196101182803")]
    [InlineData("199002222397")]
    [InlineData("200001252386")]
    [InlineData("200302022389")]
    [InlineData("189002029800")]
    [InlineData("189602029812")]
    public void The_example_patients_of_HL7_Sweden_have_a_personnummer(string number) =>
        Kind(number).ShouldBe((number, NationalIdKind.Personnummer));

    [Theory]
    [InlineData("197004289895", "700428-9895", IdRefusal.WrongCheckDigit)]
    [InlineData("194205669899", "420566-9899", IdRefusal.WrongCheckDigit)]
    [InlineData("196004309886", "600430-9886", IdRefusal.WrongCheckDigit)]
    [InlineData("197210869924", "721086-9924", IdRefusal.WrongCheckDigit)]
    [InlineData("201509160006", "150916-0006", IdRefusal.NeverIssued)] // Luhn fits; birth number 000 is never given
    public void A_wrong_number_is_refused_for_what_is_wrong(
        string twelve,
        string apart,
        IdRefusal why
    )
    {
        Refusal(twelve).ShouldBe(why);
        Refusal(apart).ShouldBe(why);
    }

    [Theory]
    [InlineData("857209-0606")]
    [InlineData("802005-1952")]
    [InlineData("802005-7538")]
    [InlineData("802406-2302")]
    [InlineData("855104-0721")]
    [InlineData("802014-4120")]
    public void An_organisation_number_is_no_personnummer(string number)
    {
        Refusal(number).ShouldBe(IdRefusal.NoSuchDate);
        Refusal(number.Replace("-", "")).ShouldBe(IdRefusal.WrongLength);
    }

    [Theory]
    [InlineData("T220")]
    [InlineData("R220")]
    [InlineData("S220")]
    [InlineData("U220")]
    [InlineData("W220")]
    [InlineData("X220")]
    [InlineData("J220")]
    [InlineData("K220")]
    [InlineData("L220")]
    [InlineData("M220")]
    [InlineData("N220")]
    public void An_interim_number_is_known_and_refused(string end)
    {
        Refusal("20000101" + end).ShouldBe(IdRefusal.InterimNumber);
        Refusal("000101-" + end.ToLowerInvariant()).ShouldBe(IdRefusal.InterimNumber);
    }

    [Theory]
    [InlineData("20210325K069")]
    [InlineData("98240301AA06")]
    public void A_reserve_number_is_known_and_refused(string number) =>
        Refusal(number).ShouldBe(IdRefusal.InterimNumber);

    [Fact]
    public void Another_letter_is_a_slip_of_the_finger() =>
        Refusal("20000101E221").ShouldBe(IdRefusal.NotDigits);

    [Theory]
    [InlineData("19090527 1474")]
    [InlineData("1909 05 27 1474")]
    public void A_space_may_stand_where_the_sign_should(string number) =>
        Kind(number).ShouldBe(("190905271474", NationalIdKind.Personnummer));

    [Fact]
    public void A_plus_sign_anywhere_else_is_no_number()
    {
        Refusal("09+05271474").ShouldBe(IdRefusal.NotDigits);
        Refusal("+0905271474").ShouldBe(IdRefusal.NotDigits);
    }

    [Theory]
    [InlineData("261125-2382", "20261125")] // born today
    [InlineData("261126-2381", "19261126")] // tomorrow is nobody's birthday yet
    [InlineData("261125+2382", "19261125")] // the plus sign counts from the year of the hundredth birthday
    [InlineData("261231+2384", "19261231")]
    [InlineData("251231+2385", "19251231")]
    [InlineData("990101-2383", "19990101")]
    public void Ten_digits_get_their_century_from_the_day_and_the_sign(string typed, string date) =>
        Kind(Completed(typed)).Digits[..8].ShouldBe(date);

    [Fact]
    public void A_samordningsnummer_gets_its_century_from_the_real_day()
    {
        NationalId.TryRead("260161-2381", Everybody, new DateOnly(2026, 1, 15), out var id, out _);

        id.ShouldNotBeNull().Digits.ShouldBe("202601612381");
    }

    [Theory]
    [InlineData("271125+2381")] // nobody born in 1827 has a number
    [InlineData("20261126-2380")] // born tomorrow
    [InlineData("20991231-2380")]
    [InlineData("20270101-2389")]
    [InlineData("18390101-2383")]
    [InlineData("19010229-2385")] // 1901 has no leap day
    [InlineData("19000229-2386")]
    [InlineData("20200100-2389")]
    [InlineData("20201301-2380")]
    [InlineData("20200032-2380")]
    [InlineData("20200192-2388")] // day 32 plus 60
    public void A_date_that_nobody_living_was_born_on_is_refused(string number) =>
        Refusal(number).ShouldBe(IdRefusal.NoSuchDate);

    [Theory]
    [InlineData("189001019802")]
    [InlineData("189001029819")]
    [InlineData("191401682396")]
    [InlineData("202601612381")]
    public void A_published_test_number_that_no_living_person_holds_is_synthetic(string number)
    {
        Refusal(number, IdentityNumberRules.Production).ShouldBe(IdRefusal.SyntheticNotAllowed);
        Refusal(number, IdentityNumberRules.Demonstration).ShouldBeNull();
    }

    [Theory]
    [InlineData("200002292399")]
    [InlineData("196109732393")]
    public void Every_other_Swedish_number_may_be_a_persons(string number)
    {
        Refusal(number, IdentityNumberRules.Production).ShouldBeNull();
        Refusal(number, IdentityNumberRules.Demonstration).ShouldBe(IdRefusal.RealNotAllowed);
    }

    [Theory]
    [InlineData("195704289999", "http://electronichealth.se/identifier/personnummer")]
    [InlineData("196109732393", "http://electronichealth.se/identifier/samordningsnummer")]
    public void Each_kind_names_its_register(string number, string system) =>
        Read(number).Id!.FhirSystem.ShouldBe(system);

    /// <summary>With the check digit that fits: the test is about the date.</summary>
    private static string Completed(string typed) =>
        typed[..^1] + CheckDigits.LuhnDigit(typed.Replace("-", "").Replace("+", "")[..9]);

    private static (string Digits, NationalIdKind Kind) Kind(string typed)
    {
        var id = Read(typed).Id.ShouldNotBeNull();
        return (id.Digits, id.Kind);
    }

    private static IdRefusal? Refusal(string typed, IdentityNumberRules? rules = null) =>
        Read(typed, rules).Refusal;

    private static (NationalId? Id, IdRefusal? Refusal) Read(
        string typed,
        IdentityNumberRules? rules = null
    )
    {
        NationalId.TryRead(typed, rules ?? Everybody, Today, out var id, out var refusal);
        return (id, refusal);
    }
}
