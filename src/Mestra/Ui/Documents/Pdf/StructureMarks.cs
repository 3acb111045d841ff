using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;

namespace Mestra.Ui;

/// <summary>
/// Ties what is drawn to the structure that a reading program follows. Marks and text objects nest (PDF 32000-1,
/// 14.6.1): PDFsharp ends a mark before the text object within it, so text objects are ended here.
/// </summary>
internal sealed class StructureMarks(PdfDocument file)
{
    private readonly UAManager manager = UAManager.ForDocument(file);
    private readonly StructureBuilder structure = UAManager.ForDocument(file).StructureBuilder;
    private bool pageHasMark;
    private bool markIsWithinText;

    /// <summary>True between the opening of decoration and its close.</summary>
    public bool InDecoration { get; private set; }

    /// <summary>True between the opening of a link and its close.</summary>
    public bool InLink { get; private set; }

    /// <summary>What is marked on a page must end while its page can still be written on.</summary>
    public void EndPage()
    {
        EndMark();
        pageHasMark = false;
    }

    /// <summary>To be said before text is drawn: PDFsharp begins the first mark of a page within a text object, all others outside.</summary>
    public void BeforeText()
    {
        if (!InDecoration && !pageHasMark)
        {
            pageHasMark = markIsWithinText = true;
        }
    }

    public void Open(StructureElement element)
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

    public void OpenDecoration()
    {
        EndMark();
        structure.BeginArtifact();
        InDecoration = true;
    }

    public void OpenLink(PdfLinkAnnotation link, string words)
    {
        EndMark();
        structure.BeginElement(link, words);
        InLink = true;
    }

    /// <summary>Opens a picture that is read as words.</summary>
    /// <param name="words">What the picture shows.</param>
    /// <param name="area">Where it stands, from the lower left corner of the sheet.</param>
    /// <param name="drawSpace">Draws an unseen space: the first mark of a page must be text.</param>
    public void OpenFigure(string words, XRect area, Action drawSpace)
    {
        EndMark();
        structure.BeginElement(PdfIllustrationElementTag.Figure, words, area);
        if (!pageHasMark)
        {
            BeforeText();
            drawSpace();
            EndMark();
        }
    }

    /// <summary>Ends the innermost that was opened.</summary>
    public void Close()
    {
        EndMark();
        structure.End();
        InDecoration = InLink = false;
    }

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
}
