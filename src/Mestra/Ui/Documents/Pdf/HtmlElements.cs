using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;

namespace Mestra.Ui;

/// <summary>What the layout knows of HTML's elements.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary svg table tbody td tfoot th thead tr ul".Split(
            ' '
        )
    );

    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        StringComparer.Ordinal,
        "script style template head title link meta img picture video audio iframe object embed noscript".Split(
            ' '
        )
    );

    /// <summary>True where the element begins a line of its own.</summary>
    public static bool IsBlock(INode node) =>
        node is IElement element && Blocks.Contains(element.LocalName);

    /// <summary>True where the element has nothing to print. Nothing is ever fetched.</summary>
    public static bool IsUnseen(INode node) =>
        node is IComment || (node is IElement element && Unseen.Contains(element.LocalName));

    /// <summary>A bullet or the number of the item in its list.</summary>
    public static string LabelOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return "•";
        }

        var before = list.Children.TakeWhile(child => child != item);
        var first = int.TryParse(
            list.GetAttribute("start"),
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{first + before.Count(child => child.LocalName == "li")}."
        );
    }

    /// <summary>Where a link leads; null where that is not the web, mail or telephone.</summary>
    public static string? AddressOf(IElement link) =>
        Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http" or "mailto" or "tel"
            ? address.AbsoluteUri
            : null;
}
