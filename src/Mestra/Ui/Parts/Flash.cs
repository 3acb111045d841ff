using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>What the page before did («Plassen er tilbudt»), said once. The layout shows it where a page has no place of its own.</summary>
[HtmlTargetElement("flash", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FlashTagHelper : TagHelper
{
    /// <summary>The cookie that carries it to the next page.</summary>
    internal const string Cookie = "mestra-said";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var http = ViewContext.HttpContext;
        // Asking TempData when nothing was said would answer every page with a cookie that deletes itself.
        if (
            http.Request.Cookies.ContainsKey(Cookie)
            && http.Items.TryAdd(typeof(FlashTagHelper), true)
            && ViewContext.TempData[PageExtensions.FlashKey] is string words
        )
        {
            output.Content.SetHtmlContent(
                Markup
                    .Tag(
                        "div",
                        null,
                        ("class", "ds-alert m-flash"),
                        ("data-color", "success"),
                        ("role", "status")
                    )
                    .With(Markup.Tag("p", words))
            );
        }
    }
}
