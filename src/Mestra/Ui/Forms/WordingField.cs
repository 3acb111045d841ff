using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>
/// A <see cref="Wording"/>: the reader's two languages side by side (bokmål and nynorsk; svensk and engelsk for a
/// Swedish reader), the other two folded until wanted.
/// </summary>
[HtmlTargetElement("wording-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WordingFieldTagHelper(Texts texts, FormFields fields)
    : FieldTagHelper(texts, fields)
{
    /// <summary>Height in lines; 1 gives a single line.</summary>
    public int Rows { get; set; } = 1;

    public int? Maxlength { get; set; }

    protected override string FirstControl => $"{Id}_{PartOf(First[0])}";

    private static Language[] First =>
        Both(Languages.Current == "sv" ? ["sv", "en"] : ["nb", "nn"]);

    private static Language[] Second => [.. Languages.All.Except(First)];

    protected override Task<IHtmlContent> Control(TagHelperContext context, TagHelperOutput output)
    {
        var folded = Markup
            .Tag("details", null, ("class", "m-more"))
            .With(Markup.Tag("summary", Texts["Ui.Wording.More", Second[0].Name, Second[1].Name]))
            .With(Pair(Second));
        if (Array.Exists(Second, l => TypedIn(l).Length > 0 || ErrorsIn(l).Count > 0))
        {
            folded.Attributes["open"] = "open";
        }

        return Task.FromResult(Markup.All(Pair(First), folded));
    }

    protected override void Write(
        TagHelperOutput output,
        IHtmlContent control,
        IReadOnlyList<TagHelperAttribute> attributes
    )
    {
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", ClassOf("ds-fieldset m-wording"));
        output.Attributes.SetAttribute("id", Id);
        if (DescribedBy is not null)
        {
            output.Attributes.SetAttribute("aria-describedby", DescribedBy);
        }

        output.Content.SetHtmlContent(
            Markup.All(LabelTag("legend"), HintTag(), control, ErrorTags())
        );
    }

    private static Language[] Both(string[] codes) =>
        [.. codes.Select(code => Languages.All.First(language => language.Code == code))];

    private static string PartOf(Language language) =>
        char.ToUpperInvariant(language.Code[0]) + language.Code[1..];

    private TagBuilder Pair(Language[] languages) =>
        Markup.Tag("div", null, ("class", "m-two")).With(Markup.All([.. languages.Select(Part)]));

    private IHtmlContent Part(Language language)
    {
        var id = $"{Id}_{PartOf(language)}";
        var name = $"{Name}.{PartOf(language)}";
        var errors = ErrorsIn(language);
        Fields.Add(name, id, $"{LabelWords} ({language.Name})");
        if (Fields.StandsNow(name, out var now))
        {
            Fields.SayNow(name, NowWords(now));
        }

        var error = errors.Count == 0 ? null : id + "-error";
        var isInvalid = errors.Count > 0 || Errors.Count > 0;
        var control =
            Rows > 1
                ? Textarea.Of(name, id, TypedIn(language), Rows, Maxlength, error, isInvalid)
                : Line(name, id, TypedIn(language), error, isInvalid);
        control.Attributes["lang"] = language.Code;
        return Markup
            .Tag("div", null, ("class", error is null ? "ds-field" : "ds-field m-errfield"))
            .With(Markup.Tag("label", language.Name, ("class", "ds-label m-sublabel"), ("for", id)))
            .With(control)
            .With(
                error is null
                    ? null
                    : Markup.Tag(
                        "p",
                        Fields.WithNow(name, string.Join(' ', errors)),
                        ("class", "ds-validation-message"),
                        ("data-field", "validation"),
                        ("id", error)
                    )
            );
    }

    private TagBuilder Line(
        string name,
        string id,
        string value,
        string? describedBy,
        bool isInvalid
    ) =>
        Markup.Void(
            "input",
            ("class", "ds-input"),
            ("type", "text"),
            ("id", id),
            ("name", name),
            ("value", value),
            ("maxlength", Maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("autocomplete", "off"),
            ("aria-describedby", describedBy),
            ("aria-invalid", isInvalid ? "true" : null)
        );

    private IReadOnlyList<string> ErrorsIn(Language language) =>
        Fields.ErrorsOf(
            ViewContext.ViewData.ModelState,
            $"{Name}.{PartOf(language)}",
            $"{LabelWords} ({language.Name})"
        );

    private string TypedIn(Language language) =>
        ViewContext.ViewData.ModelState.TryGetValue($"{Name}.{PartOf(language)}", out var entry)
        && entry.AttemptedValue is { } typed
            ? typed
            : (
                For.Model is Wording wording
                    ? language.Code switch
                    {
                        "nb" => wording.Nb,
                        "nn" => wording.Nn,
                        "sv" => wording.Sv,
                        _ => wording.En,
                    }
                    : null
            ) ?? "";
}
