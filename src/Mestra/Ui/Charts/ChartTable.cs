using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Ui;

/// <summary>The numbers of a chart: on the page folded away, each row the place a point leads to; and as a file.</summary>
internal sealed class ChartTable(ChartFigure figure, PointWords words, Texts texts)
{
    private readonly bool _hasSizes = figure.Chart.Points.Any(point => point.Size is not null);
    private readonly bool _hasLimits = figure.Chart.Points.Any(point =>
        point.Lower is not null || point.Upper is not null
    );

    /// <summary>The table, which unfolds when somebody opens it or follows a point.</summary>
    public TagBuilder Folded() =>
        Markup
            .Tag("details", null, ("class", "m-figures"))
            .With(Markup.Tag("summary", texts["Ui.Chart.Numbers"]))
            .With(Table());

    /// <summary>The points for a spreadsheet, with all decimals.</summary>
    /// <param name="name">The name of the file without its ending.</param>
    public TableFile AsFile(string name) =>
        new(name, Heads(), Enumerable.Range(0, figure.Chart.Points.Count).Select(FileRow));

    private TagBuilder Table()
    {
        var heads = Heads();
        var head = Markup.Tag("tr", null, ("role", "row"));
        for (var i = 0; i < heads.Count; i++)
        {
            head.With(
                Markup.Tag(
                    "th",
                    heads[i],
                    ("scope", "col"),
                    ("role", "columnheader"),
                    ("class", Class(i, heads.Count))
                )
            );
        }

        var body = Markup.Tag("tbody", null, ("role", "rowgroup"));
        for (var at = 0; at < figure.Chart.Points.Count; at++)
        {
            body.With(Row(at, heads));
        }

        return Markup
            .Tag("table", null, ("class", "ds-table m-dense m-cards"), ("role", "table"))
            .With(Markup.Tag("caption", figure.Title, ("class", "ds-sr-only")))
            .With(Markup.Tag("thead", null, ("role", "rowgroup")).With(head))
            .With(body);
    }

    private TagBuilder Row(int at, List<string> heads)
    {
        var point = figure.Chart.Points[at];
        var row = Markup
            .Tag("tr", null, ("role", "row"), ("id", figure.RowId(at)))
            .With(Markup.Tag("th", point.Period, ("scope", "row"), ("role", "rowheader")));
        var cells = Cells(point, Say).Append(words.Remark(at)).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            row.With(Cell(cells[i], heads[i + 1], Class(i + 1, heads.Count)));
        }

        return row;
    }

    private static TagBuilder Cell(string? text, string head, string? name) =>
        Markup.Tag("td", text ?? "", ("role", "cell"), ("data-label", head), ("class", name));

    // The first is the row's name, the last the remark; what stands between are numbers.
    private static string? Class(int column, int columns) =>
        column == 0 || column == columns - 1 ? null : "m-num";

    private List<string> Heads()
    {
        List<string> heads = [texts["Ui.Chart.Period"], texts["Ui.Chart.Value"]];
        if (_hasSizes)
        {
            heads.Add("n");
        }

        heads.Add(ChartKey.CentreName(figure.Chart.Plan.Kind, texts));
        if (_hasLimits)
        {
            heads.AddRange([texts["Ui.Chart.Lower"], texts["Ui.Chart.Upper"]]);
        }

        heads.Add(texts["Ui.Chart.Remark"]);
        return heads;
    }

    private IEnumerable<T?> Cells<T>(PlottedPoint point, Func<double?, bool, T?> say)
    {
        yield return say(point.Value, false);
        if (_hasSizes)
        {
            yield return say(point.Size, true);
        }

        yield return say(point.Centre, false);
        if (_hasLimits)
        {
            yield return say(point.Lower, false);
            yield return say(point.Upper, false);
        }
    }

    private string? Say(double? value, bool isSize) =>
        value is not { } known ? (isSize ? "" : "–")
        : isSize ? PointWords.Size(known)
        : figure.Number.Say(known);

    private IReadOnlyList<object?> FileRow(int at)
    {
        var point = figure.Chart.Points[at];
        return [point.Period, .. Cells<object>(point, (value, _) => value), words.Remark(at)];
    }
}
