using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mestra.Kernel;

namespace Mestra.Coding;

/// <summary>Every rule set and code set there is, by date. The only place where codes and limits come from.</summary>
public sealed class RuleBook
{
    private const string Name = "Coding/Rules/Data/rule-sets.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private RuleBook(Pages pages)
    {
        Sets = [.. pages.RuleSets.OrderBy(set => set.ValidFrom)];
        CodeSets = [.. pages.CodeSets.OrderBy(set => set.ValidFrom)];
        RefuseOverlaps(Sets, set => set.Id);
        RefuseOverlaps(CodeSets, set => set.Id);
        foreach (var set in CodeSets)
        {
            RefuseOverlaps(set.Codes, code => $"{set.Id} {code.Use}");
        }

        foreach (var condition in Sets.SelectMany(set => set.Conditions))
        {
            RefuseUnknownText(condition);
        }
    }

    /// <summary>The book that comes with the program. None of its codes is verified.</summary>
    public static RuleBook Shipped { get; } = ReadShipped();

    /// <summary>All rule sets, the oldest first.</summary>
    public IReadOnlyList<RuleSet> Sets { get; }

    /// <summary>All code sets, the oldest first.</summary>
    public IReadOnlyList<CodeSet> CodeSets { get; }

    /// <summary>The conditions that hold on a day; null where we know of none.</summary>
    public RuleSet? For(DateOnly day) => Sets.LastOrDefault(set => set.HoldsOn(day));

    /// <summary>The codes that hold on a day; null where we know of none.</summary>
    public CodeSet? CodesFor(DateOnly day) => CodeSets.LastOrDefault(set => set.HoldsOn(day));

    /// <summary>Reads a book in the form of <c>rule-sets.json</c>.</summary>
    /// <exception cref="JsonException">It has another form.</exception>
    /// <exception cref="InvalidDataException">Two sets of one family hold on the same day, or a condition has no text.</exception>
    public static RuleBook Read(Stream json) =>
        new(
            JsonSerializer.Deserialize<Pages>(json, Form)
                ?? throw new JsonException("The rule book is empty.")
        );

    private static RuleBook ReadShipped()
    {
        using var json =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Name)
            ?? throw new InvalidDataException($"{Name} is not built in.");
        return Read(json);
    }

    private static void RefuseOverlaps<T>(IReadOnlyList<T> all, Func<T, string> family)
        where T : IDated
    {
        foreach (var same in all.GroupBy(family, StringComparer.Ordinal))
        {
            if (same.Any(one => same.Any(other => !one.Equals(other) && one.Overlaps(other))))
            {
                throw new InvalidDataException($"Two of {same.Key} hold on the same day.");
            }
        }
    }

    private static void RefuseUnknownText(Condition condition)
    {
        if (!Texts.Has(condition.Text))
        {
            throw new InvalidDataException($"{condition.Rule} has no text «{condition.Text}».");
        }
    }

    private sealed record Pages(IReadOnlyList<RuleSet> RuleSets, IReadOnlyList<CodeSet> CodeSets);
}
