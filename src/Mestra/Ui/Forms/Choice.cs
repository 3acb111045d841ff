using System.Collections;
using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>A question with all its answers in sight: fieldset, legend, hint, answers, error.</summary>
public abstract class ChoicesTagHelper(Texts texts, FormFields fields)
    : FieldTagHelper(texts, fields)
{
    private readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    /// <summary>Answers that come from a list; more may stand inside the element.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>2 for short answers side by side on a wide screen.</summary>
    public int Columns { get; set; } = 1;

    protected override string FirstControl => Id + "-0";

    protected override string InWords(object? value) =>
        string.Join(
            ", ",
            (value is IEnumerable and not string ? (IEnumerable)value : new[] { value })
                .Cast<object?>()
                .Select(Written)
                .Select(one => _words.GetValueOrDefault(one, one))
        );

    protected abstract string Type { get; }

    protected abstract bool IsChosen(string value);

    /// <summary>Adds one answer; the order of calls is the order on the page.</summary>
    internal IHtmlContent Answer(string value, string words, string? hint, bool isDisabled = false)
    {
        _words[value] = words;
        var id = string.Create(CultureInfo.InvariantCulture, $"{Id}-{_count++}");
        var input = Markup.Void(
            "input",
            ("class", "ds-input"),
            ("type", Type),
            ("id", id),
            ("name", Name),
            ("value", value),
            ("checked", IsChosen(value) ? "checked" : null),
            ("disabled", isDisabled ? "disabled" : null),
            ("aria-describedby", hint is null ? null : id + "-hint"),
            ("aria-invalid", Errors.Count > 0 ? "true" : null)
        );
        return Markup
            .Tag("div", null, ("class", "ds-field"))
            .With(input)
            .With(Markup.Tag("label", words, ("for", id)))
            .With(
                hint is null
                    ? null
                    : Markup.Tag("p", hint, ("data-field", "description"), ("id", id + "-hint"))
            );
    }

    protected override async Task<IHtmlContent> Control(
        TagHelperContext context,
        TagHelperOutput output
    )
    {
        context.Items[typeof(ChoicesTagHelper)] = this;
        var listed = Items
            .Select(item => Answer(item.Value ?? item.Text, item.Text, null, item.Disabled))
            .ToArray();
        var inside = await output.GetChildContentAsync();
        return Markup
            .Tag(
                "div",
                null,
                ("class", "m-opts"),
                ("data-cols", Columns.ToString(CultureInfo.InvariantCulture))
            )
            .With(Markup.All(listed))
            .With(inside);
    }

    protected override void Write(
        TagHelperOutput output,
        IHtmlContent control,
        IReadOnlyList<TagHelperAttribute> attributes
    )
    {
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", ClassOf("ds-fieldset"));
        output.Attributes.SetAttribute("id", Id);
        if (DescribedBy is not null)
        {
            output.Attributes.SetAttribute("aria-describedby", DescribedBy);
        }

        foreach (var attribute in attributes)
        {
            output.Attributes.Add(attribute);
        }

        // The error stands last: right under the legend the package would grey it like a hint.
        output.Content.SetHtmlContent(
            Markup.All(LabelTag("legend"), HintTag(), control, ErrorTags())
        );
    }
}

/// <summary>One answer of several, all in sight (radio buttons).</summary>
[HtmlTargetElement("choice", Attributes = "for")]
public sealed class ChoiceTagHelper(Texts texts, FormFields fields)
    : ChoicesTagHelper(texts, fields)
{
    protected override string Type => "radio";

    protected override bool IsChosen(string value) =>
        string.Equals(Value, value, StringComparison.OrdinalIgnoreCase)
        && (value.Length > 0 || For.Model is not null);
}

/// <summary>Any number of answers, all in sight (check boxes); bound to a list.</summary>
[HtmlTargetElement("checkboxes", Attributes = "for")]
public sealed class CheckboxesTagHelper(Texts texts, FormFields fields)
    : ChoicesTagHelper(texts, fields)
{
    private HashSet<string>? _chosen;

    protected override string Type => "checkbox";

    protected override bool IsChosen(string value) => (_chosen ??= Chosen()).Contains(value);

    private HashSet<string> Chosen()
    {
        var raw = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry)
            ? entry.RawValue
            : null;
        return raw switch
        {
            string one => new(StringComparer.OrdinalIgnoreCase) { one },
            IEnumerable<string> many => new(many, StringComparer.OrdinalIgnoreCase),
            _ => new(
                (For.Model as IEnumerable ?? Array.Empty<object>()).Cast<object?>().Select(Written),
                StringComparer.OrdinalIgnoreCase
            ),
        };
    }
}

/// <summary>One answer inside <c>choice</c> or <c>checkboxes</c>.</summary>
[HtmlTargetElement("choice-option", Attributes = "value")]
public sealed class ChoiceOptionTagHelper(Texts texts) : TagHelper
{
    public string Value { get; set; } = "";

    /// <summary>The answer, as a text key.</summary>
    public string? TextKey { get; set; }

    /// <summary>The answer, already in words.</summary>
    public string? Text { get; set; }

    /// <summary>What helps to choose, as a text key.</summary>
    public string? Hint { get; set; }

    /// <summary>What helps to choose, already in words.</summary>
    public string? HintText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var question = (ChoicesTagHelper)context.Items[typeof(ChoicesTagHelper)];
        var words = Text ?? (TextKey is null ? Value : texts[TextKey]);
        var hint = HintText ?? (Hint is null ? null : texts[Hint]);
        output.TagName = null;
        output.Content.SetHtmlContent(question.Answer(Value, words, hint));
    }
}

/// <summary>One yes or no: a check box with its label after it.</summary>
[HtmlTargetElement("checkbox-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxFieldTagHelper(Texts texts, FormFields fields)
    : FieldTagHelper(texts, fields)
{
    protected override Task<IHtmlContent> Control(
        TagHelperContext context,
        TagHelperOutput output
    ) =>
        Task.FromResult<IHtmlContent>(
            Markup.Void(
                "input",
                ("class", "ds-input"),
                ("type", "checkbox"),
                ("id", Id),
                ("name", Name),
                ("value", "true"),
                ("checked", IsChecked ? "checked" : null),
                ("aria-describedby", DescribedBy),
                ("aria-invalid", Errors.Count > 0 ? "true" : null)
            )
        );

    protected override void Write(
        TagHelperOutput output,
        IHtmlContent control,
        IReadOnlyList<TagHelperAttribute> attributes
    )
    {
        base.Write(output, control, attributes);
        var label = Markup.Tag("label", LabelWords, ("for", Id));
        output.Content.SetHtmlContent(Markup.All(control, label, HintTag(), ErrorTags()));
        // A box that is not ticked posts nothing; this says that it was there and is not ticked.
        output.PostElement.SetHtmlContent(
            Markup.Void("input", ("type", "hidden"), ("name", Name), ("value", "false"))
        );
    }

    protected override string InWords(object? value) => Texts[value is true ? "Ui.Yes" : "Ui.No"];

    private bool IsChecked =>
        Attempted is { } typed
            ? typed.Contains("true", StringComparison.OrdinalIgnoreCase)
            : For.Model is true;
}
