using System.Reflection;
using System.Text.RegularExpressions;
using Mestra.Kernel;

namespace Mestra.Testing;

/// <summary>The languages are complete, and nothing is said that does not stand in them.</summary>
public sealed partial class TextsTests
{
    private static readonly IReadOnlyDictionary<string, string> Nb = Texts.Of("nb");

    [Theory]
    [InlineData("nn")]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_text_is_written_in_every_language(string language)
    {
        var other = Texts.Of(language);
        Nb.Keys.Except(other.Keys).ShouldBeEmpty($"missing in {language}.json");
        other.Keys.Except(Nb.Keys).ShouldBeEmpty($"only in {language}.json");
        other.Where(text => string.IsNullOrWhiteSpace(text.Value)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nn")]
    [InlineData("sv")]
    [InlineData("en")]
    public void A_text_has_the_same_places_to_fill_in_every_language(string language)
    {
        var other = Texts.Of(language);
        Nb.Where(text => other.ContainsKey(text.Key))
            .Where(text => !Places(text.Value).SetEquals(Places(other[text.Key])))
            .Select(text => $"{text.Key}: {text.Value} / {other[text.Key]}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_can_be_filled()
    {
        foreach (var language in Languages.All)
        {
            foreach (var (key, text) in Texts.Of(language.Code))
            {
                Should.NotThrow(
                    () =>
                        string.Format(
                            language.Culture,
                            Dated().Replace(text, "{$1}"),
                            "a",
                            "b",
                            "c",
                            "d",
                            "e",
                            "f"
                        ),
                    $"{language.Code} {key}"
                );
            }
        }
    }

    [Fact]
    public void A_number_has_both_its_forms() =>
        Nb
            .Keys.Where(key => key.EndsWith(".One") && !Nb.ContainsKey(key[..^4] + ".Other"))
            .Concat(
                Nb.Keys.Where(key =>
                    key.EndsWith(".Other")
                    && !Nb.ContainsKey(key[..^6] + ".One")
                    && !IsNamedValue(key)
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void Every_text_is_used()
    {
        var said = Source.Literals.Value;
        Nb.Keys.Where(key => !said.Contains(key) && !said.Contains(Stem(key)))
            .Where(key => !IsNamedValue(key) && !IsNamedColumn(key) && !said.Contains(Root(key)))
            .ShouldBeEmpty("no page and no class says these");
    }

    [Fact]
    public void Every_text_that_is_asked_for_is_written()
    {
        var modules = Nb.Keys.Select(key => key.Split('.')[0]).ToHashSet();
        Source
            .Literals.Value.Where(literal => Key().IsMatch(literal))
            .Where(literal => modules.Contains(literal.Split('.')[0]) && !IsWritten(literal))
            .ShouldBeEmpty("asked for, but in no language file");
    }

    [Fact]
    public void Every_key_in_an_attribute_of_a_page_is_written() =>
        Source
            .Pages.SelectMany(page =>
                KeyAttribute()
                    .Matches(page.Text)
                    .Select(match => (page.Name, Key: match.Groups["key"].Value))
            )
            .Where(asked => !IsWritten(asked.Key))
            .ShouldBeEmpty();

    [Fact]
    public void A_named_value_that_is_shown_has_words_for_all_its_values() =>
        Names
            .Where(named => Nb.Keys.Any(key => key.StartsWith(named.Key + ".")))
            .SelectMany(named => named.Value.Select(name => $"{named.Key}.{name}"))
            .Where(key => !Nb.ContainsKey(key))
            .ShouldBeEmpty();

    [Fact]
    public void Every_refusal_that_a_person_can_meet_has_its_words() =>
        Refusals
            .SelectMany(refusal => Enum.GetNames(refusal).Select(name => $"{refusal.Name}.{name}"))
            .Where(key => !Nb.ContainsKey(key))
            .ShouldBeEmpty("say in every language what is wrong and what to do");

    [Fact]
    public void There_are_refusals_so_that_the_test_above_tests_something() =>
        Refusals.Count().ShouldBeGreaterThan(10);

    [Fact]
    public void No_page_says_anything_of_its_own() =>
        CompiledPages
            .Literals()
            .SelectMany(page => PageWords.In(page.Name, page.Html))
            .ShouldBeEmpty("use @T[\"…\"]");

    [Fact]
    public void No_class_speaks_norwegian_or_swedish() =>
        Source
            .Classes.SelectMany(file =>
                CSharpLiteral()
                    .Matches(Source.WithoutComments(file.Text))
                    .Select(match => (file.Name, match.Value))
            )
            .Where(said => Sentence().IsMatch(said.Value))
            .ShouldBeEmpty("use the language files");

    [Theory]
    [InlineData("<p>Kurset er fullt</p>", "Kurset er fullt")]
    [InlineData("<p class=\"m-small\">\n <b>12</b> – </p>", null)]
    [InlineData("<img alt=\"Et bilde\">", "Et bilde")]
    [InlineData("<script>if (a < b) { run(); }</script>", null)]
    [InlineData("<a href=\"\">&nbsp;</a>", null)]
    public void Words_are_found_where_a_reader_would_see_them(string html, string? words) =>
        PageWords
            .In("page", html)
            .Select(found => found[(found.IndexOf(':') + 2)..])
            .ShouldBe(words is null ? [] : [words]);

    private static IEnumerable<Type> Refusals =>
        typeof(Texts)
            .Assembly.GetTypes()
            .Where(type => type.IsEnum && type.Name.EndsWith("Refusal"));

    private static bool IsWritten(string key) =>
        Nb.ContainsKey(key) || Nb.ContainsKey(key + ".One") || IsNamedValue(key);

    private static string Stem(string key) =>
        key.EndsWith(".One") ? key[..^4]
        : key.EndsWith(".Other") ? key[..^6]
        : key;

    // "DemoTask." + role: the values of another enum under a name of its own.
    private static string Root(string key) => key[..(key.LastIndexOf('.') + 1)];

    private static bool IsNamedValue(string key) =>
        Names.TryGetValue(key.Split('.')[0], out var names) && names.Contains(key.Split('.')[^1]);

    // What changed on a history page: the column of a thing that is recorded.
    private static bool IsNamedColumn(string key) =>
        typeof(Texts)
            .Assembly.GetTypes()
            .Any(type =>
                typeof(IRecorded).IsAssignableFrom(type)
                && key.Split('.')[0] is { } owner
                && (owner == "Column" || owner == type.Name)
                && type.GetProperty(
                    key.Split('.')[^1],
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
                )
                    is not null
            );

    private static readonly Dictionary<string, HashSet<string>> Names = typeof(Texts)
        .Assembly.GetTypes()
        .Where(type => type.IsEnum)
        .GroupBy(type => type.Name)
        .ToDictionary(group => group.Key, group => group.SelectMany(Enum.GetNames).ToHashSet());

    private static HashSet<string> Places(string text) =>
        [.. Place().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{(\d+):[^}]*\}")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^[A-Z][A-Za-z]+(\.[A-Z][A-Za-z0-9]*)+$")]
    private static partial Regex Key();

    [GeneratedRegex(
        @"\s(label|hint|text-key|title-key|caption|empty-label|button)=""(?<key>[^""@]+)"""
    )]
    private static partial Regex KeyAttribute();

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"")]
    private static partial Regex CSharpLiteral();

    [GeneratedRegex(@"\p{L}[ ,].*[æøåäöÆØÅÄÖ]|[æøåäöÆØÅÄÖ].*[ ,]\p{L}")]
    private static partial Regex Sentence();
}
