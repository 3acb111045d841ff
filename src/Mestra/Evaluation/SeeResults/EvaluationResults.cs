using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>What came out of one question. Fewer than five answers show nothing.</summary>
/// <param name="Item">The question.</param>
/// <param name="Answers">How many answered it.</param>
/// <param name="Mean">On a scale; null where fewer than five answered.</param>
/// <param name="Counts">How many gave each value, in the order of the form; empty where fewer than five answered.</param>
/// <param name="Texts">What was written, in no order.</param>
public sealed record ItemResult(
    QuestionnaireItem Item,
    int Answers,
    double? Mean,
    IReadOnlyList<(string Label, int Count)> Counts,
    IReadOnlyList<string> Texts
)
{
    /// <summary>True where the answers may be seen.</summary>
    public bool IsShown => Counts.Count > 0 || Texts.Count > 0;
}

/// <summary>Counts the answers of a closed evaluation, question by question; never two questions against each other.</summary>
public sealed class EvaluationResults(EvaluationDb db)
{
    public async Task<IReadOnlyList<ItemResult>> Of(
        CourseEvaluation evaluation,
        CancellationToken cancel
    )
    {
        var counted = await db
            .Answers.Where(a => a.EvaluationId == evaluation.Id && a.Text == null)
            .GroupBy(a => new
            {
                a.Item,
                a.Number,
                a.Choice,
            })
            .Select(g => new Counted(g.Key.Item, g.Key.Number, g.Key.Choice, g.Count()))
            .ToListAsync(cancel);
        // The ids are random: in their order the texts are shuffled, the same way for everyone.
        var texts = await db
            .Answers.Where(a => a.EvaluationId == evaluation.Id && a.Text != null)
            .OrderBy(a => a.Id)
            .Select(a => new { a.Item, a.Text })
            .ToListAsync(cancel);
        var words = texts.ToLookup(t => t.Item, t => t.Text!, StringComparer.Ordinal);
        var counts = counted.ToLookup(c => c.Item, StringComparer.Ordinal);
        return
        [
            .. Questionnaire
                .Of(evaluation.QuestionnaireVersion)
                .For(evaluation.AsksBackground)
                .Select(item => Result(item, [.. counts[item.Key]], [.. words[item.Key]])),
        ];
    }

    private static ItemResult Result(
        QuestionnaireItem item,
        IReadOnlyList<Counted> counts,
        IReadOnlyList<string> texts
    )
    {
        if (item.Kind == ItemKind.Text)
        {
            return new(item, texts.Count, null, [], texts);
        }

        var answers = counts.Sum(c => c.Count);
        return Hides(item, counts, answers)
            ? new(item, answers, null, [], [])
            : new(item, answers, Mean(item, counts, answers), [.. Lines(item, counts)], []);
    }

    // Of the background either every group is large enough or none is shown: the hidden one would be the difference.
    private static bool Hides(QuestionnaireItem item, IReadOnlyList<Counted> counts, int answers) =>
        answers < CourseEvaluation.FewestShown
        || (
            item.IsBackground && counts.Any(c => c.Count is > 0 and < CourseEvaluation.FewestShown)
        );

    private static double? Mean(
        QuestionnaireItem item,
        IReadOnlyList<Counted> counts,
        int answers
    ) =>
        item.Kind == ItemKind.Scale
            ? counts.Sum(c => (double)c.Number!.Value * c.Count) / answers
            : null;

    private static IEnumerable<(string, int)> Lines(
        QuestionnaireItem item,
        IReadOnlyList<Counted> counts
    ) =>
        item.Kind == ItemKind.Scale
            ? Enumerable
                .Range(0, QuestionnaireItem.Highest + 1)
                .Select(value =>
                    (
                        value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        counts.Where(c => c.Number == value).Sum(c => c.Count)
                    )
                )
            : item.Options!.Select(option =>
                (
                    option.Text.ToString(),
                    counts.Where(c => c.Choice == option.Key).Sum(c => c.Count)
                )
            );

    private sealed record Counted(string Item, int? Number, string? Choice, int Count);
}
