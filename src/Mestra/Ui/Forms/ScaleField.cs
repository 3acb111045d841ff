using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>How much, from 0 to 10, or skip it: twelve targets that a thumb hits. Bound to a whole number that may be missing.</summary>
[HtmlTargetElement("scale-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScaleFieldTagHelper(Texts texts, FormFields fields)
    : FieldTagHelper(texts, fields)
{
    private const int Highest = 10;

    /// <summary>What 0 means, as a text key.</summary>
    public string? Low { get; set; }

    /// <summary>What 0 means, already in words.</summary>
    public string? LowText { get; set; }

    /// <summary>What 10 means, as a text key.</summary>
    public string? High { get; set; }

    /// <summary>What 10 means, already in words.</summary>
    public string? HighText { get; set; }

    protected override string FirstControl => Id + "-0";

    private string LowWords => LowText ?? (Low is null ? "" : Texts[Low]);

    private string HighWords => HighText ?? (High is null ? "" : Texts[High]);

    protected override Task<IHtmlContent> Control(TagHelperContext context, TagHelperOutput output)
    {
        var ends = Markup
            .Tag("p", null, ("class", "m-ends"), ("id", Id + "-ends"))
            .With(Markup.Tag("span", $"0 = {LowWords}"))
            .With(Markup.Tag("span", $"{Highest} = {HighWords}"));
        var scale = Markup.Tag("div", null, ("class", "m-scale"));
        for (var number = 0; number <= Highest; number++)
        {
            scale.With(Mark(number));
        }

        return Task.FromResult(Markup.All(ends, scale.With(Skip())));
    }

    protected override void Write(
        TagHelperOutput output,
        IHtmlContent control,
        IReadOnlyList<TagHelperAttribute> attributes
    )
    {
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", ClassOf("m-q"));
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("aria-describedby", $"{Id}-ends {DescribedBy}".TrimEnd());
        output.Content.SetHtmlContent(
            Markup.All(Markup.Tag("legend", LabelWords), HintTag(), control, ErrorTags())
        );
    }

    private TagBuilder Mark(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var meaning =
            number == 0 ? LowWords
            : number == Highest ? HighWords
            : "";
        return Markup
            .Tag("label")
            .With(Radio($"{Id}-{digits}", digits, Value == digits))
            .With(Markup.Text(digits))
            .With(meaning.Length > 0 ? Markup.Unseen(", " + meaning) : null);
    }

    // No answer is an answer: it is sent as nothing, so that nobody must undo a slip of the thumb.
    private TagBuilder Skip() =>
        Markup
            .Tag("label", null, ("data-skip", ""))
            .With(Radio(Id + "-skip", "", Attempted == ""))
            .With(Markup.Text(Texts["Ui.Scale.Skip"]));

    private TagBuilder Radio(string id, string value, bool isChosen) =>
        Markup.Void(
            "input",
            ("type", "radio"),
            ("id", id),
            ("name", Name),
            ("value", value),
            ("checked", isChosen ? "checked" : null),
            ("aria-invalid", Errors.Count > 0 ? "true" : null)
        );
}
