using AngleSharp.Dom;
using PdfSharp.Drawing;

namespace Mestra.Ui;

/// <summary>How an element of the structure takes part in it.</summary>
internal enum StructureKind
{
    /// <summary>Holds other elements, no text of its own.</summary>
    Group,

    /// <summary>Stands below what is before it.</summary>
    Block,

    /// <summary>Stands within a line.</summary>
    Inline,
}

/// <summary>An element of the structure that a reading program follows (PDF 32000-1, 14.8.4).</summary>
/// <param name="Name">The standard type: <c>H1</c>, <c>P</c>, <c>TH</c>.</param>
/// <param name="Kind">How it takes part.</param>
/// <param name="Language">Where it is not that of the element around it.</param>
/// <param name="Attributes">Its attributes, where it has some.</param>
internal sealed record StructureElement(
    string Name,
    StructureKind Kind = StructureKind.Block,
    string? Language = null,
    StructureAttributes? Attributes = null
);

/// <summary>Attributes of one owner, as <c>/Table &lt;&lt;/Scope /Column&gt;&gt;</c>. Zero stands for a number that is not said.</summary>
internal sealed record StructureAttributes(
    string Owner,
    string? Name = null,
    string? Value = null,
    int ColumnSpan = 0
);

/// <summary>One step of drawing. The layout decides all of them before the first is drawn: page numbers need to know the last page.</summary>
/// <remarks>Lengths are points from the upper left corner of the sheet.</remarks>
internal abstract record PageStep
{
    private PageStep() { }

    /// <summary>A new sheet.</summary>
    public sealed record NewPage(Sheet Sheet) : PageStep;

    /// <summary>An element of the structure begins.</summary>
    public sealed record Open(StructureElement Element) : PageStep;

    /// <summary>Decoration begins: what a reading program passes over.</summary>
    public sealed record OpenDecoration : PageStep;

    /// <summary>A link begins, with the area that can be pressed.</summary>
    public sealed record OpenLink(XRect Area, string Href, string Words) : PageStep;

    /// <summary>The innermost that began ends.</summary>
    public sealed record Close : PageStep;

    /// <summary>Text on a base line.</summary>
    public sealed record Text(double X, double BaseLine, TextPiece Piece, double Size) : PageStep;

    /// <summary>A straight line, as decoration.</summary>
    public sealed record Rule(XPoint From, XPoint To, double Thickness, XColor Colour) : PageStep;

    /// <summary>A picture; without words for who cannot see it, it is decoration.</summary>
    public sealed record Picture(IElement Svg, XRect Area, string? Words) : PageStep;

    /// <summary>The sender's logo, as decoration: its words stand beside it.</summary>
    public sealed record Logo(XRect Area) : PageStep;

    /// <summary>A heading that the reader program lists beside the pages.</summary>
    public sealed record Bookmark(string Title, int Level) : PageStep;
}

/// <summary>A sheet of A4 and its margins, in points.</summary>
/// <param name="Width">Of the sheet.</param>
/// <param name="Height">Of the sheet.</param>
internal sealed record Sheet(double Width, double Height)
{
    /// <summary>Points in a millimetre.</summary>
    public const double Millimetre = 72 / 25.4;

    /// <summary>A4 standing.</summary>
    public static readonly Sheet Portrait = new(210 * Millimetre, 297 * Millimetre);

    /// <summary>A4 lying.</summary>
    public static readonly Sheet Landscape = new(297 * Millimetre, 210 * Millimetre);

    public const double Left = 20 * Millimetre;

    public const double Top = 20 * Millimetre;

    /// <summary>Where text ends.</summary>
    public double Bottom => Height - 22 * Millimetre;

    /// <summary>Base line of the foot with the page number.</summary>
    public double Foot => Height - 12 * Millimetre;

    /// <summary>Width of the text.</summary>
    public double TextWidth => Width - 2 * Left;
}
