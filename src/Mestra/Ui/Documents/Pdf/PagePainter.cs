using Mestra.Kernel;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;

namespace Mestra.Ui;

/// <summary>Draws the steps of the layout in one PDF file, with the structure that a reading program follows (PDF/UA-1).</summary>
internal sealed class PagePainter : IDisposable
{
    /// <summary>The blue of the screens.</summary>
    public static readonly XColor LinkColour = XColor.FromArgb(0x00, 0x45, 0x8a);

    private const double FootSize = 8.5;

    private static readonly XSolidBrush Ink = XBrushes.Black;
    private static readonly XSolidBrush LinkInk = new(LinkColour);

    private readonly PdfDocument file = new();
    private readonly Texts texts;
    private readonly DocumentInfo info;
    private readonly StructureMarks marks;
    private readonly XImage? logo;
    private readonly Dictionary<(TextFace, double), XFont> fonts = [];
    private readonly Stack<PdfOutlineCollection> bookmarks = [];
    private XGraphics? graphics;
    private int links;

    public PagePainter(Texts texts, DocumentInfo info)
    {
        (this.texts, this.info) = (texts, info);
        file.Info.Title = info.Title;
        file.Info.Author = info.Organisation;
        file.Info.Creator = "Mestra";
        file.Info.CreationDate = info.CreatedAt.UtcDateTime;
        file.Info.ModificationDate = info.CreatedAt.UtcDateTime;
        PdfEnding.Prepare(file);
        file.PageMode = PdfPageMode.UseNone;
        marks = new StructureMarks(file);
        logo = info.Logo is { } picture ? DocumentPicture.Open(picture) : null;
        file.Language = info.Language;
    }

    /// <summary>The logo's sides in pixels; null where the document has none.</summary>
    public XSize? LogoSize => logo is null ? null : new XSize(logo.PixelWidth, logo.PixelHeight);

    /// <summary>Draws one part; its pages are numbered by themselves, in its own language.</summary>
    public void Draw(PageCursor part, string language)
    {
        var page = 0;
        bookmarks.Clear();
        bookmarks.Push(file.Outlines);
        foreach (var step in part.Steps)
        {
            if (step is PageStep.NewPage begun)
            {
                StartPage(begun.Sheet);
                Foot(begun.Sheet, texts.In(language, "Ui.Document.PageOf", ++page, part.Pages));
            }
            else
            {
                Draw(step);
            }
        }
    }

    /// <summary>Ends the file and writes it.</summary>
    public void Save(Stream output)
    {
        EndPage();
        PdfEnding.Write(file, info, output);
    }

    public void Dispose()
    {
        graphics?.Dispose();
        logo?.Dispose();
        file.Dispose();
    }

    private void Draw(PageStep step)
    {
        switch (step)
        {
            case PageStep.Open open:
                marks.Open(open.Element);
                break;
            case PageStep.OpenDecoration:
                marks.OpenDecoration();
                break;
            case PageStep.OpenLink link:
                OpenLink(link);
                break;
            case PageStep.Close:
                marks.Close();
                break;
            case PageStep.Text text:
                Text(text);
                break;
            case PageStep.Rule rule:
                Rule(rule);
                break;
            case PageStep.Picture picture:
                Picture(picture);
                break;
            case PageStep.Logo at:
                Logo(at.Area);
                break;
            case PageStep.Bookmark bookmark:
                Bookmark(bookmark);
                break;
        }
    }

    private XGraphics Graphics =>
        graphics ?? throw new InvalidOperationException("The layout begins with a page.");

    private void StartPage(Sheet sheet)
    {
        EndPage();
        var page = file.AddPage();
        page.Width = XUnit.FromPoint(sheet.Width);
        page.Height = XUnit.FromPoint(sheet.Height);
        page.Elements.SetName("/Tabs", "/S");
        graphics = XGraphics.FromPdfPage(page);
    }

    private void EndPage()
    {
        if (graphics is not null)
        {
            marks.EndPage();
            graphics.Dispose();
        }
    }

    private void Foot(Sheet sheet, string pageOf)
    {
        var font = Font(TextFace.Regular, FootSize);
        var right = Sheet.Left + sheet.TextWidth - Graphics.MeasureString(pageOf, font).Width;
        marks.OpenDecoration();
        Graphics.DrawString(info.Organisation, font, Ink, Sheet.Left, sheet.Foot);
        Graphics.DrawString(pageOf, font, Ink, right, sheet.Foot);
        marks.Close();
    }

    private void OpenLink(PageStep.OpenLink link)
    {
        var area = Graphics.Transformer.WorldToDefaultPage(link.Area);
        var annotation = PdfLinkAnnotation.CreateWebLink(new PdfRectangle(area), link.Href);

        // Its name and time are chance and clock in PDFsharp; here the same document gives the same bytes.
        annotation.Elements.SetString("/NM", $"link-{++links}");
        annotation.Elements.Remove("/M");
        marks.OpenLink(annotation, link.Words);
    }

    private void Text(PageStep.Text text)
    {
        marks.BeforeText();
        var brush = marks.InLink ? LinkInk : Ink;
        var font = Font(text.Piece.Style.Face, text.Size);
        Graphics.DrawString(text.Piece.Text, font, brush, text.X, text.BaseLine);
    }

    private void Rule(PageStep.Rule rule)
    {
        var pen = new XPen(rule.Colour, rule.Thickness);
        if (marks.InDecoration)
        {
            Graphics.DrawLine(pen, rule.From, rule.To);
            return;
        }

        marks.OpenDecoration();
        Graphics.DrawLine(pen, rule.From, rule.To);
        marks.Close();
    }

    private void Picture(PageStep.Picture picture)
    {
        if (picture.Words is null)
        {
            marks.OpenDecoration();
        }
        else
        {
            var area = Graphics.Transformer.WorldToDefaultPage(picture.Area);
            marks.OpenFigure(picture.Words, area, () => Space(picture.Area));
        }

        SvgPainter.Draw(Graphics, picture.Svg, picture.Area);
        marks.Close();
    }

    // One picture in the file, however many letters show it.
    private void Logo(XRect area)
    {
        marks.OpenDecoration();
        Graphics.DrawImage(logo!, area);
        marks.Close();
    }

    private void Space(XRect area) =>
        Graphics.DrawString(" ", Font(TextFace.Regular, FootSize), Ink, area.Left, area.Bottom);

    private void Bookmark(PageStep.Bookmark bookmark)
    {
        while (bookmarks.Count > Math.Max(1, bookmark.Level))
        {
            bookmarks.Pop();
        }

        var added = bookmarks.Peek().Add(bookmark.Title, file.Pages[^1]);
        bookmarks.Push(added.Outlines);
    }

    private XFont Font(TextFace face, double size)
    {
        if (!fonts.TryGetValue((face, size), out var font))
        {
            fonts[(face, size)] = font = DocumentFonts.Create(face, size);
        }

        return font;
    }
}
