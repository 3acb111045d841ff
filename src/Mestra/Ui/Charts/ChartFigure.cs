using System.Globalization;
using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>A chart as it is shown (nb: diagram): the computed chart, who reads it, and the words around it.</summary>
/// <param name="Id">Begins the ids of the figure's parts: letters, digits and hyphens, one of its kind on a page.</param>
/// <param name="Title">What is shown, in words.</param>
/// <param name="Chart">The computed chart.</param>
/// <param name="Rules">The rule set that reads it.</param>
public sealed record ChartFigure(string Id, string Title, Chart Chart, RuleSet Rules)
{
    /// <summary>How the values are written.</summary>
    public ChartNumber Number { get; init; } = new(IsShare: false, Decimals: 1);

    /// <summary>Which direction is better; null where neither is, or nobody has said.</summary>
    public Side? Wanted { get; init; }

    /// <summary>Where people want to be (nb: mål); null without.</summary>
    public double? Goal { get; init; }

    /// <summary>What was changed and when, as numbered flags, in time order.</summary>
    public IReadOnlyList<ChartNote> Notes { get; init; } = [];

    /// <summary>Where the numbers come from, in words.</summary>
    public string Source { get; init; } = "";

    /// <summary>Why a period without a value has none, in words; empty where it is only missing.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Where the picture alone is fetched; null where it is not offered.</summary>
    public string? SvgHref { get; init; }

    /// <summary>Where the points are fetched for a spreadsheet; null where they are not offered.</summary>
    public string? CsvHref { get; init; }

    internal string TitleId => Id + "-tittel";
    internal string TextId => Id + "-tekst";

    internal string RowId(int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{Id}-rad{at + 1}");
}

/// <summary>Something that was done and may show in the points (nb: merknad i diagrammet), drawn as a flag.</summary>
/// <param name="Period">The period it took effect in, as the series writes it.</param>
/// <param name="Text">What was done, in somebody's words.</param>
public sealed record ChartNote(string Period, string Text);

/// <summary>How the values of a chart are written in the reader's language.</summary>
/// <param name="IsShare">From 0 to 1, written as per cent.</param>
/// <param name="Decimals">How many decimals.</param>
public sealed record ChartNumber(bool IsShare, int Decimals)
{
    private readonly string _format = Format(IsShare, Decimals);

    /// <summary>A value in words: 7,4 or 42 %.</summary>
    public string Say(double value) => value.ToString(_format, CultureInfo.CurrentCulture);

    /// <summary>A mark on the axis, with as many decimals as the distance between the marks needs.</summary>
    internal string SayOnAxis(double value, double step)
    {
        var decimals = (int)Math.Clamp(-Math.Floor(Math.Log10(step)), 0, 6);
        var format = Format(IsShare, Math.Max(0, decimals - (IsShare ? 2 : 0)));
        return value.ToString(format, CultureInfo.CurrentCulture);
    }

    private static string Format(bool isShare, int decimals) =>
        (isShare ? "P" : "N") + decimals.ToString(CultureInfo.InvariantCulture);
}
