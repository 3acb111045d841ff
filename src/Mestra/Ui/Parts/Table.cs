using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>A dense table that becomes cards on a phone, with its caption for those who hear the page.</summary>
[HtmlTargetElement("data-table")]
public sealed class DataTableTagHelper(Texts texts) : TagHelper
{
    /// <summary>What the table shows, as a text key.</summary>
    public string? Caption { get; set; }

    /// <summary>What the table shows, already in words.</summary>
    public string? CaptionText { get; set; }

    /// <summary>Shows the caption to all.</summary>
    public bool ShowCaption { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        var given = output.Attributes["class"]?.Value?.ToString();
        output.TagName = "table";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"ds-table m-dense m-cards {given}".TrimEnd());
        output.Attributes.SetAttribute("role", "table");
        output.Content.SetHtmlContent(
            Markup.All(
                Markup.Tag(
                    "caption",
                    CaptionText ?? (Caption is null ? "" : texts[Caption]),
                    ("class", ShowCaption ? null : "ds-sr-only")
                ),
                rows
            )
        );
    }
}

/// <summary>Writes the roles that <c>display: block</c> on a phone would take from rows and cells.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
public sealed class TableRoleTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("role", context.TagName == "tr" ? "row" : "rowgroup");
}

/// <summary>A heading cell: of a column where it stands in the head (the usual), of a row with <c>scope="row"</c>.</summary>
[HtmlTargetElement("th")]
public sealed class HeadCellTagHelper : TagHelper
{
    public string Scope { get; set; } = "col";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("scope", Scope);
        output.Attributes.SetAttribute(
            "role",
            Scope.StartsWith("row", StringComparison.Ordinal) ? "rowheader" : "columnheader"
        );
    }
}

/// <summary>A cell. On a phone it stands with its column's name before it.</summary>
[HtmlTargetElement("td")]
public sealed class CellTagHelper(Texts texts) : TagHelper
{
    /// <summary>The column's name, as a text key.</summary>
    public string? Label { get; set; }

    /// <summary>The column's name, already in words.</summary>
    public string? LabelText { get; set; }

    /// <summary>The value explains itself: no name before it on a phone.</summary>
    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("role", "cell");
        if ((LabelText ?? (Label is null ? null : texts[Label])) is { } label)
        {
            output.Attributes.SetAttribute("data-label", label);
        }

        if (Bare)
        {
            output.Attributes.SetAttribute("data-bare", "");
        }
    }
}

/// <summary>A column heading that orders the list: a link that keeps the rest of the address, so it needs no script.</summary>
[HtmlTargetElement(
    "sort-head",
    Attributes = "for-column",
    TagStructure = TagStructure.WithoutEndTag
)]
public sealed class SortHeadTagHelper(Texts texts) : TagHelper
{
    /// <summary>The column's name in the address.</summary>
    public string ForColumn { get; set; } = "";

    public string? TextKey { get; set; }
    public string? Text { get; set; }

    /// <summary>Numbers stand at the right.</summary>
    public bool Numeric { get; set; }

    /// <summary>The order the list has now, where the address does not say it.</summary>
    public SortBy? Now { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var now = Now?.ToString() ?? request.Query[SortBy.QueryName].ToString();
        var isRising = now == ForColumn;
        var isFalling = now == "-" + ForColumn;
        var next = isRising ? "-" + ForColumn : ForColumn;

        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "columnheader");
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute(
            "aria-sort",
            isRising ? "ascending"
                : isFalling ? "descending"
                : "none"
        );
        if (Numeric)
        {
            output.Attributes.SetAttribute("class", "m-num");
        }

        output.Content.SetHtmlContent(
            Markup.Tag(
                "a",
                Text ?? (TextKey is null ? "" : texts[TextKey]),
                ("class", "m-sort"),
                ("href", Address.With(request, SortBy.QueryName, next, Paging.QueryName))
            )
        );
    }
}
