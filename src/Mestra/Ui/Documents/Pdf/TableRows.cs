using System.Globalization;
using AngleSharp.Dom;

namespace Mestra.Ui;

internal sealed partial class DocumentLayout
{
    /// <summary>A cell: what it holds and how it takes part.</summary>
    private sealed record Cell(
        List<Letter> Text,
        StructureElement Tag,
        int Span,
        bool Sign,
        bool Number,
        IReadOnlyList<IElement> Pictures
    );

    /// <summary>A row of cells whose spans add up to the columns of the table.</summary>
    private sealed record Row(IReadOnlyList<Cell> Cells, bool Head, string? Language)
    {
        /// <summary>True where somebody signs on it: it is tall enough for a hand.</summary>
        public bool IsSigned => !Head && Cells.Any(cell => cell.Sign);
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
            cell.ClassList.Contains("number"),
            [.. cell.QuerySelectorAll("svg")]
        );
    }

    // A row that is too short would shift the columns for who reads by ear.
    private static Row Filled(Row row, int width)
    {
        var lacking = width - row.Cells.Sum(cell => cell.Span);
        var empty = new Cell([], new("TD"), 1, false, false, []);
        return row with { Cells = [.. row.Cells, .. Enumerable.Repeat(empty, lacking)] };
    }

    private IReadOnlyList<ColumnMeasure> Measures(Row row) =>
        [
            .. row.Cells.SelectMany(cell =>
                cell.Span > 1
                    ? Enumerable.Repeat(ColumnMeasure.Empty, cell.Span)
                    : [MeasureOf(cell)]
            ),
        ];

    private ColumnMeasure MeasureOf(Cell cell)
    {
        var (word, line) = LineBreaking.WidthOf(cell.Text, TextSetting.Cell.Size);
        var picture = cell
            .Pictures.Select(svg => SizeInCell(svg, page.Width).Width)
            .DefaultIfEmpty()
            .Max();
        return new(
            Math.Max(word, picture) + 2 * SidePad + .01,
            Math.Max(line, picture) + 2 * SidePad + .01,
            cell.Sign
        );
    }
}
