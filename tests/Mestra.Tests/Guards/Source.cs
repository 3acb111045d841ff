using System.Text.RegularExpressions;

namespace Mestra.Testing;

/// <summary>The product's own source, as text: for what the compiled program does not show.</summary>
internal static partial class Source
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "Migrations", "wwwroot"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The pages and the letters.</summary>
    public static IReadOnlyList<(string Name, string Text)> Pages { get; } =
        Read(file => file.EndsWith(".cshtml") || file.EndsWith(".razor"));

    /// <summary>The classes; without the tests, and without the invented people and courses of a demonstration.</summary>
    public static IReadOnlyList<(string Name, string Text)> Classes { get; } =
        Read(file =>
            file.EndsWith(".cs")
            && !file.EndsWith("Tests.cs")
            && !file.Contains(
                $"{Path.DirectorySeparatorChar}Demonstration{Path.DirectorySeparatorChar}"
            )
        );

    /// <summary>Everything that stands between quotation marks, in pages, classes and embedded data.</summary>
    public static Lazy<HashSet<string>> Literals { get; } =
        new(() =>
            Read(file => file.EndsWith(".cs") && !file.EndsWith("Tests.cs"))
                .Select(file => (file.Name, Text: WithoutComments(file.Text)))
                .Concat(Pages)
                .Concat(
                    Read(file =>
                        file.Contains(
                            $"{Path.DirectorySeparatorChar}Data{Path.DirectorySeparatorChar}"
                        )
                    )
                )
                .SelectMany(file =>
                    Quoted().Matches(file.Text).Select(match => match.Groups[1].Value)
                )
                .ToHashSet(StringComparer.Ordinal)
        );

    public static string WithoutComments(string code) => Comment().Replace(code, "");

    private static List<(string Name, string Text)> Read(Func<string, bool> wanted)
    {
        var product = Path.Combine(Root, "src", "Mestra");
        return
        [
            .. Directory
                .EnumerateFiles(product, "*", SearchOption.AllDirectories)
                .Where(file =>
                    !Path.GetRelativePath(product, file)
                        .Split(Path.DirectorySeparatorChar)
                        .Intersect(Made)
                        .Any()
                )
                .Where(wanted)
                .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file))),
        ];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mestra.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    // Without taking the marks: in a page one literal stands inside another (aria-label="@T["…"]").
    [GeneratedRegex("(?<=\")([^\"\n]*)(?=\")")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\s*//.*$|/\*.*?\*/", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
