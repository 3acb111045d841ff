using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>
/// Draws a chart as SVG. Without script and style: colours stand as attributes, which the style sheet of a page takes
/// over. On a page every point is a link to its row in the table, and says its name; a file of its own is one picture.
/// </summary>
internal sealed class ChartSvg
{
    private const int FileWidth = 760;
    private const int FileHead = 30;
    private const int NoteLine = 18;
    private const int LongestNote = 110;
    private const int Flags = 15;
    private const int Top = 38;
    private const int Bottom = 232;
    private const int SizeLine = 252;
    private const int PeriodLine = 272;
    private const int Height = 282;
    private const double Left = 0.09;
    private const double Right = 0.89;
    private const int PeriodsWide = 6;
    private const int PeriodsNarrow = 2;
    private const int SizesNarrow = 16;

    private readonly ChartFigure _figure;
    private readonly IReadOnlyList<PlottedPoint> _points;
    private readonly PointWords _words;
    private readonly ChartScale _scale;
    private readonly string _sentence;
    private readonly bool _isFile;
    private readonly SvgInk _ink;

    private ChartSvg(ChartFigure figure, PointWords words, string sentence, bool isFile)
    {
        (_figure, _points, _words) = (figure, figure.Chart.Points, words);
        (_scale, _sentence, _isFile) = (ChartScale.Of(figure), sentence, isFile);
        _ink = new(isFile ? FileWidth : null);
    }

    /// <summary>The drawing of a page.</summary>
    public static string OnPage(ChartFigure figure, PointWords words, string sentence)
    {
        ChartSvg svg = new(figure, words, sentence, isFile: false);
        svg._ink.Raw("<svg class=\"m-chart\" role=\"group\" width=\"100%\" height=\"")
            .Whole(Height);
        svg.Open();
        svg.Draw();
        return svg._ink.Raw("</svg>").ToString();
    }

    /// <summary>The drawing as a file that stands alone, with its title, its sentence and what the flags mean.</summary>
    public static string AsFile(ChartFigure figure, PointWords words, string sentence)
    {
        ChartSvg svg = new(figure, words, sentence, isFile: true);
        var height = FileHead + Height + ((figure.Notes.Count + 1) * NoteLine);
        svg._ink.Raw("<svg role=\"img\" width=\"")
            .Whole(FileWidth)
            .Raw("\" height=\"")
            .Whole(height);
        svg.Open();
        svg._ink.Raw("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>")
            .Raw("<text x=\"8\" y=\"20\" font-size=\"15\" font-weight=\"600\">")
            .Words(figure.Title)
            .Raw("</text><g transform=\"translate(0 ")
            .Whole(FileHead)
            .Raw(")\">");
        svg.Draw();
        svg._ink.Raw("</g>");
        svg.WriteUnder();
        return svg._ink.Raw("</svg>").ToString();
    }

    private void Open() =>
        _ink.Raw(
                "\" xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Inter, Segoe UI, Arial, sans-serif\" font-size=\"12\" fill=\"#333\" aria-labelledby=\""
            )
            .Raw(_figure.TitleId)
            .Raw("\" aria-describedby=\"")
            .Raw(_figure.TextId)
            .Raw("\"><title id=\"")
            .Raw(_figure.TitleId)
            .Raw("\">")
            .Words(_figure.Title)
            .Raw("</title><desc id=\"")
            .Raw(_figure.TextId)
            .Raw("\">")
            .Words(_sentence)
            .Raw("</desc>");

    private void Draw()
    {
        _ink.Raw("<g aria-hidden=\"true\">");
        DrawAxis();
        DrawPhases();
        DrawFlags();
        DrawSteps("m-limit", "#767676", "6 4", point => point.Lower);
        DrawSteps("m-limit", "#767676", "6 4", point => point.Upper);
        DrawCentre();
        DrawGoal();
        DrawLine();
        DrawUnder();
        _ink.Raw("</g>");
        DrawPoints();
        DrawEnds();
    }

    private double X(int at) => Left + ((Right - Left) * (at + 0.5) / _points.Count);

    private double Y(double value) => Bottom - ((Bottom - Top) * _scale.Height(value));

    private void DrawAxis()
    {
        foreach (var tick in _scale.Ticks())
        {
            var y = Y(tick);
            Line("m-grid", 0, y, 1, y, " stroke=\"#ddd\"");
            Text(null, 0, y - 4, null)
                .Words(_figure.Number.SayOnAxis(tick, _scale.Step))
                .Raw("</text>");
        }
    }

    private void DrawPhases()
    {
        foreach (var phase in _figure.Chart.Phases.Skip(1))
        {
            var x = Left + ((Right - Left) * phase.Start / _points.Count);
            Line("m-phase", x, Top, x, Bottom, " stroke=\"#767676\" stroke-dasharray=\"2 3\"");
        }
    }

