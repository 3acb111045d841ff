using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>
/// What every rule set says of a chart, side by side, what each looks for and why they differ.
/// <c>&lt;rule-sets for="Model.Figure" /&gt;</c>.
/// </summary>
[HtmlTargetElement("rule-sets", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RuleSetsTagHelper(Texts texts) : TagHelper
{
    /// <summary>The chart that is read.</summary>
    public ChartFigure For { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var body = Markup.Tag("tbody", null, ("role", "rowgroup"));
        foreach (var answer in For.Chart.AskAll())
        {
            body.With(Row(answer));
        }

        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "m-figures");
        output.Content.SetHtmlContent(
            Markup.All(
                Markup.Tag("summary", texts["Ui.Chart.Rules.Title"]),
                Markup.Tag("p", texts["Ui.Chart.Rules.Why"], ("class", "m-prose")),
                Markup
                    .Tag("table", null, ("class", "ds-table m-dense m-cards"), ("role", "table"))
                    .With(
                        Markup.Tag(
                            "caption",
                            texts["Ui.Chart.Rules.Title"],
                            ("class", "ds-sr-only")
                        )
                    )
                    .With(Markup.Tag("thead", null, ("role", "rowgroup")).With(Heads()))
                    .With(body)
            )
        );
    }

    private TagBuilder Heads() =>
        Markup
            .Tag("tr", null, ("role", "row"))
            .With(Head("Ui.Chart.Rules.Set"))
            .With(Head("Ui.Chart.Rules.Says"))
            .With(Head("Ui.Chart.Rules.LooksFor"));

    private TagBuilder Head(string key) =>
        Markup.Tag("th", texts[key], ("scope", "col"), ("role", "columnheader"));

    private TagBuilder Row(RuleAnswer answer) =>
        Markup
            .Tag("tr", null, ("role", "row"))
            .With(Markup.Tag("th", texts[answer.Rules], ("scope", "row"), ("role", "rowheader")))
            .With(Cell("Ui.Chart.Rules.Says", new ChartSentence(texts).Of(For, answer)))
            .With(Cell("Ui.Chart.Rules.LooksFor", texts[LooksFor(answer.Rules)]));

    private TagBuilder Cell(string head, string text) =>
        Markup.Tag("td", text, ("role", "cell"), ("data-label", texts[head]));

    private static string LooksFor(RuleSet rules) =>
        rules switch
        {
            RuleSet.Anhoej => "Ui.Chart.Rules.Anhoej",
            RuleSet.Ihi => "Ui.Chart.Rules.Ihi",
            RuleSet.MakingDataCount => "Ui.Chart.Rules.MakingDataCount",
            RuleSet.WesternElectric => "Ui.Chart.Rules.WesternElectric",
            _ => "Ui.Chart.Rules.Nelson",
        };
}
