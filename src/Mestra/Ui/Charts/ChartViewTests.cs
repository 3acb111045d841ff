using System.Globalization;
using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.Testing;

/// <summary>A chart says in a sentence what it shows, every point has its name, and nothing that people wrote gets out of its place.</summary>
public sealed class ChartViewTests
{
    private const string Hostile = "<script>alert('x')</script> \"&\u0001 ]]> æøå";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(
        "nb",
        "De siste 9 punktene ligger over midtlinjen: et skift oppover siden uke 13. Det er en bedring."
    )]
    [InlineData(
        "nn",
        "Dei siste 9 punkta ligg over midtlinja: eit skift oppover sidan uke 13. Det er ei betring."
    )]
    [InlineData(
        "sv",
        "De senaste 9 punkterna ligger över centrallinjen: ett skifte uppåt sedan uke 13. Det är en förbättring."
    )]
    [InlineData(
        "en",
        "The last 9 points are above the centre line: a shift upwards since uke 13. That is an improvement."
    )]
    public void A_shift_is_said_with_its_length_its_way_and_since_when(string language, string said)
    {
        Speak(language);
        Say(Of([.. UpAndDown(12, 6, 4), .. Rise(9)], freezeAt: 12) with { Wanted = Side.Up })
            .ShouldStartWith(said);
    }

    [Theory]
    [InlineData("nb", "Bare tilfeldig variasjon: punktene går opp og ned om 5,0, og ingenting")]
    [InlineData("nn", "Berre tilfeldig variasjon: punkta går opp og ned om 5,0, og ingenting")]
    [InlineData("sv", "Bara slumpmässig variation: punkterna går upp och ner kring 5,0, och inget")]
    [InlineData("en", "Only chance variation: the points go up and down around 5.0, and nothing")]
    public void Chance_is_called_chance(string language, string said)
    {
        Speak(language);
        Say(Of([4, 6, 6, 4, 4, 6, 4, 6, 6, 4, 4, 6])).ShouldStartWith(said);
    }

    [Theory]
    [InlineData("nb", "For få punkter til å si noe: 8 punkter teller, og det trengs minst 10.")]
    [InlineData("nn", "For få punkt til å seie noko: 8 punkt tel, og det trengst minst 10.")]
    [InlineData(
        "sv",
        "För få punkter för att säga något: 8 punkter räknas, och det behövs minst 10."
    )]
    [InlineData(
        "en",
        "Too few points to say anything: 8 points count, and at least 10 are needed."
    )]
    public void Eight_points_say_nothing_however_they_look_and_the_one_on_the_line_is_not_among_them(
        string language,
        string said
    )
    {
        Speak(language);
        Say(Of([1, 2, 3, 4, 6, 7, 8, 9, 5])).ShouldStartWith(said);
        Say(Of([1, 2, 3, 4, 6, 7, 8, 9, 5])).ShouldNotBe(Say(Of([1, 2, 3, 4, 6, 7, 8, 9])));
    }

    [Fact]
    public void A_shift_that_ended_is_said_in_the_past_and_a_fall_can_be_a_worry()
    {
        Speak("nb");
        Say(
                Of(
                    [.. UpAndDown(12, 4, 6), .. Enumerable.Repeat(1d, 9), 8, 4, 8, 4],
                    freezeAt: 12
                ) with
                {
                    Wanted = Side.Up,
                }
            )
            .ShouldStartWith(
                "9 punkter på rad lå under midtlinjen, fra uke 13 til uke 21: et skift nedover, for en tid. Det er grunn til bekymring."
            );
    }

    [Fact]
    public void Points_outside_the_limits_are_counted_and_the_last_one_named()
    {
        Speak("nb");
        var figure = Of([4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 40, 6, 4, 6, 4], ChartKind.I);
        Say(figure).ShouldStartWith("1 punkt ligger utenfor grensene (uke 13)");
    }

    [Fact]
    public void A_chart_in_phases_speaks_of_the_latest_and_a_set_that_cannot_read_it_says_so()
    {
        Speak("nb");
        var figure = Of(
            [.. UpAndDown(12, 4, 6), .. UpAndDown(12, 7, 9)],
            phases: [new("uke 1"), new("uke 13")]
        );
        Say(figure).ShouldStartWith("I fasen fra uke 13: ");
        Say(figure with { Rules = RuleSet.Nelson })
            .ShouldEndWith("Nelsons regler leser ikke denne typen diagram.");
    }

    [Fact]
    public async Task Every_point_is_a_link_with_a_name_to_its_row_and_the_picture_says_what_it_shows()
    {
        using var form = SentForm<Nothing>.Unsent("nb");
        var body = await Shown(form, Full());
        var svg = body.QuerySelector("svg.m-chart")!;
        var points = svg.QuerySelectorAll("a.m-point").ToList();
        points.Count.ShouldBe(21);
        foreach (var point in points)
        {
            body.QuerySelector(point.GetAttribute("href")!)!.LocalName.ShouldBe("tr");
            var name = svg.QuerySelector("#" + point.GetAttribute("aria-labelledby"))!;
            name.LocalName.ShouldBe("title");
            name.TextContent.ShouldStartWith("uke ");
        }

        points[0].TextContent.ShouldBe("uke 1: 0,5. n = 8");
        points[^1].TextContent.ShouldEndWith("Uvanlig langt løp på én side");
        points[2].TextContent.ShouldEndWith("Teller ikke: ferie");
        svg.QuerySelector("#c-tekst")!
            .TextContent.ShouldBe(body.QuerySelector(".m-says")!.TextContent);
        svg.QuerySelectorAll("path.m-signal").Length.ShouldBe(9, "by shape, not by colour only");
        svg.QuerySelectorAll("circle.m-ghost").Length.ShouldBe(1);
        body.QuerySelectorAll("[style], script").ShouldBeEmpty();
        body.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task The_page_tells_whose_rules_which_edition_and_which_numbers()
    {
        using var form = SentForm<Nothing>.Unsent("nb");
        var body = await Shown(form, Full());
        body.TextContent.ShouldContain(
            "Seriediagram, lest etter Anhøjs regler (utgave 1). Fra journalen."
        );
        body.QuerySelectorAll("ol.m-flags li")
            .Select(li => li.TextContent)
            .ShouldBe(["uke 13: Ny plan"]);
        body.QuerySelector("ul.m-key")!
            .TextContent.ShouldContain("◆ Uvanlig langt løp på én side: uke 13 til uke 21");
        body.QuerySelectorAll("details tbody tr").Length.ShouldBe(22, "a gap has its row too");
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void What_people_wrote_stays_words_in_the_picture_that_is_taken_away(string language)
    {
        Speak(language);
        var figure = Full() with { Title = Hostile, Notes = [new("uke 13", Hostile)] };
        var file = figure.AsSvg(new Texts(), "bilde");
        file.FileDownloadName.ShouldBe("bilde.svg");
        var svg = XDocument.Parse(Encoding.UTF8.GetString(file.FileContents)).Root!;
        svg.Element(Svg + "title")!
            .Value.ShouldBe(Hostile.Replace("\u0001", "", StringComparison.Ordinal));
        svg.Descendants().Select(e => e.Name.LocalName).ShouldNotContain("script");
        svg.Descendants(Svg + "a").ShouldBeEmpty("a picture alone leads nowhere");
        svg.Attribute("role")!.Value.ShouldBe("img");
    }

    [Fact]
    public async Task What_people_wrote_stays_words_on_the_page()
    {
        using var form = SentForm<Nothing>.Unsent("nb");
        var figure = Full() with
        {
            Title = Hostile,
            Source = Hostile,
            Notes = [new("uke 13", Hostile)],
        };
        var body = await Shown(form, figure);
        body.QuerySelectorAll("script").ShouldBeEmpty();
        body.QuerySelector("svg > title")!
            .TextContent.ShouldContain("<script>alert('x')</script> \"&");
    }

    [Fact]
    public async Task All_rule_sets_stand_side_by_side_with_what_they_look_for()
    {
        using var form = SentForm<Nothing>.Unsent("nb");
        var body = await form.Show(new RuleSetsTagHelper(new Texts()) { For = Full() });
        var rows = body.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        rows.Count.ShouldBe(5);
        rows[0].ShouldStartWith("Anhøjs reglerDe siste 9 punktene");
        rows[4].ShouldContain("leser ikke denne typen diagram");
    }

    [Fact]
    public void The_points_are_a_file_with_all_decimals()
    {
        Speak("nb");
        var lines = Encoding
            .UTF8.GetString(Full().AsCsv(new Texts(), "punkter").FileContents)
            .Split("\r\n");
        lines[0].ShouldEndWith("Periode;Verdi;n;Median;Merknad");
        lines[3].ShouldStartWith("uke 3;0,5;8;");
        lines[3].ShouldEndWith("Teller ikke: ferie");
    }

    [Property(MaxTest = 60)]
    public Property Whatever_is_drawn_stays_within_the_picture_and_is_a_number() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NormalFloat[]>(),
            ArbMap.Default.ArbFor<ChartKindOfValues>(),
            (values, kind) =>
            {
                Speak("nb");
                if (values.Length == 0)
                {
                    return true;
                }

                var figure = Of(
                    [.. values.Select(v => v.Get)],
                    kind == ChartKindOfValues.Run ? ChartKind.Run : ChartKind.I
                );
                var svg = Encoding.UTF8.GetString(figure.AsSvg(new Texts(), "b").FileContents);
                return XDocument
                    .Parse(svg)
                    .Descendants()
                    .Attributes()
                    .Where(a =>
                        a.Name.LocalName
                            is "x"
                                or "y"
                                or "cx"
                                or "cy"
                                or "x1"
                                or "x2"
                                or "y1"
                                or "y2"
                    )
                    .All(a =>
                        double.Parse(a.Value, CultureInfo.InvariantCulture) is >= -1 and <= 800
                    );
            }
        );

    public enum ChartKindOfValues
    {
        Run,
        I,
    }

    private sealed class Nothing;

    private static Task<IElement> Shown(SentForm<Nothing> form, ChartFigure figure) =>
        form.Show(new ChartViewTagHelper(new Texts()) { For = figure });

    private static string Say(ChartFigure figure) => new ChartSentence(new Texts()).Of(figure);

    /// <summary>Shares of eight: up and down, the third on holiday, then a shift; at last a period without a number.</summary>
    private static ChartFigure Full()
    {
        double[] values = [.. UpAndDown(12, 4, 6), .. Rise(9)];
        List<SeriesPoint> points =
        [
            .. values.Select((value, at) => SeriesPoint.OutOf($"uke {at + 1}", value, 8)),
            SeriesPoint.Gap("uke 22"),
        ];
        points[2] = points[2].LeftOut("ferie");
        return Figure(new(ChartKind.Run) { Phases = [new("uke 1", "uke 12")] }, points) with
        {
            Notes = [new("uke 13", "Ny plan")],
            Source = "Fra journalen.",
        };
    }

    private static IEnumerable<double> UpAndDown(int count, double low, double high) =>
        Enumerable.Range(0, count).Select(at => at % 2 == 0 ? low : high);

    private static IEnumerable<double> Rise(int count) => Enumerable.Repeat(8d, count);

    private static ChartFigure Of(
        IReadOnlyList<double> values,
        ChartKind kind = ChartKind.Run,
        int? freezeAt = null,
        IReadOnlyList<Phase>? phases = null
    ) =>
        Figure(
            new(kind)
            {
                Phases = phases ?? (freezeAt is { } at ? [new("uke 1", $"uke {at}")] : []),
            },
            [.. values.Select((value, at) => SeriesPoint.Of($"uke {at + 1}", value))]
        );

    private static ChartFigure Figure(ChartPlan plan, IReadOnlyList<SeriesPoint> points)
    {
        Chart
            .TryCompute(plan, points, out var chart, out var faults)
            .ShouldBeTrue(string.Join(", ", faults));
        return new("c", "Fornøyd", chart!, RuleBook.Default);
    }

    private static void Speak(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.CultureOf(language);
}
