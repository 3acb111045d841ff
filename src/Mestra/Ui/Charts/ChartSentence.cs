using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>
/// Says in plain words what a rule set sees in the latest phase of a chart: what moved, which way and since when; that only
/// chance is seen; that there are too few points; or that the rules are not made for the chart. The same for the eye, the
/// ear and the print.
/// </summary>
public sealed class ChartSentence(Texts texts)
{
    /// <summary>What the figure's own rule set says.</summary>
    public string Of(ChartFigure figure) => Of(figure, figure.Chart.Ask(figure.Rules));

    /// <summary>What an answer says.</summary>
    public string Of(ChartFigure figure, RuleAnswer answer)
    {
        var said = answer.Latest.State switch
        {
            AnswerState.TooFewPoints => TooFew(answer.Latest.Runs),
            AnswerState.NotForThisChart => texts["Ui.Chart.Said.NotForThis", texts[answer.Rules]],
            AnswerState.OnlyChance => texts["Ui.Chart.Said.OnlyChance", Centre(figure)],
            _ => Signals(figure, answer.Latest),
        };
        return figure.Chart.Phases is [_, .., var latest]
            ? texts["Ui.Chart.Said.InPhase", figure.Chart.Points[latest.Start].Period, said]
            : said;
    }

    private string TooFew(RunFacts runs) =>
        texts.Count("Ui.Chart.Said.TooFew", runs.Useful, RuleBook.FewestUseful)
        + (runs.Counted == runs.Useful ? "" : " " + texts["Ui.Chart.Said.OnTheLine"]);

    private static string Centre(ChartFigure figure) =>
        figure.Chart.Points[^1].Centre is { } centre ? figure.Number.Say(centre) : "–";

    // The one that reaches furthest towards today is told whole, the others by name.
    private string Signals(ChartFigure figure, PhaseAnswer answer)
    {
        var main = answer
            .Signals.OrderByDescending(signal => PointWords.IsOfPoints(signal))
            .ThenByDescending(signal => signal.Points[^1])
            .ThenByDescending(signal => signal.Points.Count)
            .First();
        var others = answer
            .Signals.Where(signal => signal.Kind != main.Kind)
            .Select(signal => texts[signal.Kind])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return Told(figure, main, answer)
            + Meaning(main.Meaning(figure.Wanted))
            + (
                others.Count == 0
                    ? ""
                    : " " + texts["Ui.Chart.Said.Also", string.Join(", ", others)]
            );
    }

    private string Meaning(SignalMeaning? meaning) =>
        meaning switch
        {
            SignalMeaning.Improvement => " " + texts["Ui.Chart.Said.Better"],
            SignalMeaning.Concern => " " + texts["Ui.Chart.Said.Worse"],
            _ => "",
        };

    private string Told(ChartFigure figure, FoundSignal signal, PhaseAnswer answer)
    {
        var points = figure.Chart.Points;
        var (count, from, to) = (
            signal.Points.Count,
            points[signal.Points[0]].Period,
            points[signal.Points[^1]].Period
        );
        return (signal.Kind, signal.Side) switch
        {
            (Signal.LongRun or Signal.Shift, Side.Up) when IsNow(figure, signal) => texts[
                "Ui.Chart.Said.ShiftUpNow",
                count,
                from
            ],
            (Signal.LongRun or Signal.Shift, Side.Down) when IsNow(figure, signal) => texts[
                "Ui.Chart.Said.ShiftDownNow",
                count,
                from
            ],
            (Signal.LongRun or Signal.Shift, Side.Up) => texts[
                "Ui.Chart.Said.ShiftUp",
                count,
                from,
                to
            ],
            (Signal.LongRun or Signal.Shift, _) => texts[
                "Ui.Chart.Said.ShiftDown",
                count,
                from,
                to
            ],
            (Signal.Trend, Side.Up) => texts["Ui.Chart.Said.TrendUp", count, from, to],
            (Signal.Trend, _) => texts["Ui.Chart.Said.TrendDown", count, from, to],
            (Signal.FewCrossings, _) => texts.Count(
                "Ui.Chart.Said.FewCrossings",
                answer.Runs.Crossings,
                answer.Runs.CrossingsNeeded
            ),
            (Signal.OutsideLimits, _) => texts.Count("Ui.Chart.Said.Outside", Outside(answer), to),
            _ => texts["Ui.Chart.Said.Seen", texts[signal.Kind], from, to],
        };
    }

    private static int Outside(PhaseAnswer answer) =>
        answer
            .Signals.Where(signal => signal.Kind == Signal.OutsideLimits)
            .SelectMany(signal => signal.Points)
            .Distinct()
            .Count();

    /// <summary>True where no point that counts comes after the signal.</summary>
    private static bool IsNow(ChartFigure figure, FoundSignal signal)
    {
        var points = figure.Chart.Points;
        for (var at = signal.Points[^1] + 1; at < points.Count; at++)
        {
            if (points[at].Counts && !points[at].Value.Equals(points[at].Centre))
            {
                return false;
            }
        }

        return true;
    }
}
