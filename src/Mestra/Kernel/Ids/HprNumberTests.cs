using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class HprNumberTests
{
    [Theory]
    [InlineData("7030112", "7030112")]
    [InlineData(" 703 01 12 ", "7030112")]
    [InlineData("007030112", "7030112")]
    [InlineData("123456789", "123456789")]
    [InlineData("1", "1")]
    public void It_has_up_to_nine_digits(string typed, string digits)
    {
        var number = Read(typed).Number.ShouldNotBeNull();

        number.Digits.ShouldBe(digits);
        number.ToString().ShouldBe(digits);
    }

    [Theory]
    [InlineData(null, HprNumberRefusal.Missing)]
    [InlineData("  ", HprNumberRefusal.Missing)]
    [InlineData("703O112", HprNumberRefusal.NotDigits)]
    [InlineData("+7030112", HprNumberRefusal.NotDigits)]
    [InlineData("1234567890", HprNumberRefusal.WrongLength)]
    [InlineData("000", HprNumberRefusal.WrongLength)]
    public void A_wrong_one_is_refused_for_what_is_wrong(string? typed, HprNumberRefusal why) =>
        Read(typed).Refusal.ShouldBe(why);

    private static (HprNumber? Number, HprNumberRefusal? Refusal) Read(string? typed)
    {
        HprNumber.TryRead(typed, out var number, out var refusal);
        return (number, refusal);
    }
}
