using System.Globalization;
using System.Reflection;

namespace Mestra.Kernel;

/// <summary>IHI's table of runs: how many chance makes of so many points off the median. Lines and source stand in <c>Data/perla-runs.csv</c>.</summary>
internal static class RunsTable
{
    private static readonly Lazy<IReadOnlyDictionary<int, RunsAllowed>> Lines = new(Read);

    /// <summary>Null where the table has no line: under ten points, and where it ends.</summary>
    public static RunsAllowed? For(int useful) => Lines.Value.GetValueOrDefault(useful);

    private static Dictionary<int, RunsAllowed> Read()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Kernel/Charts/Rules/Data/perla-runs.csv")!;
        using StreamReader reader = new(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => char.IsAsciiDigit(line[0]))
            .Select(line =>
                line.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()
            )
            .ToDictionary(line => line[0], line => new RunsAllowed(line[1], line[2]));
    }
}
