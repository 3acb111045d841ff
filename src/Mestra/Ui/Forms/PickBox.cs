using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>A check box in a row of a table: it picks the row for what a button does with many. Its name is heard, not seen.</summary>
[HtmlTargetElement(
    "pick-box",
    Attributes = "name,value",
    TagStructure = TagStructure.WithoutEndTag
)]
public sealed class PickBoxTagHelper : TagHelper
{
    public string Name { get; set; } = "";
    public string Value { get; set; } = "";

    /// <summary>The form it belongs to, where it stands outside of it.</summary>
    public string? Form { get; set; }

    /// <summary>What is picked, in words.</summary>
    public string LabelText { get; set; } = "";

    public bool Checked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(
            Markup.Void(
                "input",
                ("class", "ds-input"),
                ("type", "checkbox"),
                ("name", Name),
                ("value", Value),
                ("form", Form),
                ("checked", Checked ? "checked" : null),
                ("aria-label", LabelText)
            )
        );
    }
}

/// <summary>A value that goes with the form unseen, where there is no model behind it: which row a button stands in.</summary>
[HtmlTargetElement(
    "hidden-value",
    Attributes = "name,value",
    TagStructure = TagStructure.WithoutEndTag
)]
public sealed class HiddenValueTagHelper : TagHelper
{
    public string Name { get; set; } = "";
    public string Value { get; set; } = "";

    /// <summary>The form it belongs to, where it stands outside of it.</summary>
    public string? Form { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(
            Markup.Void(
                "input",
                ("type", "hidden"),
                ("name", Name),
                ("value", Value),
                ("form", Form)
            )
        );
    }
}
