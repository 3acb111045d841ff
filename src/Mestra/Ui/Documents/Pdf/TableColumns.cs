namespace Mestra.Ui;

/// <summary>What a cell asks of its column, in points with the padding.</summary>
/// <param name="Word">Its widest word: narrower than this cuts words.</param>
/// <param name="Line">Its widest line: wider than this helps nobody.</param>
/// <param name="Sign">True where somebody is to sign by hand.</param>
internal sealed record ColumnMeasure(double Word, double Line, bool Sign)
{
    public static readonly ColumnMeasure Empty = new(0, 0, false);
}

/// <summary>Divides the width of a table between its columns.</summary>
internal static class TableColumns
{
    private const double SignWidth = 40 * Sheet.Millimetre;

    // One word without end does not take the whole table.
    private const double LargestShare = .6;

    /// <summary>A width for each column; together the width of the table. Room left over goes to where people sign.</summary>
    /// <param name="rows">As many measures in each row as the table has columns.</param>
    /// <param name="width">Of the table.</param>
    public static double[] Fit(IReadOnlyList<IReadOnlyList<ColumnMeasure>> rows, double width)
    {
        var columns = Enumerable
            .Range(0, rows.Max(row => row.Count))
            .Select(column => Widest(rows.Select(row => row[column]), width))
            .ToArray();
        var words = columns.Sum(column => column.Word);
        var lines = columns.Sum(column => column.Line);
        if (words >= width)
        {
            return Array.ConvertAll(columns, column => column.Word / words * width);
        }

        if (lines > width)
        {
            return Share(columns, width);
        }

        return Spread(columns, lines, width);
    }

    private static ColumnMeasure Widest(IEnumerable<ColumnMeasure> cells, double width)
    {
        double word = 0,
            line = 0;
        var sign = false;
        foreach (var cell in cells)
        {
            word = Math.Max(word, Math.Min(cell.Word, width * LargestShare));
            line = Math.Max(line, cell.Line);
            sign |= cell.Sign;
        }

        return sign
            ? new(Math.Max(word, SignWidth), Math.Max(line, SignWidth), true)
            : new(word, Math.Max(line, word), false);
    }

    /// <summary>Narrow columns get all they ask for; the wide ones share what is left, none below its widest word.</summary>
    private static double[] Share(ColumnMeasure[] columns, double width)
    {
        var widths = new double[columns.Length];
        var words = columns.Sum(column => column.Word);
        var left = columns.Length;
        foreach (var at in Enumerable.Range(0, left).OrderBy(at => columns[at].Line))
        {
            var column = columns[at];
            words -= column.Word;
            var fair = Math.Min(width / left--, width - words);
            widths[at] = left == 0 ? width : Math.Max(column.Word, Math.Min(column.Line, fair));
            width -= widths[at];
        }

        return widths;
    }

    private static double[] Spread(ColumnMeasure[] columns, double lines, double width)
    {
        var spare = width - lines;
        var signed = columns.Count(column => column.Sign);
        return Array.ConvertAll(
            columns,
            column =>
                signed == 0 ? column.Line + spare * ShareOf(column, lines, columns.Length)
                : column.Sign ? column.Line + spare / signed
                : column.Line
        );
    }

    private static double ShareOf(ColumnMeasure column, double lines, int columns) =>
        lines > 0 ? column.Line / lines : 1.0 / columns;
}
