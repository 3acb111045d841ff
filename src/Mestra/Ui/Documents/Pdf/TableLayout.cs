using System.Globalization;
using AngleSharp.Dom;
using PdfSharp.Drawing;

namespace Mestra.Ui;

internal sealed partial class DocumentLayout
{
    private const double Pad = 3;
    private const double SidePad = 5;
    private const double SignHeight = 9 * Sheet.Millimetre;

    /// <summary>A cell: what it holds and how it takes part.</summary>
    private sealed record Cell(
        List<Letter> Text,
        StructureElement Tag,
        int Span,
        bool Sign,
        bool Number
    );

    /// <summary>A row of cells whose spans add up to the columns of the table.</summary>
    private sealed record Row(IReadOnlyList<Cell> Cells, bool Head, string? Language)
    {
        /// <summary>True where somebody signs on it: it is tall enough for a hand.</summary>
        public bool IsSigned => !Head && Cells.Any(cell => cell.Sign);
    }

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
        var headHeight = head.Sum(row => Height(row, Broken(row, columns)));
        var first = rows.ElementAtOrDefault(head.Count) is { } row
            ? Height(row, Broken(row, columns))
            : 0;
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

    private List<Row> RowsOf(IElement table)
    {
        var rows = table
            .QuerySelectorAll("tr")
            .Where(row => row.Closest("table") == table)
            .Select(RowOf)
            .Where(row => row.Cells.Count > 0)
            .ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Sum(cell => cell.Span));
        return rows.ConvertAll(row => Filled(row, width));
    }

    private Row RowOf(IElement row) =>
        new(
            [.. row.Children.Where(cell => cell.LocalName is "td" or "th").Select(CellOf)],
            row.ParentElement is { LocalName: "thead" },
            row.GetAttribute("lang")
        );

    private Cell CellOf(IElement cell)
    {
        var header = cell.LocalName == "th";
        var span = int.TryParse(
            cell.GetAttribute("colspan"),
            CultureInfo.InvariantCulture,
            out var n
        )
            ? Math.Clamp(n, 1, 20)
            : 1;
        var scope = cell.GetAttribute("scope") == "row" ? "/Row" : "/Column";
        var attributes =
            header || span > 1
                ? new StructureAttributes(
                    "/Table",
                    header ? "/Scope" : null,
                    header ? scope : null,
                    span > 1 ? span : 0
                )
                : null;
        return new(
            reader.Read(cell.ChildNodes, header ? TextFace.Bold : TextFace.Regular),
            new(header ? "TH" : "TD", Language: cell.GetAttribute("lang"), Attributes: attributes),
            span,
            cell.ClassList.Contains("sign"),
            cell.ClassList.Contains("number")
        );
    }

    // A row that is too short would shift the columns for who reads by ear.
    private static Row Filled(Row row, int width)
    {
        var lacking = width - row.Cells.Sum(cell => cell.Span);
        var empty = new Cell([], new("TD"), 1, false, false);
        return row with { Cells = [.. row.Cells, .. Enumerable.Repeat(empty, lacking)] };
    }

    private static IReadOnlyList<ColumnMeasure> Measures(Row row) =>
        [
            .. row.Cells.SelectMany(cell =>
            {
                var (word, line) = LineBreaking.WidthOf(cell.Text, TextSetting.Cell.Size);
                return cell.Span > 1
                    ? Enumerable.Repeat(ColumnMeasure.Empty, cell.Span)
                    :
                    [
                        new ColumnMeasure(
                            word + 2 * SidePad + .01,
                            line + 2 * SidePad + .01,
                            cell.Sign
                        ),
                    ];
            }),
        ];

    private static List<List<TextLine>> Broken(Row row, double[] columns)
    {
        var cells = new List<List<TextLine>>();
        var at = 0;
        foreach (var cell in row.Cells)
        {
            var room = Width(columns, at, cell.Span) - 2 * SidePad;
            cells.Add(LineBreaking.Break(cell.Text, TextSetting.Cell.Size, room));
            at += cell.Span;
        }

        return cells;
    }

    private static double Width(double[] columns, int from, int span) =>
        columns.Skip(from).Take(span).Sum();

    private static double Height(Row row, List<List<TextLine>> cells)
    {
        var lines = Math.Max(1, cells.Max(cell => cell.Count));
        var text = lines * TextSetting.Cell.LineHeight + 2 * Pad;
        return row.IsSigned ? Math.Max(text, SignHeight) : text;
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

    private void Rows(string name, List<Row> rows, double[] columns, double largest)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using (page.Tagged(new(name)))
        {
            foreach (var row in rows)
            {
                WholeOrParted(row, columns, largest);
            }
        }
    }

    /// <summary>A row stays whole where a page can hold it; a taller one goes on, line by line, as rows of its own.</summary>
    private void WholeOrParted(Row row, double[] columns, double largest)
    {
        var cells = Broken(row, columns);
        var lines = Math.Max(1, cells.Max(cell => cell.Count));
        var height = Height(row, cells);
        page.Need(height <= largest ? height : 2 * TextSetting.Cell.LineHeight);
        for (var from = 0; from < lines; )
        {
            var fit = (int)((page.Room - 2 * Pad + .01) / TextSetting.Cell.LineHeight);
            if (fit < 1 && !page.AtTop)
            {
                page.NewPage();
                continue;
            }

            var take = Math.Clamp(fit, 1, lines - from);
            Draw(
                row,
                cells.ConvertAll(cell => cell.Skip(from).Take(take).ToList()),
                columns,
                tagged: true
            );
            from += take;
        }
    }

    private void Again(List<Row> head, double[] columns)
    {
        foreach (var row in head)
        {
            using (page.Decoration())
            {
                Draw(row, Broken(row, columns), columns, tagged: false);
            }
        }
    }

    private void Draw(Row row, List<List<TextLine>> cells, double[] columns, bool tagged)
    {
        var (top, x, column) = (page.Y, page.Left, 0);
        var height = Height(row, cells);
        var fences = new List<double>();
        using (Tagged(tagged, new("TR", Language: row.Language)))
        {
            foreach (var (cell, lines) in row.Cells.Zip(cells))
            {
                var width = Width(columns, column, cell.Span);
                page.Y = top + (row.IsSigned ? Middle(height, lines) : Pad);
                using (Tagged(tagged, cell.Tag))
                {
                    CellLines(cell, lines, x, width, tagged);
                }

                if (cell.Sign && row.IsSigned)
                {
                    fences.Add(x);
                }

                x += width;
                column += cell.Span;
            }
        }

        page.Y = top + height;
        Stroke(page.Left, page.Y, columns.Sum(), row.Head ? 1 : .5);
        fences.ForEach(fence => Rule(new XPoint(fence, top), new XPoint(fence, page.Y)));
    }

    private static double Middle(double height, List<TextLine> lines) =>
        (height - lines.Count * TextSetting.Cell.LineHeight) / 2;

    private void CellLines(Cell cell, List<TextLine> lines, double x, double width, bool tagged)
    {
        foreach (var line in lines)
        {
            var left = cell.Number ? x + width - SidePad - line.Width : x + SidePad;
            Pieces(tagged ? line : Plain(line), left, TextSetting.Cell);
            page.Y += TextSetting.Cell.LineHeight;
        }
    }

    // Decoration holds neither links nor elements of the structure.
    private static TextLine Plain(TextLine line) =>
        new([.. line.Pieces.Select(piece => piece with { Style = new(piece.Style.Face) })]);

    private IDisposable? Tagged(bool tagged, StructureElement element) =>
        tagged ? page.Tagged(element) : null;
}
