using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>One of many: a list that folds out. For up to seven choices, <c>choice</c> is quicker to read.</summary>
[HtmlTargetElement("select-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper(Texts texts, FormFields fields)
    : FieldTagHelper(texts, fields)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>A first line that chooses nothing, as a text key; «Velg» where the answer may be empty and this is not said.</summary>
    public string? EmptyLabel { get; set; }

    protected override Task<IHtmlContent> Control(TagHelperContext context, TagHelperOutput output)
    {
        var select = Markup.Tag(
            "select",
            null,
            ("class", "ds-input"),
            ("id", Id),
            ("name", Name),
            ("aria-describedby", DescribedBy),
            ("aria-invalid", Errors.Count > 0 ? "true" : null)
        );
        var items = Items.ToList();
        if (EmptyLabel is not null || (MayBeEmpty && !items.Exists(item => item.Value == "")))
        {
            select.With(Markup.Tag("option", Texts[EmptyLabel ?? "Ui.Choose"], ("value", "")));
        }

        foreach (var item in items.GroupBy(item => item.Group?.Name, StringComparer.Ordinal))
        {
            var options = item.Select(Option).ToArray();
            select.With(
                item.Key is null
                    ? Markup.All(options)
                    : Markup.Tag("optgroup", null, ("label", item.Key)).With(Markup.All(options))
            );
        }

        return Task.FromResult<IHtmlContent>(select);
    }

    protected override string InWords(object? value) =>
        Items.FirstOrDefault(item => item.Value == Written(value))?.Text ?? Written(value);

    private bool MayBeEmpty => For.Metadata.IsReferenceOrNullableType;

    private IHtmlContent Option(SelectListItem item)
    {
        var value = item.Value ?? item.Text;
        var chosen = Value.Length > 0 ? Value == value : item.Selected;
        return Markup.Tag(
            "option",
            item.Text,
            ("value", value),
            ("selected", chosen ? "selected" : null),
            ("disabled", item.Disabled ? "disabled" : null)
        );
    }
}
