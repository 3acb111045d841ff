using AngleSharp.Dom;
using PdfSharp.Drawing;

namespace Mestra.Ui;

internal sealed partial class DocumentLayout
{
    private const double SignRoom = 12 * Sheet.Millimetre;

    private void Heading(IElement element, string? own)
    {
        var level = element.LocalName[1] - '0';
        var setting = TextSetting.Heading(level);
        var letters = reader.Read(element.ChildNodes, setting.Face);
        var lines = LineBreaking.Break(letters, setting.Size, page.Width);
        if (lines.Count == 0)
        {
            return;
        }

        // A heading never stands alone at the foot of a page.
        page.Need(
            setting.Before
                + lines.Count * setting.LineHeight
                + setting.After
                + 2 * TextSetting.Paragraph.LineHeight
        );
        page.Space(setting.Before);
        page.Add(new PageStep.Bookmark(TextOf(lines), level));
        using (page.Tagged(new($"H{level}", Language: own)))
        {
            Lines(lines, setting);
        }

        page.Y += setting.After;
    }

    private void Paragraph(IElement element, string? own)
    {
        if (element.ClassList.Contains("sign-line"))
        {
            page.Need(SignRoom + 2 * TextSetting.Small.LineHeight);
            page.Y += SignRoom;
            var width = Math.Min(page.Width, 80 * Sheet.Millimetre);
            Stroke(page.Left, page.Y, width, .75);
            page.Y += 2;
            Text(element.ChildNodes, "P", TextSetting.Small with { After = 12 }, own);
        }
        else if (element.ClassList.Contains("notice"))
        {
            HorizontalRule(before: 0, after: 4);
            Text(element.ChildNodes, "P", TextSetting.Paragraph with { After = 2 }, own);
            HorizontalRule(before: 0, after: 8);
        }
        else
        {
            Text(element.ChildNodes, "P", paragraph, own);
        }
    }

    /// <summary>A paragraph; pictures that stand within it follow below it.</summary>
    private void Text(
        IEnumerable<INode> nodes,
        string name,
        TextSetting setting,
        string? own = null
    )
    {
        var lines = LineBreaking.Break(reader.Read(nodes, setting.Face), setting.Size, page.Width);
        if (lines.Count > 0)
        {
            page.Space(setting.Before);
            using (page.Tagged(new(name, Language: own)))
            {
                Lines(lines, setting);
            }

            page.Y += setting.After;
        }

        foreach (var picture in nodes.OfType<IElement>().SelectMany(PicturesIn))
        {
            Figure(picture, page.FullRoom);
        }
    }

    private static IEnumerable<IElement> PicturesIn(IElement inline) =>
        inline.QuerySelectorAll("svg");

    /// <summary>Sets lines below each other: never one line of several alone at the foot or the top of a page.</summary>
    private void Lines(List<TextLine> lines, TextSetting setting)
    {
        for (var at = 0; at < lines.Count; )
        {
            var left = lines.Count - at;
            var fit = (int)((page.Room + .01) / setting.LineHeight);
            if (fit < left)
            {
                fit = Math.Min(fit, left - 2);
            }

            if (fit < Math.Min(2, left) && !page.AtTop)
            {
                page.NewPage();
                continue;
            }

            foreach (var line in lines.Skip(at).Take(Math.Max(1, fit)))
            {
                Pieces(line, page.Left, setting);
                page.Y += setting.LineHeight;
                at++;
            }

            if (at < lines.Count)
            {
                page.NewPage();
            }
        }
    }

    private void Pieces(TextLine line, double x, TextSetting setting)
    {
        foreach (var piece in line.Pieces)
        {
            Piece(piece, x, setting);
            x += piece.Width;
        }
    }

    private void Piece(TextPiece piece, double x, TextSetting setting)
    {
        var other = piece.Style.Language == language ? null : piece.Style.Language;
        using var span = other is null
            ? null
            : page.Tagged(new("Span", StructureKind.Inline, other));
        var text = new PageStep.Text(x, BaseLine(setting), piece, setting.Size);
        if (piece.Style.Href is not { } href)
        {
            page.Add(text);
            return;
        }

        var area = new XRect(x, page.Y, piece.Width, setting.LineHeight);
        page.Add(new PageStep.OpenLink(area, href, piece.Text.TrimEnd()));
        page.Add(text);
        page.Add(new PageStep.Close());
        Underline(x, BaseLine(setting) + 1.5, piece.Width);
    }

    private void Underline(double x, double y, double width) =>
        Rule(new(x, y), new(x + width, y), .5, PagePainter.LinkColour);

    // Capitals, .714 of the size in Noto Sans, stand in the middle of the line's height.
    private double BaseLine(TextSetting setting) =>
        page.Y + setting.LineHeight / 2 + setting.Size * .357;

    private static string TextOf(List<TextLine> lines) =>
        string.Concat(lines.SelectMany(line => line.Pieces).Select(piece => piece.Text));
}
