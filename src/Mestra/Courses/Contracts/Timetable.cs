using System.Globalization;
using System.Text.RegularExpressions;

namespace Mestra.Courses.Contracts;

/// <summary>One point of a session's timetable (nb: punkt i tidsplanen).</summary>
/// <param name="At">When it begins, by the clocks of the place.</param>
/// <param name="What">What happens then.</param>
public sealed record TimedPoint(TimeOnly At, string What);

/// <summary>The timetable of a session (nb: tidsplan, sv: tidplan) as it is typed: a line for each point, <c>09.15 Kaffe og bli kjent</c>.</summary>
public static partial class Timetable
{
    /// <summary>The points in the order they are written; a line that is no point is left out.</summary>
    public static IReadOnlyList<TimedPoint> In(string text) =>
        [.. Lines(text).Select(Read).OfType<TimedPoint>()];

    /// <summary>True where every line that says something begins with a time of day.</summary>
    public static bool CanBeRead(string text) => Lines(text).All(line => Read(line) is not null);

    /// <summary>The point that is on at a time of day; null before the first.</summary>
    public static TimedPoint? Now(this IEnumerable<TimedPoint> points, TimeOnly time) =>
        points.LastOrDefault(point => point.At <= time);

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static TimedPoint? Read(string line) =>
        Point().Match(line) is { Success: true } found
        && TimeOnly.TryParseExact(
            $"{found.Groups["hour"].Value}:{found.Groups["minute"].Value}",
            "H:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at
        )
            ? new(at, found.Groups["what"].Value)
            : null;

    [GeneratedRegex(
        @"^(?<hour>\d{1,2})[.:](?<minute>\d{2})\s+(?<what>\S.*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Point();
}
