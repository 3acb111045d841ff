using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>How many things must be mended, that nothing is lost, and a link to each. Nothing where all is well.</summary>
/// <remarks>Written after the fields have shown themselves, so that it can name them in their own order.</remarks>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Texts texts, FormFields fields) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var state = ViewContext.ViewData.ModelState;
        if (!state.IsValid)
        {
            output.Content.SetHtmlContent(new Deferred(() => Summary(fields.All(state))));
        }
    }

    private TagBuilder Summary(IReadOnlyList<(string Message, string? Id)> errors) =>
        Markup
            .Tag(
                "div",
                null,
                ("class", "ds-error-summary"),
                ("tabindex", "-1"),
                ("role", "group"),
                ("aria-labelledby", "error-summary"),
                ("data-focus", "")
            )
            .With(
                Markup.Tag("h2", Heading(errors), ("class", "ds-heading"), ("id", "error-summary"))
            )
            .With(
                Markup
                    .Tag("ul", null, ("class", "ds-list"))
                    .With(Markup.All([.. errors.Select(error => Line(error.Message, error.Id))]))
            );

    // Where no field is to blame nothing was typed, and nothing need be said of it.
    private string Heading(IReadOnlyList<(string Message, string? Id)> errors) =>
        errors.Any(error => error.Id is not null)
            ? texts.Count("Ui.Errors.Heading", errors.Count)
            : texts["Ui.Errors.FirstThis"];

    private static TagBuilder Line(string message, string? id) =>
        id is null
            ? Markup.Tag("li", message)
            : Markup
                .Tag("li")
                .With(Markup.Tag("a", message, ("class", "ds-link"), ("href", "#" + id)));
}
