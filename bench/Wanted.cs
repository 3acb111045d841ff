namespace Mestra.Bench;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Name">One bench, or null for all.</param>
/// <param name="Database">One database, or null for both.</param>
/// <param name="Json">One JSON line a figure instead of words.</param>
/// <param name="Full">The long run.</param>
internal sealed record Wanted(string? Name, string? Database, bool Json, bool Full)
{
    public static Wanted Read(string[] args)
    {
        var database = Array.IndexOf(args, "--database");
        return new(
            args.FirstOrDefault(a => Benches.All.ContainsKey(a)),
            database >= 0 && database + 1 < args.Length ? args[database + 1] : null,
            args.Contains("--json"),
            args.Contains("--full")
        );
    }

    public bool Includes(string name) => Name is null || Name == name;

    public IEnumerable<string> Databases =>
        new[] { "sqlite", "postgres" }.Where(d => Database is null || Database == d);
}

/// <summary>The benches there are, in the order they run.</summary>
internal static class Benches
{
    public static IReadOnlyDictionary<string, Func<Wanted, Figures, Task>> All { get; } =
        new Dictionary<string, Func<Wanted, Figures, Task>>(StringComparer.Ordinal)
        {
            ["listing"] = Listing.Run,
            ["search"] = Search.Run,
            ["seats"] = Seats.Run,
            ["coldstart"] = ColdStart.Run,
            ["spc"] = Spc.Run,
        };
}
