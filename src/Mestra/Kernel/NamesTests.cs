namespace Mestra.Kernel;

/// <summary>A name is what can be read on one line.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("  Ola\r\n Nordmann\t", "Ola Nordmann")]
    [InlineData("Ola\u202EnnamdroN", "OlannamdroN")]
    [InlineData("O\u0007la\u200B", "Ola")]
    [InlineData("\u200B", "")]
    [InlineData("Ola\u200D", "Ola")]
    [InlineData("نیک\u200Cزاد", "نیک\u200Cزاد")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("Åse-Marie O’Neill", "Åse-Marie O’Neill")]
    public void What_nobody_sees_is_left_out(string typed, string kept) =>
        Names.Clean(typed).ShouldBe(kept);

    [Theory]
    [InlineData("\u200B\u202E")]
    [InlineData(" \u00A0\n")]
    [InlineData("\u2800")]
    [InlineData("\u0301")]
    [InlineData("\u3164")]
    [InlineData("")]
    public void Nothing_to_see_is_no_name(string typed) => Names.CanBeSeen(typed).ShouldBeFalse();

    [Theory]
    [InlineData("A")]
    [InlineData("–")]
    [InlineData("😀")]
    [InlineData("\u200B王")]
    public void Anything_to_see_is_something(string typed) => Names.CanBeSeen(typed).ShouldBeTrue();
}
