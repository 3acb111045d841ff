using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Mestra.Ui;

/// <summary>The cut of the typeface; the same bits as <see cref="XFontStyleEx"/>.</summary>
[Flags]
internal enum TextFace
{
    Regular = XFontStyleEx.Regular,
    Bold = XFontStyleEx.Bold,
    Italic = XFontStyleEx.Italic,
}

/// <summary>Noto Sans, carried in the program: how wide each letter is, and which letters it has.</summary>
internal static class DocumentFonts
{
    private const string Family = "Noto Sans";

    // Large enough that the measured width has more digits than any page needs.
    private const double MeasuredAt = 1000;

    private static readonly ConcurrentDictionary<(TextFace Face, Rune Letter), double> Advances =
    [];
    private static readonly Lock Measuring = new();
    private static readonly XGraphics Ruler;
    private static readonly XFont[] Measured;

    static DocumentFonts()
    {
        GlobalFontSettings.FontResolver = new EmbeddedFonts();
        Ruler = XGraphics.CreateMeasureContext(
            new XSize(MeasuredAt, MeasuredAt),
            XGraphicsUnit.Point,
            XPageDirection.Downwards
        );
        Measured = [.. Enumerable.Range(0, 4).Select(face => Create((TextFace)face, MeasuredAt))];
    }

    /// <summary>The font at a size in points, to draw with.</summary>
    public static XFont Create(TextFace face, double size) =>
        new(Family, size, (XFontStyleEx)face, new XPdfFontOptions(PdfFontEncoding.Unicode));

    /// <summary>How far the letter moves the pen, as a share of the size. No kerning: the sum over a word is its width.</summary>
    public static double Advance(TextFace face, Rune letter) =>
        Advances.GetOrAdd((face, letter), Measure);

    /// <summary>True where the letter can be set. Every cut has the same letters.</summary>
    public static bool Has(Rune letter) =>
        GlyphHelper.GlyphIndexFromCodePoint(letter.Value, Measured[0]) != 0;

    /// <summary>True for marks that sit on the letter before and must not be parted from it.</summary>
    public static bool IsMark(Rune letter) =>
        Rune.GetUnicodeCategory(letter)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark;

    private static double Measure((TextFace Face, Rune Letter) of)
    {
        lock (Measuring)
        {
            var width = Ruler.MeasureString(of.Letter.ToString(), Measured[(int)of.Face]).Width;
            return width / MeasuredAt;
        }
    }

    private sealed class EmbeddedFonts : IFontResolver
    {
        public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
            (isBold, isItalic) switch
            {
                (true, true) => new("NotoSans-Bold", false, true),
                (true, false) => new("NotoSans-Bold"),
                (false, true) => new("NotoSans-Italic"),
                _ => new("NotoSans-Regular"),
            };

        public byte[] GetFont(string faceName)
        {
            using var resource =
                typeof(DocumentFonts).Assembly.GetManifestResourceStream(
                    $"Ui/Documents/Data/{faceName}.ttf"
                ) ?? throw new InvalidOperationException($"{faceName} is not in the program.");
            var font = new byte[resource.Length];
            resource.ReadExactly(font);
            return font;
        }
    }
}
