using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mestra.Ui;

/// <summary>The fields that the page has shown so far, so that the error summary can name them and lead to them.</summary>
public sealed class FormFields
{
    /// <summary>Stands in an error message where the field's own name belongs; the name is known when the field is shown.</summary>
    public const string NameMark = "\uE000";

    /// <summary>Stands in an error message where what stands in the store now belongs; the field itself says it in words.</summary>
    public const string NowMark = "\uE001";

    private const int LongestInSummary = 80;

    private readonly Dictionary<string, object?> _now = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _nowInWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Id, string Label, int Order)> _shown = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Notes that a field is shown.</summary>
    /// <param name="name">The name it posts.</param>
    /// <param name="id">The control to go to; the first one in a group.</param>
    /// <param name="label">Its label in words.</param>
    public void Add(string name, string id, string label) =>
        _shown.TryAdd(name, (id, label, _shown.Count));

    /// <summary>Notes what somebody else has put into a field since the form was opened.</summary>
    public void StandsNow(string name, object? value) => _now[name] = value;

    /// <summary>What somebody else has put into a field; false where nobody has.</summary>
    public bool StandsNow(string name, out object? value) => _now.TryGetValue(name, out value);

    /// <summary>Says in words what somebody else has put into a field.</summary>
    public void SayNow(string name, string words) => _nowInWords[name] = words;

    /// <summary>An error of a field with what stands there now put in.</summary>
    public string WithNow(string name, string message) =>
        message.Replace(NowMark, _nowInWords.GetValueOrDefault(name, ""), StringComparison.Ordinal);

    /// <summary>The errors of one field, in words.</summary>
    public IReadOnlyList<string> ErrorsOf(ModelStateDictionary state, string name, string label) =>
        state.TryGetValue(name, out var entry)
            ?
            [
                .. entry
                    .Errors.Select(error => Named(error.ErrorMessage, label))
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Every error on the page in the order of the fields, with the control to go to; null where no field shows it.</summary>
    public IReadOnlyList<(string Message, string? Id)> All(ModelStateDictionary state) =>
        [
            .. state
                .Where(entry => entry.Value?.Errors.Count > 0)
                .Select(entry => (entry, Field: Find(entry.Key)))
                // What is said of the whole form comes first, what no field shows comes last.
                .OrderBy(e => e.Field?.Order ?? (e.entry.Key.Length == 0 ? -1 : int.MaxValue))
                .SelectMany(e =>
                    e.entry.Value!.Errors.Select(error =>
                        (Shortly(e.entry.Key, error.ErrorMessage, e.Field?.Label), e.Field?.Id)
                    )
                )
                .Distinct(),
        ];

    private (string Id, string Label, int Order)? Find(string name) =>
        _shown.TryGetValue(name, out var field) ? field : null;

    private string Shortly(string name, string message, string? label)
    {
        var now = _nowInWords.GetValueOrDefault(name, "");
        var some = now.Length > LongestInSummary ? now[..LongestInSummary] + "…" : now;
        return Named(message, label ?? name).Replace(NowMark, some, StringComparison.Ordinal);
    }

    private static string Named(string message, string label) =>
        message.Replace(NameMark, label, StringComparison.Ordinal);
}
