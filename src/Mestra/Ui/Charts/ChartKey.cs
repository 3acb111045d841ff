using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Ui;

/// <summary>What the marks and lines of a chart mean, in words: only those that are drawn.</summary>
internal sealed class ChartKey(ChartFigure figure, Texts texts)
{
    public TagBuilder Marks(RuleAnswer answer)
    {
        var list = Markup.Tag(
            "ul",
            null,
            ("class", "m-key m-plain m-small"),
            ("aria-label", texts["Ui.Chart.Key"])
        );
        foreach (var (mark, words) in Lines(answer))
        {
            list.With(
                Markup
                    .Tag("li")
                    .With(Markup.Tag("span", mark, ("aria-hidden", "true")))
                    .With(Markup.Text(" " + words))
            );
        }

        return list;
    }

    private IEnumerable<(string Mark, string Words)> Lines(RuleAnswer answer)
    {
        var last = figure.Chart.Points[^1];
        if (last.Centre is { } centre)
        {
            yield return (
                "──",
                texts["Ui.Chart.Key.Line", CentreName(figure.Chart.Plan.Kind, texts), Say(centre)]
            );
        }

        if (last is { Lower: { } lower, Upper: { } upper })
        {
            yield return ("╌╌", texts["Ui.Chart.Key.Limits", Say(lower), Say(upper)]);
        }

        if (figure.Goal is { } goal)
        {
            yield return ("┈┈", texts["Ui.Chart.Key.Line", texts["Ui.Chart.Goal"], Say(goal)]);
        }

        if (figure.Chart.Points.Any(point => point.LeftOutBecause is not null))
        {
            yield return ("○", texts["Ui.Chart.Key.Ghost"]);
        }

        foreach (var (mark, words) in Signals(answer))
        {
            yield return (mark, words);
        }
    }

    private IEnumerable<(string Mark, string Words)> Signals(RuleAnswer answer) =>
        answer.Signals.Select(signal =>
            PointWords.IsOfPoints(signal)
                ? (
                    "◆",
                    texts[
                        "Ui.Chart.Key.Signal",
                        texts[signal.Kind],
                        Period(signal.Points[0]),
                        Period(signal.Points[^1])
                    ]
                )
                : ("", texts[signal.Kind])
        );

    /// <summary>What the centre line is: the median on run charts and G charts, a mean on the others.</summary>
    public static string CentreName(ChartKind kind, Texts texts) =>
        texts[kind is ChartKind.Run or ChartKind.G ? "Ui.Chart.Median" : "Ui.Chart.Centre"];

    private string Period(int at) => figure.Chart.Points[at].Period;

    private string Say(double value) => figure.Number.Say(value);
}
