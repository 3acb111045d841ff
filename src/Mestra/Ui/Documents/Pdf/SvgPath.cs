using System.Globalization;
using System.Text.RegularExpressions;
using PdfSharp.Drawing;

namespace Mestra.Ui;

/// <summary>Reads the straight lines of an SVG path: M, L, H, V, Z, absolute and relative.</summary>
internal static partial class SvgPath
{
    /// <summary>The numbers in an attribute, however they are parted.</summary>
    public static double[] Numbers(string? text) =>
        [
            .. NumberPattern()
                .Matches(text ?? "")
                .Select(match => double.Parse(match.ValueSpan, CultureInfo.InvariantCulture)),
        ];

    /// <summary>Adds the figures of the path. A curve ends it: no picture of ours has one.</summary>
    public static void Add(XGraphicsPath path, string d)
    {
        XPoint at = new(0, 0),
            first = at;
        foreach (Match command in CommandPattern().Matches(d))
        {
            var letter = command.ValueSpan[0];
            var numbers = Numbers(command.Value[1..]);
            var from = char.IsLower(letter);
            switch (char.ToUpperInvariant(letter))
            {
                case 'M':
                    path.StartFigure();
                    first = at = Points(path, at, numbers, from, moves: true);
                    break;
                case 'L':
                    at = Points(path, at, numbers, from, moves: false);
                    break;
                case 'H':
                    at = Along(path, at, numbers, x => new(from ? at.X + x : x, at.Y));
                    break;
                case 'V':
                    at = Along(path, at, numbers, y => new(at.X, from ? at.Y + y : y));
                    break;
                case 'Z':
                    path.CloseFigure();
                    at = first;
                    break;
                default:
                    return;
            }
        }
    }

    private static XPoint Points(
        XGraphicsPath path,
        XPoint at,
        double[] numbers,
        bool from,
        bool moves
    )
    {
        foreach (var pair in numbers.Chunk(2).Where(pair => pair.Length == 2))
        {
            var to = from
                ? new XPoint(at.X + pair[0], at.Y + pair[1])
                : new XPoint(pair[0], pair[1]);
            if (!moves)
            {
                path.AddLine(at, to);
            }

            (at, moves) = (to, false);
        }

        return at;
    }

    private static XPoint Along(
        XGraphicsPath path,
        XPoint at,
        double[] numbers,
        Func<double, XPoint> point
    )
    {
        foreach (var number in numbers)
        {
            var to = point(number);
            path.AddLine(at, to);
            at = to;
        }

        return at;
    }

    [GeneratedRegex(@"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();

    [GeneratedRegex("[A-DF-Za-df-z][^A-DF-Za-df-z]*", RegexOptions.NonBacktracking)]
    private static partial Regex CommandPattern();
}
