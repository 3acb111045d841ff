using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>
/// Shows a chart: what it says in a sentence, the picture, what its marks mean, by whose rules and from which numbers, and
/// the numbers themselves. <c>&lt;chart-view for="Model.Figure" /&gt;</c>.
/// </summary>
[HtmlTargetElement("chart-view", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChartViewTagHelper(Texts texts) : TagHelper
{
    /// <summary>What is shown.</summary>
    public ChartFigure For { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var answer = For.Chart.Ask(For.Rules);
        PointWords words = new(For, answer, texts);
        var sentence = new ChartSentence(texts).Of(For, answer);
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "m-figure m-stack-y");
        output.Attributes.SetAttribute("data-gap", "s");
        output.Content.SetHtmlContent(
            Markup.All(
                Markup.Tag("figcaption", For.Title, ("class", "m-open")),
                Markup.Tag("p", sentence, ("class", "m-says")),
                new HtmlString(ChartSvg.OnPage(For, words, sentence)),
                new ChartKey(For, texts).Marks(answer),
                Notes(),
                Markup.Tag("p", ReadBy(answer), ("class", "m-small m-quiet")),
                new ChartTable(For, words, texts).Folded(),
                Files()
            )
        );
    }

    private string ReadBy(RuleAnswer answer) =>
        texts["Ui.Chart.ReadBy", texts[For.Chart.Plan.Kind], texts[answer.Rules], answer.Edition]
        + (For.Source.Length == 0 ? "" : " " + For.Source);

    private TagBuilder? Notes()
    {
        if (For.Notes.Count == 0)
        {
            return null;
        }

        var list = Markup.Tag(
            "ol",
            null,
            ("class", "ds-list m-flags"),
            ("aria-label", texts["Ui.Chart.Flags"])
        );
        foreach (var note in For.Notes)
        {
            list.With(
                Markup
                    .Tag("li", note.Period + ": ")
                    .With(Markup.Tag("span", note.Text, ("dir", "auto")))
            );
        }

        return list;
    }

    private TagBuilder? Files() =>
        For.SvgHref is null && For.CsvHref is null
            ? null
            : Markup
                .Tag("div", null, ("class", "m-row m-noprint"))
                .With(File(For.SvgHref, "Ui.Chart.SaveSvg"))
                .With(File(For.CsvHref, "Ui.Chart.SaveCsv"));

    private TagBuilder? File(string? href, string label) =>
        href is null ? null : Markup.Tag("a", texts[label], ("class", "ds-link"), ("href", href));
}
