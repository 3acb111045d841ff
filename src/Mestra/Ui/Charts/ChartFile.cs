using System.Text;
using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Mestra.Ui;

/// <summary>A chart to take away: the picture for a report, the points for a spreadsheet.</summary>
public static class ChartFile
{
    /// <summary>The picture alone, with its title, what it says and what its flags mean.</summary>
    /// <param name="figure">The chart.</param>
    /// <param name="texts">The reader's words.</param>
    /// <param name="name">File name without its ending; says nothing about a person.</param>
    public static FileContentResult AsSvg(this ChartFigure figure, Texts texts, string name)
    {
        var answer = figure.Chart.Ask(figure.Rules);
        var svg = ChartSvg.AsFile(
            figure,
            new(figure, answer, texts),
            new ChartSentence(texts).Of(figure, answer)
        );
        return new(Encoding.UTF8.GetBytes(svg), "image/svg+xml")
        {
            FileDownloadName = name + ".svg",
        };
    }

    /// <summary>The points with their lines, one row a period.</summary>
    /// <param name="figure">The chart.</param>
    /// <param name="texts">The reader's words.</param>
    /// <param name="name">File name without its ending; says nothing about a person.</param>
    public static FileContentResult AsCsv(this ChartFigure figure, Texts texts, string name)
    {
        PointWords words = new(figure, figure.Chart.Ask(figure.Rules), texts);
        return new ChartTable(figure, words, texts).AsFile(name).AsCsv();
    }
}
