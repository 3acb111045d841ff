using System.Globalization;
using AngleSharp.Dom;
using PdfSharp.Drawing;

namespace Mestra.Ui;

/// <summary>
/// Draws the part of SVG that our own pictures use (QR codes, charts, marks): <c>rect</c>, <c>circle</c>,
/// <c>line</c>, <c>polyline</c>, <c>polygon</c>, <c>path</c> of straight lines, and <c>text</c>, in groups.
/// </summary>
internal static class SvgPainter
{
    private const double PixelsInPoint = .75;
    private const string Shapes = "rect,circle,line,polyline,polygon,path,text";

    /// <summary>Size on paper: as it says, else as wide as the column; never larger than the room.</summary>
    public static XSize SizeOf(IElement svg, double width, double height)
    {
        var view = ViewOf(svg);
        var wide = Length(svg.GetAttribute("width")) ?? width;
        var tall = Length(svg.GetAttribute("height")) ?? wide * view.Height / view.Width;
        var scale = Math.Min(1, Math.Min(width / wide, height / tall));
        return new XSize(wide * scale, tall * scale);
    }

    /// <summary>Draws the picture in the area.</summary>
    public static void Draw(XGraphics graphics, IElement svg, XRect area)
    {
        var view = ViewOf(svg);
        var state = graphics.Save();
        graphics.TranslateTransform(area.X, area.Y);
        graphics.ScaleTransform(area.Width / view.Width, area.Height / view.Height);
        graphics.TranslateTransform(-view.X, -view.Y);
        foreach (var shape in svg.QuerySelectorAll(Shapes).Where(s => s.Closest("defs") is null))
        {
            new Shape(graphics, shape).Draw();
        }

        graphics.Restore(state);
    }

    private static XRect ViewOf(IElement svg) =>
        SvgPath.Numbers(svg.GetAttribute("viewBox")) is [var x, var y, > 0 and var w, > 0 and var h]
            ? new XRect(x, y, w, h)
            : new XRect(
                0,
                0,
                Number(svg.GetAttribute("width")) ?? 100,
                Number(svg.GetAttribute("height")) ?? 100
            );

    private static double? Length(string? length) =>
        length is null || length.EndsWith('%') || Number(length) is not { } number ? null
        : length.EndsWith("mm", StringComparison.Ordinal) ? number * Sheet.Millimetre
        : number * PixelsInPoint;

    private static double? Number(string? text) =>
        double.TryParse(
            text?.TrimEnd('m', 'p', 'x'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number > 0
            ? number
            : null;

    /// <summary>One shape with the colours it has or inherits.</summary>
    private sealed class Shape(XGraphics graphics, IElement shape)
    {
        private readonly XBrush? fill = Colour(Inherited(shape, "fill") ?? "black") is { } colour
            ? new XSolidBrush(colour)
            : null;

        private readonly XPen? pen = Colour(Inherited(shape, "stroke")) is { } colour
            ? new XPen(colour, Number(Inherited(shape, "stroke-width")) ?? 1)
            : null;

        public void Draw()
        {
            if (shape.LocalName == "text")
            {
                Text();
                return;
            }

            var path = PathOf();
            if (fill is not null && shape.LocalName is not "line" and not "polyline")
            {
                graphics.DrawPath(fill, path);
            }

            if (pen is not null)
            {
                graphics.DrawPath(pen, path);
            }
        }

        private XGraphicsPath PathOf()
        {
            var path = new XGraphicsPath { FillMode = XFillMode.Winding };
            switch (shape.LocalName)
            {
                case "rect":
                    path.AddRectangle(At("x"), At("y"), At("width"), At("height"));
                    break;
                case "circle":
                    var r = At("r");
                    path.AddEllipse(At("cx") - r, At("cy") - r, 2 * r, 2 * r);
                    break;
                case "line":
                    path.AddLine(At("x1"), At("y1"), At("x2"), At("y2"));
                    break;
                case "path":
                    SvgPath.Add(path, shape.GetAttribute("d") ?? "");
                    break;
                default:
                    Polyline(path);
                    break;
            }

            return path;
        }

        private void Polyline(XGraphicsPath path)
        {
            var points = SvgPath
                .Numbers(shape.GetAttribute("points"))
                .Chunk(2)
                .Where(pair => pair.Length == 2)
                .Select(pair => new XPoint(pair[0], pair[1]))
                .ToArray();
            if (points.Length > 1)
            {
                path.AddLines(points);
            }

            if (shape.LocalName == "polygon")
            {
                path.CloseFigure();
            }
        }

        private void Text()
        {
            var bold = Inherited(shape, "font-weight") is "bold" or "600" or "700";
            var size = Number(Inherited(shape, "font-size")) ?? 10;
            var font = DocumentFonts.Create(bold ? TextFace.Bold : TextFace.Regular, size);
            var text = shape.TextContent.Trim();
            var back = Inherited(shape, "text-anchor") switch
            {
                "middle" => graphics.MeasureString(text, font).Width / 2,
                "end" => graphics.MeasureString(text, font).Width,
                _ => 0,
            };
            graphics.DrawString(text, font, fill ?? XBrushes.Black, At("x") - back, At("y"));
        }

        private double At(string attribute) =>
            double.TryParse(
                shape.GetAttribute(attribute),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : 0;

        private static string? Inherited(IElement shape, string attribute)
        {
            for (
                IElement? element = shape;
                element is not null;
                element = element.LocalName == "svg" ? null : element.ParentElement
            )
            {
                if (element.GetAttribute(attribute) is { } value)
                {
                    return value;
                }
            }

            return null;
        }

        private static XColor? Colour(string? name) =>
            name switch
            {
                null or "none" or "transparent" => null,
                "white" => XColors.White,
                ['#', var r, var g, var b] => Hex($"{r}{r}{g}{g}{b}{b}"),
                ['#', .. { Length: 6 } hex] => Hex(hex),
                _ => XColors.Black,
            };

        private static XColor Hex(string hex) =>
            int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
                ? XColor.FromArgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)
                : XColors.Black;
    }
}
