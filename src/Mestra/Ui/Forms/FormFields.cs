using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mestra.Ui;

/// <summary>The fields that the page has shown so far, so that the error summary can name them and lead to them.</summary>
public sealed class FormFields
{
    /// <summary>Stands in an error message where the field's own name belongs; the name is known when the field is shown.</summary>
    public const string NameMark = "\uE000";

    private readonly Dictionary<string, (string Id, string Label, int Order)> _shown = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Notes that a field is shown.</summary>
    /// <param name="name">The name it posts.</param>
    /// <param name="id">The control to go to; the first one in a group.</param>
    /// <param name="label">Its label in words.</param>
    public void Add(string name, string id, string label) =>
        _shown.TryAdd(name, (id, label, _shown.Count));

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
                .OrderBy(e => e.Field?.Order ?? int.MaxValue)
                .SelectMany(e =>
                    e.entry.Value!.Errors.Select(error =>
                        (Named(error.ErrorMessage, e.Field?.Label ?? e.entry.Key), e.Field?.Id)
                    )
                )
                .Distinct(),
        ];

    private (string Id, string Label, int Order)? Find(string name) =>
        _shown.TryGetValue(name, out var field) ? field : null;

    private static string Named(string message, string label) =>
        message.Replace(NameMark, label, StringComparison.Ordinal);
}
