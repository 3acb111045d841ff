using Mestra.People;

namespace Mestra.Testing;

/// <summary>What is tried first is no password; a sentence is.</summary>
public sealed class HardToGuessTests
{
    [Theory]
    [InlineData("12345678901234")]
    [InlineData("4321098765432")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("passordpassord")]
    [InlineData("hei hei hei ")]
    [InlineData("abcdefghijklm")]
    [InlineData("qwertyuiopåasdf")]
    [InlineData("Passord123456")]
    [InlineData("!!Sommar2027!!")]
    [InlineData("kari.nordmann27")]
    public void What_is_tried_first_is_refused(string password) =>
        HardToGuess.IsEasy(password, "Kari.Nordmann@example.org").ShouldBeTrue();

    [Theory]
    [InlineData("en lang setning om kurs")]
    [InlineData("hest batteri stift riktig")]
    [InlineData("830174920563718")]
    [InlineData("Passordet mitt er hemmelig")]
    public void A_sentence_is_taken(string password) =>
        HardToGuess.IsEasy(password, "ola@example.org").ShouldBeFalse();

    [Fact]
    public void An_address_whose_name_is_an_ordinary_little_word_hinders_nobody() =>
        HardToGuess.IsEasy("en lang setning om kurs", "om@example.org").ShouldBeFalse();
}
