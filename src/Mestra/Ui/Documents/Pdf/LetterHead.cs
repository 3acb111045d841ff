using AngleSharp.Dom;
using PdfSharp.Drawing;

namespace Mestra.Ui;

internal sealed partial class DocumentLayout
{
    // The window of a C5 envelope: 20 mm from the left, 48 mm from the top of the folded sheet.
    private const double WindowTop = 48 * Sheet.Millimetre;
    private const double WindowWidth = 85 * Sheet.Millimetre;
    private const double ReferenceLeft = 110 * Sheet.Millimetre;
    private const double BodyTop = 92 * Sheet.Millimetre;

    // The logo has its place at the right, above the reference; document.css says the same.
    private const double LogoWidth = 55 * Sheet.Millimetre;
    private const double LogoHeight = 16 * Sheet.Millimetre;

    /// <summary>Sender on top, recipient in the window, date and reference beside; the letter begins below the window.</summary>
    private void LetterHead(IElement head)
    {
        var sheet = page.Pages;
        var width = head.QuerySelector("img.logo") is not null && Logo() ? WindowWidth : page.Width;
        foreach (var block in head.ChildNodes.OfType<IElement>())
        {
            if (block.ClassList.Contains("recipient"))
            {
                Placed(block, sheet, 0, WindowWidth);
            }
            else if (block.ClassList.Contains("reference"))
            {
                Placed(block, sheet, ReferenceLeft, page.Width - ReferenceLeft);
            }
            else
            {
                using (page.Column(page.Left, width))
                {
                    Flow([block]);
                }
            }
        }

        if (page.Pages == sheet)
        {
            page.Y = Math.Max(page.Y, BodyTop);
        }
    }

    private bool Logo()
    {
        if (logo is not { } size)
        {
            return false;
        }

        var scale = Math.Min(LogoWidth / size.Width, LogoHeight / size.Height);
        var (width, height) = (size.Width * scale, size.Height * scale);
        page.Add(
            new PageStep.Logo(new XRect(page.Left + page.Width - width, page.Y, width, height))
        );
        return true;
    }

    // Text so long that it left its place, or the sheet, is not drawn over: what follows goes below it.
    private void Placed(IElement block, int sheet, double left, double width)
    {
        var below = page.Y;
        if (page.Pages == sheet)
        {
            page.Y = left > 0 ? WindowTop : Math.Max(page.Y, WindowTop);
        }

        using (page.Column(page.Left + left, width))
        {
            Flow([block]);
        }

        if (page.Pages == sheet)
        {
            page.Y = Math.Max(below, page.Y);
        }
    }
}
