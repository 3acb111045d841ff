using AngleSharp.Dom;
using PdfSharp.Drawing;

namespace Mestra.Ui;

/// <summary>Lays one part of a document out on pages: walks the HTML and decides every step of drawing.</summary>
/// <remarks>
/// Knows the elements our documents use. An element it does not know flows as its content; no text is left out, no
/// address is fetched.
/// </remarks>
internal sealed partial class DocumentLayout(
    PageCursor page,
    LetterReader reader,
    string language,
    XSize? logo = null
)
{
    private static readonly XColor Line = XColor.FromArgb(0x55, 0x55, 0x55);

    private string language = language;
    private TextSetting paragraph = TextSetting.Paragraph;

    /// <summary>Lays out the part, beginning on a new page.</summary>
    /// <param name="part">An <c>article</c>, or the body of a document that has none.</param>
    /// <param name="around">The language of the file, which the part need not repeat.</param>
    public void Lay(IElement part, string around)
    {
        page.NewPage();
        var own = language == around ? null : language;
        using (page.Tagged(new("Art", StructureKind.Group, own)))
        {
            Flow(part.ChildNodes);
        }
    }

    /// <summary>Blocks below each other; text between them becomes a paragraph of its own.</summary>
    private void Flow(IEnumerable<INode> nodes)
    {
        var loose = new List<INode>();
        foreach (var node in nodes.Where(node => !HtmlElements.IsUnseen(node)))
        {
            if (HtmlElements.IsBlock(node))
            {
                Text(loose, "P", paragraph);
                loose.Clear();
                Block((IElement)node);
            }
            else
            {
                loose.Add(node);
            }
        }

        Text(loose, "P", paragraph);
    }

    private void Block(IElement element)
    {
        if (element.ClassList.Contains("page-break") && !page.AtTop)
        {
            page.NewPage();
        }

        if (element.ClassList.Contains("keep"))
        {
            page.Together(() => InOwnLanguage(element));
        }
        else
        {
            InOwnLanguage(element);
        }
    }

    private void InOwnLanguage(IElement element)
    {
        var outer = language;
        language = element.GetAttribute("lang") ?? language;
        Draw(element, language == outer ? null : language);
        language = outer;
    }

    private void Draw(IElement element, string? own)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element, own);
                break;
            case "ul" or "ol":
                List(element, own);
                break;
            case "table":
                Table(element, own);
                break;
            case "svg":
                Figure(element, page.FullRoom);
                break;
            case "hr":
                HorizontalRule(before: 4, after: 8);
                break;
            case "header" when element.ClassList.Contains("letter-head"):
                LetterHead(element);
                break;
            case "footer" when element.ClassList.Contains("document-foot"):
                paragraph = TextSetting.Small;
                Group(element, own);
                paragraph = TextSetting.Paragraph;
                break;
            case "p" or "address" when !element.Children.Any(HtmlElements.IsBlock):
                Paragraph(element, own);
                break;
            default:
                Group(element, own);
                break;
        }
    }

    private void Group(IElement element, string? own)
    {
        var name = element.LocalName switch
        {
            "section" => "Sect",
            "blockquote" => "BlockQuote",
            _ => own is null ? null : "Div",
        };
        if (name is null)
        {
            Flow(element.ChildNodes);
            return;
        }

        using (page.Tagged(new(name, StructureKind.Group, own)))
        {
            Flow(element.ChildNodes);
        }
    }

    private void Figure(IElement svg, double tallest)
    {
        var area = SvgPainter.SizeOf(svg, page.Width, tallest);
        page.Need(area.Height);
        reader.Check(string.Concat(svg.QuerySelectorAll("text").Select(text => text.TextContent)));
        var words =
            svg.GetAttribute("aria-label") ?? svg.QuerySelector("title")?.TextContent.Trim();
        page.Add(
            new PageStep.Picture(
                svg,
                new XRect(new XPoint(page.Left, page.Y), area),
                string.IsNullOrWhiteSpace(words) ? null : words
            )
        );
        page.Y += area.Height + TextSetting.Paragraph.After;
    }

    private void HorizontalRule(double before, double after)
    {
        page.Need(before + after);
        page.Space(before);
        Stroke(page.Left, page.Y, page.Width, .5);
        page.Y += after;
    }

    private void Stroke(double x, double y, double width, double thickness) =>
        Rule(new(x, y), new(x + width, y), thickness);

    private void Rule(XPoint from, XPoint to, double thickness = .5, XColor? colour = null) =>
        page.Add(new PageStep.Rule(from, to, thickness, colour ?? Line));
}
