using AngleSharp.Dom;
using PdfSharp.Drawing;

namespace Mestra.Ui;

internal sealed partial class DocumentLayout
{
    private const double Pad = 3;
    private const double SidePad = 5;
    private const double SignHeight = 9 * Sheet.Millimetre;

    /// <summary>A cell at its place in the width of the page, its text broken into lines.</summary>
    private sealed record Slot(
        Cell Cell,
        double X,
        double Width,
        List<TextLine> Lines,
        IReadOnlyList<IElement> Pictures
    );

    /// <summary>A table; its head is drawn again on each page, as decoration, for a reading program knows it already.</summary>
    private void Table(IElement table, string? own)
    {
        var rows = RowsOf(table);
        if (rows.Count == 0)
        {
            Text(table.ChildNodes, "P", TextSetting.Paragraph, own);
            return;
        }

        var columns = TableColumns.Fit(rows.ConvertAll(Measures), page.Width);
        var head = rows.TakeWhile(row => row.Head).ToList();
        var headHeight = head.Sum(row => Height(row, Slots(row, columns)));
        var first = rows.Skip(head.Count).Take(1).Sum(row => Height(row, Slots(row, columns)));
        page.Space(TextSetting.Caption.Before);
        page.Need(Math.Min(page.FullRoom / 2, CaptionHeight(table) + headHeight + first));
        using (page.Tagged(new("Table", Language: own)))
        {
            Caption(table);
            Rows("THead", head, columns, page.FullRoom);
            var outer = page.Continued;
            var repeats = headHeight < page.FullRoom / 2;
            page.Continued = repeats ? () => Again(head, columns) : outer;
            Rows("TBody", rows[head.Count..], columns, page.FullRoom - (repeats ? headHeight : 0));
            page.Continued = outer;
        }

        page.Y += 9;
    }

    private double CaptionHeight(IElement table) =>
        table.QuerySelector("caption") is null
            ? 0
            : TextSetting.Caption.LineHeight + TextSetting.Caption.After;

    private void Caption(IElement table)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            Text(
                caption.ChildNodes,
                "Caption",
                TextSetting.Caption with
                {
                    Before = 0,
                },
                caption.GetAttribute("lang")
            );
        }
    }

    private List<Slot> Slots(Row row, double[] columns)
    {
        var slots = new List<Slot>();
        var (x, at) = (page.Left, 0);
        foreach (var cell in row.Cells)
        {
            var width = columns.Skip(at).Take(cell.Span).Sum();
            var lines = LineBreaking.Break(cell.Text, TextSetting.Cell.Size, width - 2 * SidePad);
            slots.Add(new(cell, x, width, lines, cell.Pictures));
            (x, at) = (x + width, at + cell.Span);
        }

        return slots;
    }

    private double Height(Row row, List<Slot> slots)
    {
        var held = Math.Max(TextSetting.Cell.LineHeight, slots.Max(Height)) + 2 * Pad;
        return row.IsSigned ? Math.Max(held, SignHeight) : held;
    }

    private double Height(Slot slot) =>
        slot.Lines.Count * TextSetting.Cell.LineHeight
        + slot.Pictures.Sum(svg =>
            SizeInCell(svg, slot.Width - 2 * SidePad).Height + TextSetting.Paragraph.After
        );

    private XSize SizeInCell(IElement svg, double width) =>
        SvgPainter.SizeOf(svg, width, page.FullRoom / 2);

    private void Rows(string name, List<Row> rows, double[] columns, double largest)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var tag = page.Tagged(new(name));
        foreach (var row in rows)
        {
            var slots = Slots(row, columns);
            var height = Height(row, slots);
            if (height <= largest)
            {
                page.Need(height);
                Draw(row, slots, tagged: true);
            }
            else
            {
                Parted(row, slots);
            }
        }
    }

    /// <summary>A row taller than a page goes on, line by line and then its pictures, as rows of its own.</summary>
    private void Parted(Row row, List<Slot> slots)
    {
        var lines = slots.Max(slot => slot.Lines.Count);
        for (var from = 0; from < lines; )
        {
            page.Need(TextSetting.Cell.LineHeight + 2 * Pad);
            var fit = (int)((page.Room - 2 * Pad + .01) / TextSetting.Cell.LineHeight);
            var take = Math.Clamp(fit, 1, lines - from);
            Draw(row, slots.ConvertAll(slot => Part(slot, from, take)), tagged: true);
            from += take;
        }

        if (slots.Exists(slot => slot.Pictures.Count > 0))
        {
            var pictures = slots.ConvertAll(slot => slot with { Lines = [] });
            page.Need(Height(row, pictures));
            Draw(row, pictures, tagged: true);
        }
    }

    private static Slot Part(Slot slot, int from, int take) =>
        slot with
        {
            Lines = [.. slot.Lines.Skip(from).Take(take)],
            Pictures = [],
        };

    private void Again(List<Row> head, double[] columns)
    {
        foreach (var row in head)
        {
            using (page.Decoration())
            {
                Draw(row, Slots(row, columns), tagged: false);
            }
        }
    }

    private void Draw(Row row, List<Slot> slots, bool tagged)
    {
        var top = page.Y;
        var height = Height(row, slots);
        using (tagged ? page.Tagged(new("TR", Language: row.Language)) : null)
        {
            foreach (var slot in slots)
            {
                page.Y = top + (row.IsSigned ? (height - Height(slot)) / 2 : Pad);
                using (tagged ? page.Tagged(slot.Cell.Tag) : null)
                {
                    Fill(slot, tagged);
                }
            }
        }

        page.Y = top + height;
        Stroke(page.Left, page.Y, slots.Sum(slot => slot.Width), row.Head ? 1 : .5);
        foreach (var slot in slots.Where(slot => slot.Cell.Sign && !row.Head))
        {
            Rule(new XPoint(slot.X, top), new XPoint(slot.X, page.Y));
        }
    }

    private void Fill(Slot slot, bool tagged)
    {
        var (left, right) = (slot.X + SidePad, slot.X + slot.Width - SidePad);
        foreach (var line in slot.Lines)
        {
            var x = slot.Cell.Number ? right - line.Width : left;
            Pieces(tagged ? line : Plain(line), x, TextSetting.Cell);
            page.Y += TextSetting.Cell.LineHeight;
        }

        using var column = page.Column(left, right - left);
        foreach (var svg in slot.Pictures.Where(_ => tagged))
        {
            Figure(svg, page.FullRoom / 2);
        }
    }

    // Decoration holds neither links nor elements of the structure.
    private static TextLine Plain(TextLine line) =>
        new([.. line.Pieces.Select(piece => piece with { Style = new(piece.Style.Face) })]);
}
