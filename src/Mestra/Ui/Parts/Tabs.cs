using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>The parts of a thing as links. They look like tabs and are pages of their own.</summary>
[HtmlTargetElement("tab-list")]
public sealed class TabListTagHelper(Texts texts) : TagHelper
{
    /// <summary>What it leads through, for those who hear the page, as a text key.</summary>
    public string? Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "m-tabs");
        output.Attributes.SetAttribute("aria-label", texts[Label ?? "Ui.Tabs.Label"]);
        output.Content.SetHtmlContent(Markup.Tag("ul").With(links));
    }
}

/// <summary>One part.</summary>
[HtmlTargetElement("tab-link", Attributes = "href", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TabLinkTagHelper(Texts texts) : TagHelper
{
    public string Href { get; set; } = "";
    public string? TextKey { get; set; }
    public string? Text { get; set; }

    /// <summary>How many there are inside.</summary>
    public int? Count { get; set; }

    /// <summary>True for the part that is open; by the address where it is not said.</summary>
    public bool? Current { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var path = ViewContext.HttpContext.Request.Path;
        var isCurrent =
            Current ?? path.Equals(Href.Split('?')[0], StringComparison.OrdinalIgnoreCase);
        var link = Markup.Tag(
            "a",
            Text ?? (TextKey is null ? "" : texts[TextKey]),
            ("href", Href),
            ("aria-current", isCurrent ? "page" : null)
        );
        if (Count is { } count)
        {
            link.With(
                Markup.Tag("span", count.ToString(CultureInfo.CurrentCulture), ("class", "m-quiet"))
            );
        }

        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(link);
    }
}
