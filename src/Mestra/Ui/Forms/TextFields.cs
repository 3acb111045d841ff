using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>One line of text.</summary>
[HtmlTargetElement("text-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public class TextFieldTagHelper(Texts texts, FormFields fields) : FieldTagHelper(texts, fields)
{
    /// <summary><c>text</c>, <c>email</c>, <c>tel</c>, <c>password</c>, <c>url</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Width in letters; without it the field is as wide as its column.</summary>
    public int? Size { get; set; }

    /// <summary>What the browser may fill in; off unless said.</summary>
    public string Autocomplete { get; set; } = "off";

    public string? Inputmode { get; set; }

    /// <summary>The browser stops at this many characters.</summary>
    public int? Maxlength { get; set; }

    // A password is typed again, never sent back.
    protected override string Value => Type == "password" ? "" : base.Value;

    protected override Task<IHtmlContent> Control(
        TagHelperContext context,
        TagHelperOutput output
    ) => Task.FromResult<IHtmlContent>(Input(Type, Value, Size, Inputmode));

    protected Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Input(
        string type,
        string? value,
        int? size,
        string? inputmode
    ) =>
        Markup.Void(
            "input",
            ("class", "ds-input"),
            ("id", Id),
            ("name", Name),
            ("type", type),
            ("value", value),
            ("size", size?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("data-width", size is null ? null : "auto"),
            ("inputmode", inputmode),
            ("maxlength", Maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("autocomplete", Autocomplete),
            ("aria-describedby", DescribedBy),
            ("aria-invalid", Errors.Count > 0 ? "true" : null)
        );
}

/// <summary>A number, typed as the reader's language writes it.</summary>
[HtmlTargetElement("number-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NumberFieldTagHelper(Texts texts, FormFields fields)
    : TextFieldTagHelper(texts, fields)
{
    protected override Task<IHtmlContent> Control(
        TagHelperContext context,
        TagHelperOutput output
    ) => Task.FromResult<IHtmlContent>(Input("text", Value, Size ?? 6, Inputmode ?? Keyboard));

    private string Keyboard =>
        For.Metadata.UnderlyingOrModelType == typeof(decimal) ? "decimal" : "numeric";
}

/// <summary>A day, typed as people write it (24.11.2026, 24. november 2026). The hint shows an example.</summary>
/// <remarks>No number pad is asked for: a phone's lacks the full stop that the example has.</remarks>
[HtmlTargetElement("date-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateFieldTagHelper(Texts texts, FormFields fields, PageFrame frame)
    : TextFieldTagHelper(texts, fields)
{
    protected override string? HintWords =>
        base.HintWords is { } hint ? $"{hint} {Example}" : Example;

    private string Example => Texts["Ui.Field.DateExample", frame.Today];

    protected override Task<IHtmlContent> Control(
        TagHelperContext context,
        TagHelperOutput output
    ) => Task.FromResult<IHtmlContent>(Input("text", Value, Size ?? 14, Inputmode));
}

/// <summary>A time of day, typed as people write it (9, 9.30, 09:30).</summary>
[HtmlTargetElement("time-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeFieldTagHelper(Texts texts, FormFields fields)
    : TextFieldTagHelper(texts, fields)
{
    protected override string Value =>
        Attempted ?? (For.Model is TimeOnly time ? Texts.Clock(time) : "");

    protected override string InWords(object? value) =>
        value is TimeOnly time ? Texts.Clock(time) : "";

    protected override string? HintWords =>
        base.HintWords is { } hint ? $"{hint} {Example}" : Example;

    private string Example => Texts["Ui.Field.TimeExample", new TimeOnly(9, 30)];

    protected override Task<IHtmlContent> Control(
        TagHelperContext context,
        TagHelperOutput output
    ) => Task.FromResult<IHtmlContent>(Input("text", Value, Size ?? 6, Inputmode));
}

/// <summary>A Norwegian or Swedish identity number, called what the organisation's country calls it. What is stored is never shown again; only what was just typed.</summary>
[HtmlTargetElement(
    "national-id-field",
    Attributes = "for",
    TagStructure = TagStructure.WithoutEndTag
)]
public sealed class NationalIdFieldTagHelper(Texts texts, FormFields fields, PageFrame frame)
    : TextFieldTagHelper(texts, fields)
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Label ??= frame.NationalIdLabel;
        return base.ProcessAsync(context, output);
    }

    protected override string Value => Attempted ?? "";

    protected override Task<IHtmlContent> Control(TagHelperContext context, TagHelperOutput output)
    {
        var input = Input("text", Value, Size ?? 14, Inputmode ?? "numeric");
        input.Attributes["spellcheck"] = "false";
        return Task.FromResult<IHtmlContent>(input);
    }
}

/// <summary>A file to send in. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("file-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileFieldTagHelper(Texts texts, FormFields fields)
    : TextFieldTagHelper(texts, fields)
{
    /// <summary>The kinds that are taken: <c>.pdf,image/png</c>.</summary>
    public string? Accept { get; set; }

    protected override Task<IHtmlContent> Control(TagHelperContext context, TagHelperOutput output)
    {
        var input = Input("file", null, null, null);
        input.Attributes.Remove("autocomplete");
        if (Accept is not null)
        {
            input.Attributes["accept"] = Accept;
        }

        return Task.FromResult<IHtmlContent>(input);
    }
}

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("textarea-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaFieldTagHelper(Texts texts, FormFields fields)
    : FieldTagHelper(texts, fields)
{
    /// <summary>Height in lines.</summary>
    public int Rows { get; set; } = 3;

    public int? Maxlength { get; set; }

    protected override Task<IHtmlContent> Control(
        TagHelperContext context,
        TagHelperOutput output
    ) =>
        Task.FromResult<IHtmlContent>(
            Textarea.Of(Name, Id, Value, Rows, Maxlength, DescribedBy, Errors.Count > 0)
        );
}

internal static class Textarea
{
    public static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Of(
        string name,
        string id,
        string value,
        int rows,
        int? maxlength,
        string? describedBy,
        bool isInvalid
    ) =>
        // A browser drops one line break right after the start tag: this one, not the person's own.
        Markup.Tag(
            "textarea",
            "\n" + value,
            ("class", "ds-input"),
            ("id", id),
            ("name", name),
            ("rows", rows.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("maxlength", maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("aria-describedby", describedBy),
            ("aria-invalid", isInvalid ? "true" : null)
        );
}
