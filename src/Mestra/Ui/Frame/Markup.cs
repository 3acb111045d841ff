using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Ui;

/// <summary>Writes an element with encoded text and attributes; attributes without a value are left out.</summary>
internal static class Markup
{
    public static TagBuilder Tag(
        string name,
        string? text = null,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    )
    {
        var tag = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                tag.Attributes[attribute] = value;
            }
        }

        if (text is not null)
        {
            tag.InnerHtml.Append(text);
        }

        return tag;
    }

    /// <summary>An element that has no end tag: <c>input</c>.</summary>
    public static TagBuilder Void(
        string name,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    )
    {
        var tag = Tag(name, null, attributes);
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, IHtmlContent? content)
    {
        if (content is not null)
        {
            tag.InnerHtml.AppendHtml(content);
        }

        return tag;
    }

    /// <summary>Text for those who do not see the page.</summary>
    public static TagBuilder Unseen(string text) => Tag("span", text, ("class", "ds-sr-only"));

    public static IHtmlContent Text(string text) => new HtmlContentBuilder().Append(text);

    public static IHtmlContent All(params ReadOnlySpan<IHtmlContent?> contents)
    {
        var all = new HtmlContentBuilder();
        foreach (var content in contents)
        {
            if (content is not null)
            {
                all.AppendHtml(content);
            }
        }

        return all;
    }
}
