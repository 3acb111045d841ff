using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("983971636", "983971636")]
    [InlineData("919 303 808", "919303808")]
    public void A_Norwegian_one_has_nine_digits(string typed, string digits)
    {
        var number = Read(typed).Number.ShouldNotBeNull();

        (number.Digits, number.Country).ShouldBe((digits, "NO"));
        number.FhirSystem.ShouldBe("urn:oid:2.16.578.1.12.4.1.4.101");
    }

    [Theory]
    [InlineData("857209-0606")]
    [InlineData("802005-1952")]
    [InlineData("802005-7538")]
    [InlineData("802406-2302")]
    [InlineData("855104-0721")]
    [InlineData("802014-4120")]
    [InlineData("202100-5448")]
    public void A_Swedish_one_has_ten(string typed)
    {
        var number = Read(typed).Number.ShouldNotBeNull();

        (number.Digits, number.Country).ShouldBe((typed.Replace("-", ""), "SE"));
        number.FhirSystem.ShouldBe("urn:oid:2.5.4.97");
    }

    [Theory]
    [InlineData(null, OrganisationNumberRefusal.Missing)]
    [InlineData("NO 983971636", OrganisationNumberRefusal.NotDigits)]
    [InlineData("98397163", OrganisationNumberRefusal.WrongLength)]
    [InlineData("98397163612", OrganisationNumberRefusal.WrongLength)]
    [InlineData("983971637", OrganisationNumberRefusal.WrongCheckDigit)]
    [InlineData("893971636", OrganisationNumberRefusal.WrongCheckDigit)]
    [InlineData("202100-5449", OrganisationNumberRefusal.WrongCheckDigit)]
    [InlineData("900101-9802", OrganisationNumberRefusal.IsPersonalNumber)]
    public void A_wrong_one_is_refused_for_what_is_wrong(
        string? typed,
        OrganisationNumberRefusal why
    ) => Read(typed).Refusal.ShouldBe(why);

    private static (OrganisationNumber? Number, OrganisationNumberRefusal? Refusal) Read(
        string? typed
    )
    {
        OrganisationNumber.TryRead(typed, out var number, out var refusal);
        return (number, refusal);
    }
}
