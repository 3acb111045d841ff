using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>How far work has come that takes longer than two seconds. The page fetches itself again until it is done, without script.</summary>
[HtmlTargetElement("progress-view")]
public sealed class ProgressViewTagHelper(Texts texts) : TagHelper
{
    /// <summary>The name in ViewData by which the layout is asked to fetch the page again.</summary>
    internal const string RefreshKey = "Refresh";

    /// <summary>What is being done, as a text key.</summary>
    public string? TextKey { get; set; }

    /// <summary>What is being done, already in words.</summary>
    public string? Text { get; set; }

    /// <summary>How much is done.</summary>
    public int Value { get; set; }

    /// <summary>How much there is; 0 while that is not known.</summary>
    public int Max { get; set; }

    /// <summary>Seconds until the page looks again; 0 where the work has ended.</summary>
    public int Refresh { get; set; } = 2;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        if (Refresh > 0)
        {
            ViewContext.ViewData[RefreshKey] = Refresh;
        }

        var words = Max > 0 ? texts["Ui.Progress.Of", Value, Max] : texts["Ui.Progress.Unknown"];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "m-stack-y m-prose");
        output.Content.SetHtmlContent(
            Markup.All(
                Markup.Tag(
                    "label",
                    Text ?? (TextKey is null ? "" : texts[TextKey]),
                    ("for", "progress")
                ),
                Markup.Tag(
                    "progress",
                    words,
                    ("class", "m-progress"),
                    ("id", "progress"),
                    ("value", Max > 0 ? Value.ToString(CultureInfo.InvariantCulture) : null),
                    ("max", Max > 0 ? Max.ToString(CultureInfo.InvariantCulture) : null)
                ),
                Markup.Tag("p", words, ("class", "m-quiet m-small"), ("role", "status")),
                inside
            )
        );
    }
}
