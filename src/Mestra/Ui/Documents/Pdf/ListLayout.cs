using AngleSharp.Dom;

namespace Mestra.Ui;

internal sealed partial class DocumentLayout
{
    private const double Indent = 6 * Sheet.Millimetre;

    private void List(IElement list, string? own)
    {
        var setting = TextSetting.Paragraph;
        var numbering = list.LocalName == "ol" ? "/Decimal" : "/Disc";
        var attributes = new StructureAttributes("/List", "/ListNumbering", numbering);
        using (page.Tagged(new("L", Language: own, Attributes: attributes)))
        {
            foreach (var item in list.Children.Where(child => !HtmlElements.IsUnseen(child)))
            {
                page.Need(2 * setting.LineHeight);
                using var tag = page.Tagged(new("LI", Language: item.GetAttribute("lang")));
                using (page.Tagged(new("Lbl")))
                {
                    var label = new TextPiece(HtmlElements.LabelOf(item), new(setting.Face), 0);
                    page.Add(new PageStep.Text(page.Left, BaseLine(setting), label, setting.Size));
                }

                ListBody(item);
            }
        }

        page.Y += 3;
    }

    private void ListBody(IElement item)
    {
        using var tag = page.Tagged(new("LBody"));
        var indent = page.Width > 4 * Indent ? Indent : 0;
        using var column = page.Column(page.Left + indent, page.Width - indent);
        var (sheet, y) = (page.Pages, page.Y);
        Flow(item.ChildNodes);

        // Items stand closer than paragraphs; an empty one still takes its line.
        var empty = page.Pages == sheet && page.Y <= y;
        page.Y += empty ? TextSetting.Paragraph.LineHeight : -3;
    }
}
