using Mestra.Kernel;

namespace Mestra.Evaluation;

/// <summary>A question that can be followed from course to course: the mean of a scale, or the share that chose an answer.</summary>
/// <param name="Item">The question.</param>
/// <param name="Option">The answer whose share is followed; null where the mean is.</param>
public sealed record CurveQuestion(QuestionnaireItem Item, ItemOption? Option)
{
    /// <summary>All of the form but what is about the person, in the order they are asked.</summary>
    public static IReadOnlyList<CurveQuestion> All { get; } =
    [
        .. Questionnaire
            .Default.Items.Where(item => !item.IsBackground && item.Kind != ItemKind.Text)
            .SelectMany(item =>
                item.Kind == ItemKind.Scale
                    ? [new CurveQuestion(item, null)]
                    : item.Options!.Select(option => new CurveQuestion(item, option))
            ),
    ];

    /// <summary>As it stands in the address: <c>useful</c>, <c>pace.right</c>.</summary>
    public string Key => Option is null ? Item.Key : $"{Item.Key}.{Option.Key}";

    /// <summary>The question, and the answer where its share is followed.</summary>
    public string Text => Option is null ? Item.Text.ToString() : $"{Item.Text} – {Option.Text}";

    /// <summary>More is better on a scale; of a choice nobody has said which answer is.</summary>
    public Side? Wanted => Option is null ? Side.Up : null;

    /// <summary>The question that an address asks for; the first where it asks for none that is.</summary>
    public static CurveQuestion Read(string? key) =>
        All.FirstOrDefault(question => question.Key == key) ?? All[0];
}
