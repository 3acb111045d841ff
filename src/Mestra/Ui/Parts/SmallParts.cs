using Mestra.Kernel;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>A state in words, then colour: <c>success</c>, <c>warning</c>, <c>danger</c>, <c>info</c>, <c>neutral</c>.</summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagTagHelper(Texts texts) : TagHelper
{
    public string Color { get; set; } = "neutral";
    public string? TextKey { get; set; }
    public string? Text { get; set; }

    /// <summary>A long text may break over lines.</summary>
    public bool Wrap { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-tag");
        output.Attributes.SetAttribute("data-color", Color);
        if (Wrap)
        {
            output.Attributes.SetAttribute("data-wrap", "");
        }

        output.Content.SetContent(Text ?? (TextKey is null ? "" : texts[TextKey]));
    }
}

/// <summary>Says that there is nothing here yet, and inside it what to do then.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(Texts texts) : TagHelper
{
    public string? TextKey { get; set; }
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "m-empty m-stack-y");
        output.Content.SetHtmlContent(
            Markup.All(Markup.Tag("p", Text ?? (TextKey is null ? "" : texts[TextKey])), inside)
        );
    }
}

/// <summary>What is known about a thing: a list of names and values.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsTagHelper : TagHelper
{
    /// <summary><c>wide</c>: name beside value; <c>inline</c>: both on one line; else name above value.</summary>
    public string? Layout { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "m-facts");
        if (Layout is not null)
        {
            output.Attributes.SetAttribute("data-" + Layout, "");
        }
    }
}

/// <summary>One name with its value. It is left out where there is no value.</summary>
[HtmlTargetElement("fact")]
public sealed class FactTagHelper(Texts texts) : TagHelper
{
    /// <summary>The name, as a text key.</summary>
    public string? Label { get; set; }

    /// <summary>The name, already in words.</summary>
    public string? LabelText { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        if (value.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(
            Markup.All(
                Markup.Tag("dt", LabelText ?? (Label is null ? "" : texts[Label])),
                Markup.Tag("dd").With(value)
            )
        );
    }
}

/// <summary>The states a thing goes through, with the present one marked.</summary>
[HtmlTargetElement("steps")]
public sealed class StepsTagHelper(Texts texts) : TagHelper
{
    /// <summary>What the steps are, for those who hear the page, as a text key.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "m-steps");
        output.Attributes.SetAttribute("aria-label", texts[Label ?? "Ui.Steps.Label"]);
    }
}

/// <summary>One state: <c>done</c>, <c>current</c> or <c>todo</c>.</summary>
[HtmlTargetElement("step", ParentTag = "steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepTagHelper(Texts texts) : TagHelper
{
    public string? TextKey { get; set; }
    public string? Text { get; set; }
    public string State { get; set; } = "todo";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-state", State);
        if (State == "current")
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        output.Content.SetContent(Text ?? (TextKey is null ? "" : texts[TextKey]));
        if (State == "done")
        {
            output.Content.AppendHtml(Markup.Unseen(" " + texts["Ui.Steps.Done"]));
        }
    }
}

/// <summary>Prints the page. Hidden without script: the browser's own menu prints as well.</summary>
[HtmlTargetElement("print-button", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PrintButtonTagHelper(Texts texts) : TagHelper
{
    /// <summary>Other words than «Skriv ut», as a text key.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-button");
        output.Attributes.SetAttribute("data-variant", "secondary");
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("data-print", "");
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Content.SetContent(texts[Label ?? "Ui.Print"]);
    }
}

/// <summary>Copies what stands in a field, to be pasted elsewhere. Shown only where script runs.</summary>
[HtmlTargetElement("copy-button", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CopyButtonTagHelper(Texts texts) : TagHelper
{
    /// <summary>The id of the field.</summary>
    public string From { get; set; } = "";

    /// <summary>What it does, as a text key.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-button");
        output.Attributes.SetAttribute("data-variant", "secondary");
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("data-copies", From);
        output.Attributes.SetAttribute("data-copied", texts["Ui.Copied"]);
        output.Attributes.SetAttribute("aria-live", "polite");
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Content.SetContent(texts[Label]);
    }
}
