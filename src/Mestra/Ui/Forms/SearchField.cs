using Mestra.Kernel;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>Words to look for, with a button. It stands in a form that is sent by <c>get</c>, so the address is the question.</summary>
[HtmlTargetElement("search-field", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SearchFieldTagHelper(Texts texts) : TagHelper
{
    public string Name { get; set; } = "q";

    /// <summary>What was looked for.</summary>
    public string? Value { get; set; }

    /// <summary>What can be looked for, as a text key.</summary>
    public string Label { get; set; } = "Ui.Search.Label";

    /// <summary>What the button says, as a text key.</summary>
    public string Button { get; set; } = "Ui.Search.Button";

    /// <summary>The label is heard, not seen: for the header and for toolbars.</summary>
    public bool Compact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = texts[Label];
        var input = Markup.Void(
            "input",
            ("class", "ds-input"),
            ("type", "search"),
            ("id", Compact ? null : Name),
            ("name", Name),
            ("value", Value),
            ("autocomplete", "off"),
            ("aria-label", Compact ? words : null),
            ("placeholder", Compact ? words : null)
        );
        var button = Markup.Tag(
            "button",
            texts[Button],
            ("class", "ds-button"),
            ("data-variant", Compact ? "secondary" : null),
            ("type", "submit")
        );
        var search = Markup
            .Tag("div", null, ("class", Compact ? "ds-search m-find" : "ds-search"))
            .With(input)
            .With(button);
        output.TagName = Compact ? null : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!Compact)
        {
            output.Attributes.SetAttribute("class", "ds-field");
        }

        output.Content.SetHtmlContent(
            Compact
                ? search
                : Markup.All(
                    Markup.Tag("label", words, ("class", "ds-label"), ("for", Name)),
                    search
                )
        );
    }
}
