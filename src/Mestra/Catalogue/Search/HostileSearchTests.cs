using FsCheck.Xunit;
using Mestra.Catalogue;
using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class HostileSearchTests(FullOverview full) : IClassFixture<FullOverview>
{
    private readonly Overview _overview = full.Overview;

    public static TheoryData<string> Diabetes =>
        [
            "diabetes*",
            "+diabetes -kurs",
            "\"diabetes",
            "title:diabetes",
            "diabetes~0.1^99",
            "(diabetes",
            "diabetes)",
            "[diabetes TO *]",
            "diabetes && ||",
            "!diabetes",
            "diabetes\\",
            "/diabetes/",
            "diabetes?",
            "{!lucene} diabetes",
            "' OR 1=1 -- diabetes",
            "<script>alert(1)</script> diabetes",
            "diabetes\0",
            "\0\0diabetes",
            "diabetes 😀👩‍👩‍👧",
            "dia\u00adbetes",
            "dia\u200bbetes",
            "\u202ediabetes\u202c",
            "diabetes مرض",
            "diabetes \ud800",
            "\udc00diabetes",
            "DIABETES",
            "  diabetes\t\r\n",
            "diabetes\u0301",
        ];

    [Theory]
    [MemberData(nameof(Diabetes))]
    public void Signs_are_only_gaps_between_words(string words) =>
        new[] { "diabetes-2-harstad", "diabetes-2-fonna" }.ShouldBeSubsetOf(_overview.Find(words));

    [Theory]
    [InlineData("***")]
    [InlineData("\0")]
    [InlineData("😀")]
    [InlineData("\ud83d")]
    [InlineData("+-&|!(){}[]^\"~*?:\\/")]
    [InlineData("\u202e\u200f")]
    public void Signs_alone_ask_for_everything(string words) =>
        _overview.Ask(words).Total.ShouldBe(Offers.All.Count);

    [Fact]
    public void A_letter_typed_as_two_signs_is_one() =>
        _overview.Find("pa\u030ar\u00f8rendeskole")[0].ShouldBe("dementia-gran");

    [Fact]
    public void A_hundred_thousand_letters_are_answered_at_once()
    {
        _overview.Ask(new string('a', 100_000)).Total.ShouldBe(0);
        _overview
            .Find(
                "diabetes " + string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"ord{i}"))
            )[0]
            .ShouldStartWith("diabetes");
        _overview
            .Find(string.Concat(Enumerable.Repeat("hjertesviktskole", 6_000)))
            .ShouldBe(["heart-failure-ahus"]);
    }

    [Property]
    public void Any_text_at_all_is_answered(string? words) =>
        _overview.Ask(words ?? "").Total.ShouldBeGreaterThanOrEqualTo(0);

    [Fact]
    public void Impossible_pages_are_answered()
    {
        _overview
            .Ask(new CatalogueQuery { Page = int.MinValue, PageSize = int.MinValue })
            .Hits.Count.ShouldBe(1);
        _overview
            .Ask(new CatalogueQuery { Page = int.MaxValue, PageSize = int.MaxValue })
            .Hits.Count.ShouldBe(Offers.All.Count);
    }

    [Fact]
    public void An_entry_with_hostile_texts_is_kept_and_found()
    {
        using var overview = new Overview();
        var hostile = Offers.All["tinnitus-fonna"] with
        {
            Title = new(Nb: "Øresus \0 \ud800 😀 \u202e"),
            Content = new(
                Nb: new string('x', 100_000),
                En: "word " + string.Join(' ', Enumerable.Range(0, 30_000))
            ),
            Places = [new string('å', 40_000)],
            Referral = new string('r', 70_000),
        };

        overview.Put("1", hostile);

        overview.Find("øresus").ShouldBe(["tinnitus-fonna"]);
        overview
            .Ask("")
            .Counts[Facet.Referral]
            .ShouldBeEmpty("a code that is no code is no choice");
    }

    [Fact]
    public void An_entry_without_texts_is_no_error()
    {
        using var overview = new Overview();
        overview.Put(
            "1",
            new CatalogueEntry
            {
                Id = Offers.All["ms-fonna"].Id,
                Kind = EntryKind.Programme,
                ProgrammeId = default,
                Title = Wording.Empty,
            }
        );

        overview.Find("").ShouldBe(["ms-fonna"]);
    }
}
