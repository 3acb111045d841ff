using Mestra.Kernel;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;

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
    private readonly UAManager manager;
    private readonly StructureBuilder structure;
    private readonly Dictionary<(TextFace, double), XFont> fonts = [];
    private readonly Stack<PdfOutlineCollection> bookmarks = [];
    private XGraphics? graphics;
    private bool inDecoration;
    private bool inLink;
    private bool pageHasMark;
    private bool markIsWithinText;
    private int links;

    public PagePainter(Texts texts, DocumentInfo info)
    {
        (this.texts, this.info) = (texts, info);
        file.Info.Title = info.Title;
        file.Info.Author = info.Organisation;
        file.Info.Creator = "Mestra";
        file.Info.CreationDate = info.CreatedAt.UtcDateTime;
        file.Info.ModificationDate = info.CreatedAt.UtcDateTime;
        file.Options.CompressContentStreams = true;
        file.PageMode = PdfPageMode.UseNone;
        manager = UAManager.ForDocument(file);
        manager.SetDocumentLanguage(info.Language);
        structure = manager.StructureBuilder;
    }

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
        file.Dispose();
    }

    private void Draw(PageStep step)
    {
        switch (step)
        {
            case PageStep.Open open:
                Open(open.Element);
                break;
            case PageStep.OpenDecoration:
                OpenDecoration();
                break;
            case PageStep.OpenLink link:
                OpenLink(link);
                break;
            case PageStep.Close:
                Close();
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

    // What is marked on a page must end while its page can still be written on.
    private void EndPage()
    {
        if (graphics is not null)
        {
            EndMark();
            graphics.Dispose();
            pageHasMark = false;
        }
    }

    private void Foot(Sheet sheet, string pageOf)
    {
        var font = Font(TextFace.Regular, FootSize);
        var right = Sheet.Left + sheet.TextWidth - Graphics.MeasureString(pageOf, font).Width;
        OpenDecoration();
        Graphics.DrawString(info.Organisation, font, Ink, Sheet.Left, sheet.Foot);
        Graphics.DrawString(pageOf, font, Ink, right, sheet.Foot);
        Close();
    }

    /// <summary>
    /// Ends what is marked so that marks and text objects nest (PDF 32000-1, 14.6.1). PDFsharp ends a mark before
    /// the text object within it, and begins the first mark of a page within a text object; all others outside.
    /// </summary>
    private void EndMark()
    {
        if (!markIsWithinText)
        {
            manager.BeginGraphicMode();
        }

        structure.EndMarkedContentsWithId();
        manager.BeginGraphicMode();
        markIsWithinText = false;
    }

    private void Open(StructureElement element)
    {
        EndMark();
        switch (element.Kind)
        {
            case StructureKind.Group:
                structure.BeginGroupingElement(element.Name);
                break;
            case StructureKind.Inline:
                structure.BeginInlineLevelElement(element.Name);
                break;
            default:
                // Also for a caption: as a group it would leave its text unmarked.
                structure.BeginBlockLevelElement(element.Name);
                break;
        }

        if (element.Language is { } language)
        {
            structure.SetLanguage(language);
        }

        if (element.Attributes is { } attributes)
        {
            structure.CurrentStructureElement.Elements["/A"] = Dictionary(attributes);
        }
    }

    private PdfDictionary Dictionary(StructureAttributes attributes)
    {
        var dictionary = new PdfDictionary(file);
        dictionary.Elements.SetName("/O", attributes.Owner);
        if (attributes.Name is { } name)
        {
            dictionary.Elements.SetName(name, attributes.Value ?? "");
        }

        if (attributes.ColumnSpan > 0)
        {
            dictionary.Elements.SetInteger("/ColSpan", attributes.ColumnSpan);
        }

        return dictionary;
    }

    private void OpenDecoration()
    {
        EndMark();
        structure.BeginArtifact();
        inDecoration = true;
    }

    private void Close()
    {
        EndMark();
        structure.End();
        inDecoration = inLink = false;
    }

    private void OpenLink(PageStep.OpenLink link)
    {
        var area = Graphics.Transformer.WorldToDefaultPage(link.Area);
        var annotation = PdfLinkAnnotation.CreateWebLink(new PdfRectangle(area), link.Href);

        // Its name and time are chance and clock in PDFsharp; here the same document gives the same bytes.
        annotation.Elements.SetString("/NM", $"link-{++links}");
        annotation.Elements.Remove("/M");
        EndMark();
        structure.BeginElement(annotation, link.Words);
        inLink = true;
    }

    private void Text(PageStep.Text text)
    {
        if (!inDecoration && !pageHasMark)
        {
            pageHasMark = markIsWithinText = true;
        }

        var brush = inLink ? LinkInk : Ink;
        var font = Font(text.Piece.Style.Face, text.Size);
        Graphics.DrawString(text.Piece.Text, font, brush, text.X, text.BaseLine);
    }

    private void Rule(PageStep.Rule rule)
    {
        var pen = new XPen(rule.Colour, rule.Thickness);
        if (inDecoration)
        {
            Graphics.DrawLine(pen, rule.From, rule.To);
            return;
        }

        OpenDecoration();
        Graphics.DrawLine(pen, rule.From, rule.To);
        Close();
    }

    private void Picture(PageStep.Picture picture)
    {
        if (picture.Words is null)
        {
            OpenDecoration();
        }
        else
        {
            OpenFigure(picture.Words, picture.Area);
        }

        SvgPainter.Draw(Graphics, picture.Svg, picture.Area);
        Close();
    }

    private void OpenFigure(string words, XRect area)
    {
        EndMark();
        structure.BeginElement(
            PdfIllustrationElementTag.Figure,
            words,
            Graphics.Transformer.WorldToDefaultPage(area)
        );
        if (!pageHasMark)
        {
            // The first mark of a page is for text: an unseen space takes it.
            var space = new TextPiece(" ", new(TextFace.Regular), 0);
            Text(new PageStep.Text(area.Left, area.Bottom, space, FootSize));
            EndMark();
        }
    }

    private void Bookmark(PageStep.Bookmark bookmark)
    {
        while (bookmarks.Count > Math.Max(1, bookmark.Level))
        {
            bookmarks.Pop();
        }

        var added = bookmarks.Peek().Add(bookmark.Title, manager.CurrentPage);
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
