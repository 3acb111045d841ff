using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mestra.Coding;

public sealed partial class RuleBookTests
{
    [Fact]
    public void The_numbers_are_those_of_the_sources()
    {
        var rules = Given.Rules.Parameters;
        rules.MinTeachingHours.Value.ShouldBe(7);
        rules.TeachingHourMinutes.Value.ShouldBe(45);
        rules.TeachingHourMinutes.Confidence.ShouldBe(RuleConfidence.NotConfirmed);
        rules.MinAttendance.Value.ShouldBe(0.80m);
        rules.AttendanceBasis.Value.ShouldBe(AttendanceBasis.Time);
        rules.AttendanceBasis.Confidence.ShouldBe(RuleConfidence.Proposal);
        rules.MaxSpanMonths.Value.ShouldBe(12);
        rules.MinProfessions.Value.ShouldBe(2);
        rules.MinExperiencedUsers.Value.ShouldBe(1);
    }

    [Fact]
    public void Every_condition_is_in_the_set_once() =>
        Given.Rules.Conditions.Select(c => c.Rule).ShouldBe(Enum.GetValues<RuleId>());

    [Fact]
    public void Nothing_that_was_seen_lacks_its_source()
    {
        RuleBook.Shipped.Sets.ShouldAllBe(set => set.Source.StartsWith("https://"));
        var codes = RuleBook.Shipped.CodeSets.SelectMany(set => set.Codes).ToList();
        codes.ShouldAllBe(code => code.Source.StartsWith("https://"));
    }

    [Fact]
    public void No_code_ships_as_verified_and_every_use_has_one()
    {
        var codes = RuleBook.Shipped.CodesFor(Given.FirstDay)!.Codes;
        codes.ShouldAllBe(code => !code.Verified);
        codes.Select(code => code.Use).Order().ShouldBe(Enum.GetValues<CodeUse>());
    }

    [Fact]
    public void Before_the_first_day_there_are_no_rules() =>
        RuleBook.Shipped.For(new(2023, 12, 31)).ShouldBeNull();

    [Fact]
    public void A_new_year_brings_its_own_set()
    {
        var book = Given.Book(json =>
        {
            var old = json["ruleSets"]![0]!;
            var next = old.DeepClone();
            old["validTo"] = "2026-12-31";
            next["version"] = "2027.1";
            next["validFrom"] = "2027-01-01";
            json["ruleSets"]!.AsArray().Add(next);
        });
        book.For(new(2026, 12, 31))!.Version.ShouldBe("2024.1");
        book.For(new(2027, 1, 1))!.Version.ShouldBe("2027.1");
    }

    [Fact]
    public void Two_sets_that_hold_on_the_same_day_are_refused() =>
        Should.Throw<InvalidDataException>(() =>
            Given.Book(json =>
            {
                var next = json["ruleSets"]![0]!.DeepClone();
                next["version"] = "2027.1";
                next["validFrom"] = "2027-01-01";
                json["ruleSets"]!.AsArray().Add(next);
            })
        );

    [Fact]
    public void A_misspelt_field_is_refused_and_not_overlooked() =>
        Should.Throw<JsonException>(() =>
            Given.Book(json => json["ruleSets"]![0]!["minTeachinghours"] = 7)
        );

    [Fact]
    public void A_condition_without_words_is_refused() =>
        Should.Throw<InvalidDataException>(() =>
            Given.Book(json => json["ruleSets"]![0]!["conditions"]![0]!["text"] = "RuleId.R99")
        );

    [Theory]
    [InlineData(45, null)]
    [InlineData(60, null)]
    [InlineData(50, RuleChoiceRefusal.NotAmongTheAnswers)]
    public void A_teaching_hour_is_one_of_the_lengths_the_rules_leave_open(
        int minutes,
        RuleChoiceRefusal? expected
    ) => new RuleChoices(TeachingHourMinutes: minutes).Check(Given.Rules).ShouldBe(expected);

    [Fact]
    public void A_choice_that_was_not_checked_is_our_fault() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            Given.Rules.With(new RuleChoices(TeachingHourMinutes: 50))
        );

    /// <summary>Invariant 7: codes and limits are dated data. The compiler cannot see it, so the source is read.</summary>
    [Fact]
    public void No_code_limit_or_amount_is_written_in_the_program()
    {
        var sources = Directory
            .EnumerateFiles(CodingFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("Tests.cs", StringComparison.Ordinal))
            .ToList();
        sources.Count.ShouldBeGreaterThan(10);
        sources
            .SelectMany(file =>
                Suspicious(File.ReadAllText(file))
                    .Select(what => $"{Path.GetFileName(file)}: {what}")
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("if (minutes < 45)", "45")]
    [InlineData("var least = 0.80m;", "0.80")]
    [InlineData("yield return \"WPCK00\";", "WPCK00")]
    [InlineData("var fee = \"375 kr\";", "375 kr")]
    public void Such_a_constant_would_be_seen(string line, string what) =>
        Suspicious(line).ShouldContain(what);

    /// <summary>Numbers that are neither nothing, one nor a pair, and texts with digits in them.</summary>
    private static IEnumerable<string> Suspicious(string source)
    {
        var code = Comments().Replace(source, "");
        var texts = Literals().Matches(code).Select(match => match.Groups[1].Value);
        var numbers = Numbers().Matches(Literals().Replace(code, "")).Select(match => match.Value);
        return
        [
            .. texts.Where(text => text.Any(char.IsAsciiDigit)),
            .. numbers
                .Where(number => decimal.Parse(number, CultureInfo.InvariantCulture) > 2)
                .Concat(numbers.Where(number => number.Contains('.'))),
        ];
    }

    private static string CodingFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(here, "..", ".."));

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Literals();

    [GeneratedRegex(@"(?<![\w.])\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
