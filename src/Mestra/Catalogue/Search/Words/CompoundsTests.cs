using Mestra.Catalogue;

namespace Mestra.Testing;

public sealed class CompoundsTests
{
    private static readonly Compounds Known = WordLore.Shared.Terms.Compounds;

    [Theory]
    [InlineData("hjartesviktskule", "hjarte svikt skule")]
    [InlineData("beinmargskreft", "beinmarg kreft")]
    [InlineData("kolsskule", "kols skule")]
    [InlineData("pårørendeskolen", "pårørende skole")]
    [InlineData("depresjonsmestring", "depresjon mestring")]
    [InlineData("psoriasisskolen", "psoriasis skole")]
    [InlineData("sarkoidosekurs", "sarkoidose kurs")]
    [InlineData("kreftramma", "kreft ramma")]
    [InlineData("anhörigutbildning", "anhörig utbildning")]
    public void A_long_word_is_opened(string word, string parts) =>
        Known.Split(word).ShouldBe(parts.Split(' '));

    [Fact]
    public void A_word_made_to_take_long_takes_no_time() =>
        Known
            .Split(string.Concat(Enumerable.Repeat("barne", 11)) + "xqzw")
            .ShouldBe(["barne", string.Concat(Enumerable.Repeat("barne", 10)) + "xqzw"]);

    [Theory]
    [InlineData("kurset")]
    [InlineData("parkinson")]
    [InlineData("tinnitus")]
    [InlineData("crohn")]
    [InlineData("")]
    [InlineData("rusken")]
    public void A_word_that_is_no_compound_stays_whole(string word) =>
        Known.Split(word).ShouldBeEmpty();
}
