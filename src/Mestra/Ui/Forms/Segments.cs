using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>A few short answers side by side, for a thumb: one of a list where each person gets one (registering attendance).</summary>
/// <remarks>What stands inside is shown while the answer that <see cref="Opens"/> names is chosen; always, in an older browser.</remarks>
[HtmlTargetElement("segment-field", Attributes = "for")]
public sealed class SegmentFieldTagHelper(Texts texts, FormFields fields)
    : FieldTagHelper(texts, fields)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Said after the question, more quietly.</summary>
    public string? NoteText { get; set; }

    /// <summary>The value that shows what stands inside.</summary>
    public string? Opens { get; set; }

    protected override string FirstControl => Id + "-0";

    protected override async Task<IHtmlContent> Control(
        TagHelperContext context,
        TagHelperOutput output
    )
    {
        var segments = Markup
            .Tag("div", null, ("class", "m-seg"))
            .With(Markup.All([.. Items.Select(Segment)]));
        return Markup.All(segments, await output.GetChildContentAsync());
    }

    protected override void Write(
        TagHelperOutput output,
        IHtmlContent control,
        IReadOnlyList<TagHelperAttribute> attributes
    )
    {
        var legend = Markup.Tag("legend", LabelWords);
        if (NoteText is { Length: > 0 })
        {
            legend.InnerHtml.Append(" ");
            legend.With(Markup.Tag("span", NoteText));
        }

        output.TagName = "fieldset";
        output.Attributes.SetAttribute("id", Id);
        if (Errors.Count > 0)
        {
            output.Attributes.SetAttribute("class", ClassOf("").Trim());
        }

        output.Content.SetHtmlContent(Markup.All(legend, HintTag(), control, ErrorTags()));
    }

    private TagBuilder Segment(SelectListItem item, int number) =>
        Markup
            .Tag("label")
            .With(
                Markup.Void(
                    "input",
                    ("class", "ds-input"),
                    ("type", "radio"),
                    ("id", string.Create(CultureInfo.InvariantCulture, $"{Id}-{number}")),
                    ("name", Name),
                    ("value", item.Value),
                    ("checked", Value == item.Value ? "checked" : null),
                    ("data-part", item.Value == Opens ? "" : null),
                    ("aria-describedby", DescribedBy)
                )
            )
            .With(new HtmlContentBuilder().Append(item.Text));
}
