using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>A question with one control: label, hint, control, error, in that order and bound together.</summary>
/// <remarks>Attributes that the helper does not know (<c>autofocus</c>, <c>class</c>) go to the control.</remarks>
public abstract class FieldTagHelper(Texts texts, FormFields fields) : TagHelper
{
    /// <summary>What the answer is bound to.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question, as a text key.</summary>
    public string? Label { get; set; }

    /// <summary>The question, already in words.</summary>
    public string? LabelText { get; set; }

    /// <summary>What helps to answer, as a text key.</summary>
    public string? Hint { get; set; }

    /// <summary>What helps to answer, already in words.</summary>
    public string? HintText { get; set; }

    /// <summary>Says beside the label that it may be left empty.</summary>
    public bool Optional { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected Texts Texts => texts;
    protected FormFields Fields => fields;

    /// <summary>The name that the form posts.</summary>
    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>The id of the control. A page with the same form twice gives each an <c>id</c> of its own.</summary>
    protected string Id { get; private set; } = "";

    protected string LabelWords => LabelText ?? (Label is null ? "" : texts[Label]);

    protected virtual string? HintWords => HintText ?? (Hint is null ? null : texts[Hint]);

    /// <summary>What was typed, else what is stored, as the reader's language writes it.</summary>
    protected virtual string Value => Attempted ?? Written(For.Model);

    protected string? Attempted =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry)
            ? entry.AttemptedValue
            : null;

    /// <summary>What somebody else has put here meanwhile, as the page would show it.</summary>
    protected virtual string InWords(object? value) => Written(value);

    protected string NowWords(object? value) =>
        InWords(value) is { Length: > 0 } words ? words : texts["Ui.Changed.Empty"];

    /// <summary>The errors of this field, in words.</summary>
    protected IReadOnlyList<string> Errors { get; private set; } = [];

    protected string? DescribedBy { get; private set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Id = output.Attributes["id"]?.Value?.ToString() ?? TagBuilder.CreateSanitizedId(Name, "_");
        Errors = fields.ErrorsOf(ViewContext.ViewData.ModelState, Name, LabelWords);
        DescribedBy = Described();
        fields.Add(Name, FirstControl, LabelWords);

        var taken = output.Attributes.Where(a => a.Name != "id").ToList();
        var control = await Control(context, output);
        if (fields.StandsNow(Name, out var now))
        {
            fields.SayNow(Name, NowWords(now));
        }

        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        Write(output, control, taken);
    }

    /// <summary>Where a link in the error summary leads.</summary>
    protected virtual string FirstControl => Id;

    protected abstract Task<IHtmlContent> Control(TagHelperContext context, TagHelperOutput output);

    protected virtual void Write(
        TagHelperOutput output,
        IHtmlContent control,
        IReadOnlyList<TagHelperAttribute> attributes
    )
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", ClassOf("ds-field"));
        if (control is TagBuilder tag)
        {
            foreach (var attribute in attributes)
            {
                Give(tag, attribute);
            }
        }

        output.Content.SetHtmlContent(
            Markup.All(LabelTag("label", ("for", Id)), HintTag(), control, ErrorTags())
        );
    }

    protected string ClassOf(string own) => Errors.Count > 0 ? own + " m-errfield" : own;

    protected TagBuilder LabelTag(string name, (string, string?) attribute = default)
    {
        var label = Markup.Tag(name, LabelWords, ("class", "ds-label"));
        if (attribute.Item1 is not null)
        {
            label.Attributes[attribute.Item1] = attribute.Item2;
        }

        return Optional
            ? label.With(
                Markup.Tag("span", " " + texts["Ui.Field.Optional"], ("class", "m-quiet m-small"))
            )
            : label;
    }

    protected IHtmlContent? HintTag() =>
        HintWords is { } hint
            ? Markup.Tag("p", hint, ("data-field", "description"), ("id", Id + "-hint"))
            : null;

    protected IHtmlContent? ErrorTags()
    {
        if (Errors.Count == 0)
        {
            return null;
        }

        var all = new HtmlContentBuilder();
        for (var i = 0; i < Errors.Count; i++)
        {
            all.AppendHtml(
                Markup.Tag(
                    "p",
                    fields.WithNow(Name, Errors[i]),
                    ("class", "ds-validation-message"),
                    ("data-field", "validation"),
                    ("id", ErrorId(i))
                )
            );
        }

        return all;
    }

    /// <summary>How a stored value stands in a control, in the reader's language.</summary>
    internal static string Written(object? value) =>
        value switch
        {
            null => "",
            DateOnly day => day.ToString("d", CultureInfo.CurrentCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            Enum or Guid or bool => value.ToString()!,
            IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
            _ => value.ToString() ?? "",
        };

    private static void Give(TagBuilder tag, TagHelperAttribute attribute)
    {
        var value = attribute.Value?.ToString() ?? "";
        if (attribute.Name == "class")
        {
            tag.AddCssClass(value);
        }
        else
        {
            tag.Attributes[attribute.Name] = value;
        }
    }

    private string ErrorId(int number) => number == 0 ? Id + "-error" : $"{Id}-error-{number + 1}";

    private string? Described()
    {
        var ids = Enumerable.Range(0, Errors.Count).Select(ErrorId);
        var all = string.Join(' ', HintWords is null ? ids : ids.Prepend(Id + "-hint"));
        return all.Length == 0 ? null : all;
    }
}
