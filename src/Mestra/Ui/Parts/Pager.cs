using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>Leads through the pages of a long list and keeps the rest of the address. Nothing where one page holds all.</summary>
/// <remarks>
/// The package wants «Forrige» first and «Neste» last always (its arrows hang on them), hidden where they lead
/// nowhere, and the current page as <c>aria-current="true"</c>.
/// </remarks>
[HtmlTargetElement("pager", Attributes = "page,total", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(Texts texts) : TagHelper
{
    /// <summary>Which page this is, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many rows there are on all pages.</summary>
    public int Total { get; set; }

    /// <summary>How many rows stand on a page.</summary>
    public int Size { get; set; } = Paging.Usual;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = (Total + Size - 1) / Size;
        if (last < 2)
        {
            output.SuppressOutput();
            return;
        }

        var list = Markup.Tag("ul").With(Step(Page - 1, Page > 1, "Ui.Pager.Previous", "prev"));
        var before = 0;
        foreach (var number in Shown(Page, last))
        {
            if (number > before + 1)
            {
                list.With(Markup.Tag("li", "…", ("class", "m-gap"), ("aria-hidden", "true")));
            }

            list.With(Number(number));
            before = number;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-pagination");
        output.Attributes.SetAttribute("aria-label", texts["Ui.Pager.Label"]);
        output.Content.SetHtmlContent(
            list.With(Step(Page + 1, Page < last, "Ui.Pager.Next", "next"))
        );
    }

    /// <summary>The first, the last, the current and those beside it.</summary>
    internal static IEnumerable<int> Shown(int page, int last) =>
        Enumerable
            .Range(page - 1, 3)
            .Append(1)
            .Append(last)
            .Where(number => number >= 1 && number <= last)
            .Distinct()
            .Order();

    private TagBuilder Step(int page, bool leads, string key, string rel) =>
        Markup
            .Tag("li")
            .With(
                Markup.Tag(
                    "a",
                    texts[key],
                    ("class", "ds-button"),
                    ("data-variant", "tertiary"),
                    ("href", leads ? Href(page) : null),
                    ("rel", leads ? rel : null),
                    ("aria-hidden", leads ? null : "true"),
                    ("tabindex", leads ? null : "-1")
                )
            );

    private TagBuilder Number(int page)
    {
        var digits = page.ToString(CultureInfo.InvariantCulture);
        return Markup
            .Tag("li")
            .With(
                Markup.Tag(
                    "a",
                    digits,
                    ("class", "ds-button"),
                    ("data-variant", "tertiary"),
                    ("href", Href(page)),
                    ("aria-label", texts["Ui.Pager.Page", digits]),
                    ("aria-current", page == Page ? "true" : null)
                )
            );
    }

    private string Href(int page) =>
        Address.With(
            ViewContext.HttpContext.Request,
            Paging.QueryName,
            page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)
        );
}
