namespace Mestra.Correspondence;

public sealed class SmsLengthTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void The_nordic_letters_take_one_place_each(int letters, int parts) =>
        SmsLength.Of(new string('å', letters)).ShouldBe(new SmsLength(letters, false, parts));

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void A_letter_outside_the_short_alphabet_halves_the_room(int letters, int parts) =>
        SmsLength
            .Of("č" + new string('a', letters - 1))
            .ShouldBe(new SmsLength(letters, true, parts));

    [Fact]
    public void Brackets_and_the_euro_sign_count_as_two() =>
        SmsLength.Of(new string('€', 80)).ShouldBe(new SmsLength(160, false, 1));

    [Fact]
    public void Quotation_marks_of_print_are_outside_the_short_alphabet() =>
        SmsLength.Of("«Hei»").IsWide.ShouldBeTrue();
}
