using System.Text.RegularExpressions;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Coding;

public sealed partial class TextsOfCodingTests
{
    private static readonly Texts Texts = new();

    public static TheoryData<string> AllLanguages =>
        [.. Languages.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Every_reason_and_answer_has_words(string language)
    {
        Enum[] all =
        [
            .. Enum.GetValues<CodingReason>().Cast<Enum>(),
            .. Enum.GetValues<RuleId>().Cast<Enum>(),
            .. Enum.GetValues<RuleLevel>().Cast<Enum>(),
            .. Enum.GetValues<RuleOutcome>().Cast<Enum>(),
            .. Enum.GetValues<RuleConfidence>().Cast<Enum>(),
            .. Enum.GetValues<CodeUse>().Cast<Enum>(),
            .. Enum.GetValues<AttendanceBasis>().Cast<Enum>(),
            .. Enum.GetValues<DigitalContact>().Cast<Enum>(),
            .. Enum.GetValues<RelativeCodeCount>().Cast<Enum>(),
            .. Enum.GetValues<RuleChoiceRefusal>().Cast<Enum>(),
            .. Enum.GetValues<ConfirmRefusal>().Cast<Enum>(),
        ];
        all.Select(Texts.KeyOf).Where(key => !Texts.Of(language).ContainsKey(key)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Every_language_fills_in_the_same_numbers(string language)
    {
        foreach (var (key, bokmål) in Texts.Of("nb").Where(text => IsOurs(text.Key)))
        {
            Slots(Texts.Of(language)[key]).ShouldBe(Slots(bokmål), key);
        }
    }

    [Theory]
    [InlineData("nb", "Møtte 75 %, kravet er 80 %.")]
    [InlineData("nn", "Møtte 75 %, kravet er 80 %.")]
    [InlineData("sv", "Närvaro 75 %, kravet är 80 %.")]
    [InlineData("en", "Attended 75%, 80% is required.")]
    public void A_reason_says_its_numbers(string language, string expected) =>
        Plain(new Reason(CodingReason.AttendedTooLittle, 0.75m, 0.80m).In(Texts, language))
            .ShouldBe(expected);

    [Fact]
    public void Hours_have_the_languages_own_comma() =>
        new Reason(CodingReason.TooFewHours, 6.75m, 7m, 60)
            .In(Texts, "nb")
            .ShouldBe("6,75 undervisningstimer på 60 minutter ble gitt, kravet er 7.");

    [Fact]
    public void Days_are_written_out() =>
        new Reason(
            CodingReason.WithinSpan,
            new DateOnly(2026, 10, 27),
            new DateOnly(2027, 1, 6),
            12
        )
            .In(Texts, "nn")
            .ShouldBe("27. oktober 2026 – 6. januar 2027. Grensa er 12 månader.");

    [Fact]
    public void Missing_topics_are_named_in_the_readers_language() =>
        new Reason(
            CodingReason.TopicsMissing,
            new List<IsfTopic> { IsfTopic.SelfCare, IsfTopic.Rights }
        )
            .In(Texts, "nn")
            .ShouldBe(
                "Manglar: eigenbehandling og meistring, rettar. Knyt kvart tema til ei samling."
            );

    [Fact]
    public void Every_reason_that_the_rules_give_can_be_said_in_full()
    {
        var course = Given.Course(210, 210);
        var reasons = Given
            .Draft(course, Given.Patient(course))
            .Reimbursement.Conditions.SelectMany(condition => condition.Reasons);
        foreach (var reason in reasons)
        {
            reason.In(Texts, "nb").ShouldNotContain("{");
        }
    }

    private static bool IsOurs(string key) =>
        key.StartsWith("Coding", StringComparison.Ordinal)
        || key.StartsWith("Rule", StringComparison.Ordinal);

    private static string Slots(string text) =>
        string.Join(
            ' ',
            Slot().Matches(text).Select(slot => slot.Groups[1].Value).Distinct().Order()
        );

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Slot();
}
