using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Mestra.Evaluation;

/// <summary>A form as it was filled in, right or wrong, with what is to be said about it.</summary>
/// <param name="Items">What was asked.</param>
/// <param name="Values">What was answered, by item; empty where nothing was.</param>
public sealed record AnswerSheet(
    IReadOnlyList<QuestionnaireItem> Items,
    IReadOnlyDictionary<string, string> Values
)
{
    /// <summary>The longest answer in words that is kept, in characters.</summary>
    public const int LongestText = 2000;

    private const string FieldStart = "svar.";

    /// <summary>The name of an item's field in the form.</summary>
    public static string FieldOf(QuestionnaireItem item) => FieldStart + item.Key;

    /// <summary>Reads what was sent; fields that the form does not have are not looked at.</summary>
    public static AnswerSheet Read(
        IEnumerable<QuestionnaireItem> items,
        IEnumerable<KeyValuePair<string, StringValues>> sent
    )
    {
        var fields = sent.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        QuestionnaireItem[] asked = [.. items];
        return new(
            asked,
            asked.ToDictionary(
                item => item.Key,
                item => fields.GetValueOrDefault(FieldOf(item), ""),
                StringComparer.Ordinal
            )
        );
    }

    /// <summary>What is wrong, by item. A null item stands for the whole form.</summary>
    public IReadOnlyList<(QuestionnaireItem? Item, EvaluationRefusal Refusal)> Refusals()
    {
        var wrong = Items
            .Select(item => ((QuestionnaireItem?)item, Refusal: RefusalOf(item)))
            .Where(found => found.Refusal is not null)
            .Select(found => (found.Item1, found.Refusal!.Value))
            .ToList();
        return wrong.Count == 0 && Values.Values.All(string.IsNullOrWhiteSpace)
            ? [(null, EvaluationRefusal.NothingAnswered)]
            : wrong;
    }

    /// <summary>The answers as rows, one for each question that was answered. Only for a sheet without refusals.</summary>
    internal IEnumerable<Answer> Answers(CourseEvaluation evaluation) =>
        from item in Items
        let value = Values[item.Key].Trim()
        where value.Length > 0
        select new Answer
        {
            OrganisationId = evaluation.OrganisationId,
            EvaluationId = evaluation.Id,
            Item = item.Key,
            Number =
                item.Kind == ItemKind.Scale ? int.Parse(value, CultureInfo.InvariantCulture) : null,
            Choice = item.Kind == ItemKind.Choice ? value : null,
            Text = item.Kind == ItemKind.Text ? value : null,
        };

    private EvaluationRefusal? RefusalOf(QuestionnaireItem item)
    {
        var value = Values[item.Key];
        return value.Length == 0 ? null
            : value.Length > LongestText ? EvaluationRefusal.TextIsTooLong
            : item.Accepts(value) ? null
            : EvaluationRefusal.NotAnAnswer;
    }
}
