using AngleSharp.Dom;

namespace Mestra.Ui;

internal sealed partial class DocumentLayout
{
    // The window of a C5 envelope: 20 mm from the left, 48 mm from the top of the folded sheet.
    private const double WindowTop = 48 * Sheet.Millimetre;
    private const double WindowWidth = 85 * Sheet.Millimetre;
    private const double ReferenceLeft = 110 * Sheet.Millimetre;
    private const double BodyTop = 92 * Sheet.Millimetre;

    /// <summary>Sender on top, recipient in the window, date and reference beside; the letter begins below the window.</summary>
    private void LetterHead(IElement head)
    {
        var sheet = page.Pages;
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
                Flow([block]);
            }
        }

        if (page.Pages == sheet)
        {
            page.Y = Math.Max(page.Y, BodyTop);
        }
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
