using System.Globalization;
using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Evaluation;

/// <summary>One question of the form with what was answered: a scale as eleven buttons, a choice, or a text.</summary>
[HtmlTargetElement(
    "question",
    Attributes = "item,sheet",
    TagStructure = TagStructure.WithoutEndTag
)]
public sealed class QuestionTagHelper(Texts texts, FormFields fields) : TagHelper
{
    public QuestionnaireItem Item { get; set; } = null!;
    public AnswerSheet Sheet { get; set; } = null!;

    /// <summary>Carried along without being seen: a question of another page of the form.</summary>
    public bool Hidden { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private string Field => AnswerSheet.FieldOf(Item);
    private string Id => "q-" + Item.Key;
    private string Value => Sheet.Values.GetValueOrDefault(Item.Key, "");
    private string Words => Item.Text.ToString();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Hidden)
        {
            output.Content.SetHtmlContent(
                Markup.Void("input", ("type", "hidden"), ("name", Field), ("value", Value))
            );
            return;
        }

        fields.Add(Field, Item.Kind == ItemKind.Text ? Id : Id + "-0", Words);
        output.Content.SetHtmlContent(
            Item.Kind switch
            {
                ItemKind.Scale => Scale(),
                ItemKind.Choice => Choice(),
                _ => Text(),
            }
        );
    }

    private TagBuilder Scale()
    {
        var low = $"0 = {Item.Low}";
        var high = $"{QuestionnaireItem.Highest} = {Item.High}";
        var ends = Markup
            .Tag("p", null, ("class", "m-ends"), ("id", Id + "-ends"))
            .With(Markup.Tag("span", low))
            .With(Markup.Tag("span", high));
        var steps = Markup.Tag("div", null, ("class", "m-scale"));
        for (var i = 0; i <= QuestionnaireItem.Highest; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            steps.With(Radio(i, number, number));
        }

        return Question(Id + "-ends").With(ends).With(steps.With(Skip())).With(Errors());
    }

    private TagBuilder Choice()
    {
        var options = Markup.Tag("div", null, ("class", "m-scale"));
        var at = 0;
        foreach (var option in Item.Options!)
        {
            options.With(Radio(at++, option.Key, option.Text.ToString()));
        }

        return Question(null).With(options.With(Skip())).With(Errors());
    }

    private TagBuilder Text()
    {
        var area = Markup.Tag(
            "textarea",
            Value,
            ("class", "ds-input"),
            ("id", Id),
            ("name", Field),
            ("rows", "4"),
            ("dir", "auto"),
            ("aria-invalid", IsRefused ? "true" : null),
            ("aria-describedby", IsRefused ? $"{Id}-hint {Id}-error" : Id + "-hint")
        );
        var hint = texts["Evaluation.Answer.NoNames"];
        return Markup
            .Tag("div", null, ("class", "ds-field"))
            .With(Markup.Tag("label", Words, ("class", "ds-label"), ("for", Id)))
            .With(Markup.Tag("p", hint, ("data-field", "description"), ("id", Id + "-hint")))
            .With(area)
            .With(Errors());
    }

    private TagBuilder Question(string? describedBy) =>
        Markup
            .Tag(
                "fieldset",
                null,
                ("class", "m-q"),
                ("aria-describedby", IsRefused ? Id + "-error" : describedBy)
            )
            .With(Markup.Tag("legend", Words));

    // Without a script a chosen radio button cannot be taken back; this is how.
    private TagBuilder Skip() =>
        Radio(QuestionnaireItem.Highest + 1, "", texts["Evaluation.Answer.Skip"]);

    private TagBuilder Radio(int at, string value, string words)
    {
        var input = Markup.Void(
            "input",
            ("type", "radio"),
            ("id", string.Create(CultureInfo.InvariantCulture, $"{Id}-{at}")),
            ("name", Field),
            ("value", value),
            ("checked", value == Value && value.Length > 0 ? "checked" : null)
        );
        return Markup
            .Tag(
                "label",
                null,
                ("data-skip", value.Length == 0 ? "" : null),
                ("data-word", Item.Kind == ItemKind.Choice ? "" : null)
            )
            .With(input)
            .With(Markup.Text(words));
    }

    private bool IsRefused => Messages.Count > 0;

    private IReadOnlyList<string> Messages => fields.ErrorsOf(ViewContext.ModelState, Field, Words);

    private TagBuilder? Errors() =>
        IsRefused
            ? Markup.Tag(
                "p",
                string.Join(' ', Messages),
                ("class", "ds-validation-message"),
                ("data-field", "validation"),
                ("id", Id + "-error")
            )
            : null;
}
