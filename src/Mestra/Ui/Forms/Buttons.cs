using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>What buttons have in common: the words, the weight, and the object named for those who hear the page.</summary>
public abstract class ButtonTagHelper(Texts texts) : TagHelper
{
    /// <summary>What it does, as a text key: a verb.</summary>
    public string? Label { get; set; }

    /// <summary>What it does, already in words.</summary>
    public string? LabelText { get; set; }

    /// <summary>What it is done to, heard but not seen: «Tilby plass» + «i Hjertesviktskole».</summary>
    public string? ObjectText { get; set; }

    /// <summary><c>primary</c> (one on a page), <c>secondary</c>, <c>tertiary</c>, <c>danger</c>.</summary>
    public string Variant { get; set; } = "primary";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagMode = TagMode.StartTagAndEndTag;
        var given = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", given is null ? "ds-button" : $"ds-button {given}");
        if (Variant == "danger")
        {
            output.Attributes.SetAttribute("data-color", "danger");
        }
        else if (Variant != "primary")
        {
            output.Attributes.SetAttribute("data-variant", Variant);
        }

        output.Content.Append(LabelText ?? (Label is null ? "" : texts[Label]));
        output.Content.AppendHtml(inside);
        if (ObjectText is not null)
        {
            output.Content.AppendHtml(Markup.Unseen(" " + ObjectText));
        }
    }
}

/// <summary>Sends the form. <c>name</c>, <c>value</c>, <c>form</c> and others stay as written.</summary>
[HtmlTargetElement("submit-button")]
public sealed class SubmitButtonTagHelper(Texts texts) : ButtonTagHelper(texts)
{
    /// <summary>The handler of this page that answers, where the form has several.</summary>
    [HtmlAttributeName("asp-page-handler")]
    public string? Handler { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.Attributes.SetAttribute("type", "submit");
        if (Handler is not null)
        {
            var request = ViewContext.HttpContext.Request;
            var query = request.Query.Where(pair => pair.Key != "handler").ToList();
            query.Add(new("handler", Handler));
            output.Attributes.SetAttribute(
                "formaction",
                $"{request.PathBase}{request.Path}{QueryString.Create(query)}"
            );
        }

        return base.ProcessAsync(context, output);
    }
}

/// <summary>A link that looks like a button: it leads to where something is done.</summary>
[HtmlTargetElement("link-button", Attributes = "href")]
public sealed class LinkButtonTagHelper(Texts texts) : ButtonTagHelper(texts)
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        return base.ProcessAsync(context, output);
    }
}

/// <summary>A value that goes with the form unseen.</summary>
[HtmlTargetElement("hidden-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HiddenFieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var typed = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry)
            ? entry.AttemptedValue
            : null;
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", name);
        output.Attributes.SetAttribute("value", typed ?? FieldTagHelper.Written(For.Model));
    }
}
