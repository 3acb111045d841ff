using System.Globalization;
using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>What is said of each point: its signals by name, why it does not count, and the flags that stand at it.</summary>
internal sealed class PointWords
{
    private readonly ChartFigure _figure;
    private readonly Texts _texts;
    private readonly string?[] _said;

    public PointWords(ChartFigure figure, RuleAnswer answer, Texts texts)
    {
        (_figure, _texts) = (figure, texts);
        _said = new string?[figure.Chart.Points.Count];
        foreach (var signal in answer.Signals.Where(IsOfPoints))
        {
            var word = texts[signal.Kind];
            foreach (var at in signal.Points)
            {
                _said[at] = _said[at] is { } before ? $"{before}. {word}" : word;
            }
        }
    }

    /// <summary>True for a signal that some points make; too few crossings is said of the line as a whole.</summary>
    public static bool IsOfPoints(FoundSignal signal) =>
        signal.Kind is not (Signal.FewCrossings or Signal.TooFewRuns or Signal.TooManyRuns);

    /// <summary>True where a signal passes over the point.</summary>
    public bool IsSignal(int at) => _said[at] is not null;

    /// <summary>The remark in the table: signals, or why the point does not count, or has no value.</summary>
    public string Remark(int at) =>
        _figure.Chart.Points[at] switch
        {
            { LeftOutBecause: { } why } => _texts["Ui.Chart.LeftOut", why],
            { Value: null } => _figure.Missing,
            _ => _said[at] ?? "",
        };

    /// <summary>The point's name for those who hear it: «mars 2026: 7,4. n = 18. Skift».</summary>
    public void Name(SvgInk ink, int at)
    {
        var point = _figure.Chart.Points[at];
        ink.Words(point.Period).Raw(": ").Words(_figure.Number.Say(point.Value!.Value));
        if (point.Size is { } size)
        {
            ink.Raw(". n = ").Words(Size(size));
        }

        if (Remark(at) is { Length: > 0 } remark)
        {
            ink.Raw(". ").Words(remark);
        }
    }

    /// <summary>The n under a point.</summary>
    public static string Size(double size) => size.ToString("#,0.##", CultureInfo.CurrentCulture);
}
