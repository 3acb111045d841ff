using System.Globalization;
using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Catalogue;

/// <summary>From which month on: one choice of the search form, the coming year month by month.</summary>
[HtmlTargetElement("start-month", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StartMonthTagHelper(Texts texts, PageFrame frame) : TagHelper
{
    private const string Name = "fra";
    private const int Months = 12;

    /// <summary>The first day that the question has now; null for any.</summary>
    public DateOnly? From { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var first = new DateOnly(frame.Today.Year, frame.Today.Month, 1);
        var days = Enumerable.Range(1, Months).Select(first.AddMonths).ToList();
        if (From is { } chosen && !days.Contains(chosen))
        {
            days.Insert(0, chosen); // an address that somebody wrote or kept
        }

        var select = Markup.Tag(
            "select",
            null,
            ("class", "ds-input"),
            ("id", Name),
            ("name", Name),
            ("form", FacetBoxesTagHelper.FormId)
        );
        select.With(Option("", texts["Catalogue.Find.AnyTime"], From is null));
        foreach (var day in days)
        {
            select.With(Option(Written(day), Words(day), day == From));
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field m-facet");
        output.Content.SetHtmlContent(
            Markup.All(
                Markup.Tag(
                    "label",
                    texts["Catalogue.Find.StartsFrom"],
                    ("class", "ds-label"),
                    ("for", Name)
                ),
                select
            )
        );
    }

    private string Words(DateOnly day) =>
        day.Day == 1 ? texts["Catalogue.Find.Month", day] : texts.Day(day);

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Option(
        string value,
        string words,
        bool isChosen
    ) => Markup.Tag("option", words, ("value", value), ("selected", isChosen ? "selected" : null));
}
