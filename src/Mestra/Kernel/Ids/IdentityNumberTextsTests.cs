using System.Globalization;
using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class IdentityNumberTextsTests
{
    private static readonly Texts Texts = new();

    public static TheoryData<Enum> Refusals { get; } =
    [
        .. Enum.GetValues<IdRefusal>().Cast<Enum>(),
        .. Enum.GetValues<HprNumberRefusal>().Cast<Enum>(),
        .. Enum.GetValues<OrganisationNumberRefusal>().Cast<Enum>(),
        .. Enum.GetValues<NationalIdKind>().Cast<Enum>(),
    ];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_named_value_has_words_in_every_language(Enum value) =>
        Texts.Has(Texts.KeyOf(value)).ShouldBeTrue();

    [Theory]
    [InlineData("nb", "HPR-nummeret har bare tall. Ta bort alt annet. Du skrev «O» på plass 4.")]
    [InlineData("nn", "HPR-nummeret har berre tal. Ta bort alt anna. Du skreiv «O» på plass 4.")]
    [InlineData("sv", "HPR-numret har bara siffror. Ta bort allt annat. Du skrev ”O” på plats 4.")]
    [InlineData(
        "en",
        "The HPR number has digits only. Remove everything else. You typed “O” in place 4."
    )]
    public void A_strange_sign_is_shown_with_its_place(string language, string said) =>
        In(language, () => Texts.Explain(HprNumberRefusal.NotDigits, "703O112")).ShouldBe(said);

    [Fact]
    public void A_sign_that_cannot_be_shown_is_not() =>
        In("nb", () => Texts.Explain(HprNumberRefusal.NotDigits, "703\0"))
            .ShouldBe("HPR-nummeret har bare tall. Ta bort alt annet.");

    [Theory]
    [InlineData("nb", "1234567", "Tell sifrene. Du skrev 7 siffer.")]
    [InlineData("sv", "1234567", "Räkna siffrorna. Du skrev 7 siffror.")]
    [InlineData("sv", "1", "Räkna siffrorna. Du skrev 1 siffra.")]
    public void A_wrong_length_counts_what_was_typed(string language, string typed, string end) =>
        In(language, () => Texts.Explain(IdRefusal.WrongLength, typed)).ShouldEndWith(end);

    [Fact]
    public void Nobody_is_told_a_count_that_was_not_made() =>
        In("nb", () => Texts.Explain(IdRefusal.WrongLength, new string('1', 100_000)))
            .ShouldEndWith("Tell sifrene.");

    [Fact]
    public void No_explanation_repeats_the_number() =>
        In("nb", () => Texts.Explain(IdRefusal.WrongCheckDigit, "13097248032"))
            .ShouldBe(
                "Nummeret stemmer ikke. Se etter om to tall er byttet om, eller om ett mangler."
            );

    private static string In(string language, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