    private void DrawFlags()
    {
        foreach (var (at, first, last) in FlagsByPoint())
        {
            Line("m-flag-pole", X(at), Flags, X(at), Bottom, " stroke=\"#767676\"");
            _ink.Raw("<circle class=\"m-flag\" fill=\"#fff\" stroke=\"#333\" r=\"")
                .Whole(last > first ? 14 : 10)
                .Raw("\" cx=\"")
                .Across(X(at))
                .Raw("\" cy=\"")
                .Whole(Flags)
                .Raw("\"/>");
            Text("m-flag-text", X(at), Flags + 4, "middle").Whole(first);
            if (last > first)
            {
                _ink.Raw("–").Whole(last);
            }

            _ink.Raw("</text>");
        }
    }

    /// <summary>The points with flags, and the numbers of their first and last.</summary>
    private IEnumerable<(int At, int First, int Last)> FlagsByPoint()
    {
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; _figure.Notes.Count > 0 && at < _points.Count; at++)
        {
            place[_points[at].Period] = at;
        }

        return _figure
            .Notes.Select(
                (note, number) =>
                    (Place: place.GetValueOrDefault(note.Period, -1), Number: number + 1)
            )
            .Where(flag => flag.Place >= 0)
            .GroupBy(flag => flag.Place)
            .Select(flags => (flags.Key, flags.Min(f => f.Number), flags.Max(f => f.Number)));
    }

    /// <summary>A line that goes level over each point, as limits do; equal neighbours share one.</summary>
    private void DrawSteps(
        string name,
        string colour,
        string? dashes,
        Func<PlottedPoint, double?> of
    )
    {
        var attributes =
            $" stroke=\"{colour}\"" + (dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"");
        var half = (Right - Left) / _points.Count / 2;
        for (var from = 0; from < _points.Count; )
        {
            var to = from + 1;
            while (
                to < _points.Count && of(_points[to]) is { } next && next.Equals(of(_points[from]))
            )
            {
                to++;
            }

            if (of(_points[from]) is { } level)
            {
                Line(name, X(from) - half, Y(level), X(to - 1) + half, Y(level), attributes);
            }

            from = to;
        }
    }

    // Whole where the line is computed from the points, dashed where it is only drawn on over later ones.
    private void DrawCentre()
    {
        DrawSteps("m-centre", "#333", null, point => point.IsBaseline ? point.Centre : null);
        DrawSteps("m-centre", "#333", "10 4", point => point.IsBaseline ? null : point.Centre);
    }

    private void DrawGoal()
    {
        if (_figure.Goal is { } goal)
        {
            Line(
                "m-goal",
                Left,
                Y(goal),
                Right,
                Y(goal),
                " stroke=\"#0a6847\" stroke-width=\"2\" stroke-dasharray=\"2 4\""
            );
        }
    }

    // Broken at gaps and between phases; passes by what does not count.
    private void DrawLine()
    {
        foreach (var phase in _figure.Chart.Phases)
        {
            int? before = null;
            for (var at = phase.Start; at < phase.Start + phase.Length; at++)
            {
                if (_points[at] is { Counts: true, Value: { } value })
                {
                    if (before is { } from)
                    {
                        Line(
                            "m-line",
                            X(from),
                            Y(_points[from].Value!.Value),
                            X(at),
                            Y(value),
                            " stroke=\"#1e5b9e\" stroke-width=\"2\""
                        );
                    }

                    before = at;
                }
                else if (_points[at].Value is null)
                {
                    before = null;
                }
            }
        }
    }

    private void DrawUnder()
    {
        var wide = Math.Max(1, (int)Math.Ceiling(_points.Count / (double)PeriodsWide));
        var narrow = wide * (PeriodsWide / PeriodsNarrow);
        var sizes = Math.Max(1, (int)Math.Ceiling(_points.Count / (double)SizesNarrow));
        var hasSizes = false;
        for (var at = 0; at < _points.Count; at++)
        {
            if (_points[at].Size is { } size)
            {
                hasSizes = true;
                Text(at % sizes == 0 ? null : "m-more", X(at), SizeLine, "middle")
                    .Words(PointWords.Size(size))
                    .Raw("</text>");
            }

            if (at % wide == 0)
            {
                Text(
                        at % narrow == 0 ? null : "m-more",
                        at == 0 ? Left / 2 : X(at),
                        PeriodLine,
                        at == 0 ? "start" : "middle"
                    )
                    .Words(_points[at].Period)
                    .Raw("</text>");
            }
        }

        if (hasSizes)
        {
            Text(null, 0, SizeLine, null).Raw("n =</text>");
        }
    }

    private void DrawPoints()
    {
        for (var at = 0; at < _points.Count; at++)
        {
            if (_points[at].Value is { } value)
            {
                OpenPoint(at, Y(value));
                DrawMark(at, Y(value));
                _ink.Raw(_isFile ? "</g>" : "</a>");
            }
        }
    }

    private void OpenPoint(int at, double y)
    {
        if (_isFile)
        {
            _ink.Raw("<g><title>");
            _words.Name(_ink, at);
            _ink.Raw("</title>");
            return;
        }

        _ink.Raw("<a class=\"m-point\" href=\"#")
            .Raw(_figure.Id)
            .Raw("-rad")
            .Whole(at + 1)
            .Raw("\" aria-labelledby=\"")
            .Raw(_figure.Id)
            .Raw("-p")
            .Whole(at + 1)
            .Raw("\"><title id=\"")
            .Raw(_figure.Id)
            .Raw("-p")
            .Whole(at + 1)
            .Raw("\">");
        _words.Name(_ink, at);
        _ink.Raw(
                "</title><circle class=\"m-ring\" r=\"11\" fill=\"none\" pointer-events=\"all\" cx=\""
            )
            .Across(X(at))
            .Raw("\" cy=\"")
            .Length(y)
            .Raw("\"/>");
    }

    /// <summary>A dot; a diamond where a signal is seen; open where the point does not count.</summary>
    private void DrawMark(int at, double y)
    {
        if (_points[at].Counts && _words.IsSignal(at))
        {
            _ink.Raw("<svg aria-hidden=\"true\" overflow=\"visible\" x=\"")
                .Across(X(at))
                .Raw("\" y=\"")
                .Length(y)
                .Raw(
                    "\"><path class=\"m-signal\" d=\"M0-7 7 0 0 7-7 0Z\" fill=\"#a3360b\" stroke=\"#fff\"/></svg>"
                );
            return;
        }

        _ink.Raw(
                _points[at].Counts
                    ? "<circle class=\"m-dot\" r=\"4\" fill=\"#1e5b9e\" cx=\""
                    : "<circle class=\"m-ghost\" r=\"5\" fill=\"#fff\" stroke=\"#333\" stroke-width=\"1.5\" cx=\""
            )
            .Across(X(at))
            .Raw("\" cy=\"")
            .Length(y)
            .Raw("\"/>");
    }

    /// <summary>The last values of the lines, at their right end, not over each other.</summary>
    private void DrawEnds()
    {
        var last = _points[^1];
        var ends = new[] { last.Upper, last.Centre, last.Lower, _figure.Goal }
            .OfType<double>()
            .Distinct()
            .OrderByDescending(value => value);
        var above = double.NegativeInfinity;
        foreach (var value in ends)
        {
            above = Math.Max(Y(value) + 4, above + 13);
            _ink.Raw("<text aria-hidden=\"true\" font-weight=\"600\" text-anchor=\"end\" x=\"")
                .Across(1)
                .Raw("\" y=\"")
                .Length(above)
                .Raw("\">")
                .Words(_figure.Number.Say(value))
                .Raw("</text>");
        }
    }

    private void WriteUnder()
    {
        var y = FileHead + Height + 6;
        _ink.Raw("<text x=\"8\" y=\"").Whole(y).Raw("\">").Words(Short(_sentence)).Raw("</text>");
        for (var i = 0; i < _figure.Notes.Count; i++)
        {
            var note = _figure.Notes[i];
            _ink.Raw("<text x=\"8\" y=\"")
                .Whole(y + ((i + 1) * NoteLine))
                .Raw("\">")
                .Whole(i + 1)
                .Raw(". ")
                .Words(Short($"{note.Period}: {note.Text}"))
                .Raw("</text>");
        }
    }

    private static string Short(string text) =>
        text.Length <= LongestNote ? text : string.Concat(text.AsSpan(0, LongestNote - 1), "…");

    private void Line(string name, double x1, double y1, double x2, double y2, string attributes) =>
        _ink.Raw("<line class=\"")
            .Raw(name)
            .Raw("\" x1=\"")
            .Across(x1)
            .Raw("\" y1=\"")
            .Length(y1)
            .Raw("\" x2=\"")
            .Across(x2)
            .Raw("\" y2=\"")
            .Length(y2)
            .Raw("\"")
            .Raw(attributes)
            .Raw("/>");

    private SvgInk Text(string? name, double x, double y, string? anchor)
    {
        _ink.Raw("<text");
        if (name is not null)
        {
            _ink.Raw(" class=\"").Raw(name).Raw("\"");
        }

        if (anchor is not null)
        {
            _ink.Raw(" text-anchor=\"").Raw(anchor).Raw("\"");
        }

        return _ink.Raw(" x=\"").Across(x).Raw("\" y=\"").Length(y).Raw("\">");
    }
}
