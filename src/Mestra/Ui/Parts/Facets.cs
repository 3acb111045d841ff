using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>One value that narrows a list.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Text">In words.</param>
/// <param name="Count">How many there are of it.</param>
/// <param name="IsChosen">It narrows the list now.</param>
public sealed record FacetValue(string Value, string Text, int Count, bool IsChosen);

/// <summary>A group of values that narrow a list, each with how many there are. They are sent with the form that <c>form</c> names.</summary>
[HtmlTargetElement("facet", Attributes = "name,values", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FacetTagHelper(Texts texts) : TagHelper
{
    /// <summary>The name in the address.</summary>
    public string Name { get; set; } = "";

    /// <summary>What the values are, as a text key.</summary>
    public string? Label { get; set; }

    public IEnumerable<FacetValue> Values { get; set; } = [];

    /// <summary>The id of the form that is sent.</summary>
    public string? Form { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "m-facet");
        output.Content.SetHtmlContent(
            Markup.All([
                Markup.Tag("legend", Label is null ? "" : texts[Label]),
                .. Values.Select(Line),
            ])
        );
    }

    private TagBuilder Line(FacetValue facet, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{Name}-{number}");
        var box = Markup.Void(
            "input",
            ("class", "ds-input"),
            ("type", "checkbox"),
            ("id", id),
            ("name", Name),
            ("value", facet.Value),
            ("form", Form),
            ("checked", facet.IsChosen ? "checked" : null)
        );
        var count = Markup
            .Tag("span", null, ("class", "m-n"))
            .With(Markup.Unseen(", "))
            .With(Markup.Text(facet.Count.ToString("N0", CultureInfo.CurrentCulture)))
            .With(Markup.Unseen(" " + texts["Ui.Facet.Hits"]));
        var label = Markup
            .Tag("label", null, ("for", id))
            .With(Markup.Tag("span", facet.Text))
            .With(count);
        return Markup.Tag("div", null, ("class", "ds-field")).With(box).With(label);
    }
}

/// <summary>What narrows a list: folded on a phone, open where there is room.</summary>
[HtmlTargetElement("filters")]
public sealed class FiltersTagHelper(Texts texts) : TagHelper
{
    /// <summary>How many are chosen.</summary>
    public int Chosen { get; set; }

    /// <summary>What the fold says, as a text key.</summary>
    public string Label { get; set; } = "Ui.Filters.Label";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var summary = Markup.Tag("summary", texts[Label]);
        if (Chosen > 0)
        {
            summary.With(
                Markup.Tag("span", " " + texts["Ui.Filters.Chosen", Chosen], ("class", "m-quiet"))
            );
        }

        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "m-fold m-filters");
        output.Content.SetHtmlContent(Markup.All(summary, Markup.Tag("div").With(inside)));
    }
}

/// <summary>What narrows the list now, each with a way to take it off.</summary>
[HtmlTargetElement("chip-list")]
public sealed class ChipListTagHelper(Texts texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "m-chips");
        output.Attributes.SetAttribute("aria-label", texts["Ui.Chips.Label"]);
    }
}

/// <summary>One chosen value; the link leads to the list without it.</summary>
[HtmlTargetElement("chip-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChipLinkTagHelper(Texts texts) : TagHelper
{
    /// <summary>In words: «Tema: Hjerte og kar».</summary>
    public string Text { get; set; } = "";

    /// <summary>The address without it; where it is not given, <c>name</c> and <c>value</c> are taken out of this one.</summary>
    public string? Href { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(
            Markup
                .Tag(
                    "a",
                    Text,
                    ("class", "ds-chip"),
                    ("data-removable", ""),
                    ("href", Href ?? WithoutIt())
                )
                .With(Markup.Unseen(", " + texts["Ui.Chips.Remove"]))
        );
    }

    private string WithoutIt() =>
        Address.Without(ViewContext.HttpContext.Request, Name ?? "", Value ?? "", Paging.QueryName);
}
