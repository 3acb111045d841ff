using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>The top of a page: where you are, the one h1, and at the right what can be done from here.</summary>
/// <remarks>
/// Inside stand <c>crumb</c> (the way here), <c>head-below</c> (lines right under the title) and, for the right side,
/// anything else: one <c>next-step</c>, or a link or button or two.
/// </remarks>
[HtmlTargetElement("page-head")]
public sealed class PageHeadTagHelper(Texts texts) : TagHelper
{
    /// <summary>The title, already in words.</summary>
    public string? Title { get; set; }

    /// <summary>The title, as a text key.</summary>
    public string? TitleKey { get; set; }

    /// <summary>The size of the h1; by the density of the page where it is not said.</summary>
    public string? Size { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    internal List<(string Words, string Href)> Crumbs { get; } = [];

    internal IHtmlContent? Below { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(PageHeadTagHelper)] = this;
        var right = await output.GetChildContentAsync();
        var title = Title ?? (TitleKey is null ? "" : texts[TitleKey]);
        Density.TitleUnlessSet(ViewContext, title);

        var size = Size ?? (Density.IsStaff(ViewContext) ? "sm" : "lg");
        var heading = Markup.Tag("h1", title, ("class", "ds-heading"), ("data-size", size));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "m-head");
        output.Content.SetHtmlContent(
            Markup.All(
                Markup
                    .Tag("div", null, ("class", "m-head-main"))
                    .With(Way(title))
                    .With(heading)
                    .With(Below),
                right.IsEmptyOrWhiteSpace
                    ? null
                    : Markup.Tag("div", null, ("class", "m-head-side m-noprint")).With(right)
            )
        );
    }

    private TagBuilder? Way(string title)
    {
        if (Crumbs.Count == 0)
        {
            return null;
        }

        var back = Crumbs[^1];
        var list = Markup.Tag("ol");
        foreach (var (words, href) in Crumbs)
        {
            list.With(Markup.Tag("li").With(Link(words, href)));
        }

        var here = Link(title, ViewContext.HttpContext.Request.Path);
        here.Attributes["aria-current"] = "page";
        return Markup
            .Tag("nav", null, ("class", "ds-breadcrumbs"), ("aria-label", texts["Ui.Crumbs.Label"]))
            .With(BackTo(back.Words, back.Href))
            .With(list.With(Markup.Tag("li").With(here)));
    }

    // On a phone the package shows only this link, one step back.
    private TagBuilder BackTo(string words, string href)
    {
        var link = Link(words, href);
        link.Attributes["aria-label"] = texts["Ui.Crumbs.Back", words];
        return link;
    }

    private static TagBuilder Link(string words, string href) =>
        Markup.Tag("a", words, ("class", "ds-link"), ("href", href));
}

/// <summary>One step of the way to this page.</summary>
[HtmlTargetElement("crumb", Attributes = "href", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CrumbTagHelper(Texts texts) : TagHelper
{
    public string Href { get; set; } = "";
    public string? TextKey { get; set; }
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var head = (PageHeadTagHelper)context.Items[typeof(PageHeadTagHelper)];
        head.Crumbs.Add((Text ?? (TextKey is null ? Href : texts[TextKey]), Href));
        output.SuppressOutput();
    }
}

/// <summary>Lines right under the title: dates and place, the state as steps.</summary>
[HtmlTargetElement("head-below")]
public sealed class HeadBelowTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var head = (PageHeadTagHelper)context.Items[typeof(PageHeadTagHelper)];
        head.Below = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>The one next thing to do, in a box with one button.</summary>
[HtmlTargetElement("next-step")]
public sealed class NextStepTagHelper(Texts texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "m-next");
        output.Attributes.SetAttribute("aria-label", texts["Ui.NextStep"]);
    }
}
