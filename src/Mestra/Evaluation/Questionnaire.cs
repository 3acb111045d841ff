using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mestra.Kernel;

namespace Mestra.Evaluation;

/// <summary>How an item is answered.</summary>
public enum ItemKind
{
    /// <summary>A whole number from 0 to 10.</summary>
    Scale,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>In the person's own words.</summary>
    Text,
}

/// <summary>One thing that is asked (nb: spørsmål; FHIR Questionnaire.item).</summary>
/// <param name="Key">Its name in the answers, the same in every language: <c>useful</c>.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Page">The page of the form on the phone, from 1.</param>
/// <param name="Text">The question.</param>
/// <param name="Low">What 0 means on a scale.</param>
/// <param name="High">What 10 means on a scale.</param>
/// <param name="Options">The answers of a choice, in order.</param>
/// <param name="IsBackground">About the person. Asked only in rooms where it says nothing about who answers, shown only as totals.</param>
public sealed record QuestionnaireItem(
    string Key,
    ItemKind Kind,
    int Page,
    Wording Text,
    Wording? Low = null,
    Wording? High = null,
    IReadOnlyList<ItemOption>? Options = null,
    bool IsBackground = false
)
{
    /// <summary>The highest value of a scale.</summary>
    public const int Highest = 10;

    /// <summary>True for a value that a form can have sent: a whole number on the scale, or one of the options.</summary>
    public bool Accepts(string value) =>
        Kind switch
        {
            ItemKind.Scale => int.TryParse(
                value,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
                && number <= Highest,
            ItemKind.Choice => Options!.Any(option => option.Key == value),
            _ => true,
        };
}

/// <summary>One answer of a choice.</summary>
public sealed record ItemOption(string Key, Wording Text);

/// <summary>The evaluation form (nb: evalueringsskjema): what is asked, as dated data with its source.</summary>
/// <param name="Version">Kept with every evaluation, so that its answers are always read by the form they were given to.</param>
/// <param name="Source">Where the items come from, in English.</param>
/// <param name="ConfirmedBy">Who stands by it; null while nobody has.</param>
/// <param name="Items">In the order they are asked.</param>
public sealed record Questionnaire(
    string Version,
    string Source,
    string? ConfirmedBy,
    IReadOnlyList<QuestionnaireItem> Items
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The form that a new evaluation asks.</summary>
    public static Questionnaire Default { get; } = Read();

    /// <summary>The pages of the form, in order.</summary>
    public int Pages => Items.Max(item => item.Page);

    /// <summary>The form that an evaluation was opened with.</summary>
    /// <exception cref="InvalidOperationException">The version was taken out of the program while answers to it exist.</exception>
    public static Questionnaire Of(string version) =>
        version == Default.Version
            ? Default
            : throw new InvalidOperationException($"No questionnaire of version {version}.");

    /// <summary>What this room is asked: the background only where the room is large enough.</summary>
    public IEnumerable<QuestionnaireItem> For(bool asksBackground) =>
        Items.Where(item => asksBackground || !item.IsBackground);

    private static Questionnaire Read()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Evaluation/Data/questionnaire.json")!;
        return JsonSerializer.Deserialize<Questionnaire>(stream, Json)!;
    }
}
