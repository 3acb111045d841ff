using System.Collections;
using System.Globalization;
using System.Reflection;
using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>One answer on a form: a field, one language of a wording, or a field of a row in a list.</summary>
/// <param name="Path">As the field is named below the form's own name: <c>Title.Nb</c>, <c>Outside[0].Name</c>.</param>
/// <param name="Mark">As it is known wherever its row stands: <c>Outside[Kari].Name</c>.</param>
/// <param name="Row">The mark of the row it stands in; null outside rows.</param>
/// <param name="IsSeen">False for the id of a row, which no field shows.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Set">Puts another answer there.</param>
internal sealed record FormAnswer(
    string Path,
    string Mark,
    string? Row,
    bool IsSeen,
    object? Value,
    Action<object?> Set
)
{
    private static readonly (
        string Part,
        Func<Wording, string?> Of,
        Func<Wording, string?, Wording> With
    )[] Parts =
    [
        ("Nb", w => w.Nb, (w, text) => w with { Nb = text }),
        ("Nn", w => w.Nn, (w, text) => w with { Nn = text }),
        ("Sv", w => w.Sv, (w, text) => w with { Sv = text }),
        ("En", w => w.En, (w, text) => w with { En = text }),
    ];

    /// <summary>True where nothing is answered.</summary>
    public bool IsEmpty => Written.Length == 0;

    /// <summary>The answer as text; the order of what is ticked, the kind of line break and space around do not count.</summary>
    public string Written =>
        Value switch
        {
            null or false => "",
            Guid id when id == default => "",
            string text => text.ReplaceLineEndings("\n").Trim(),
            IEnumerable many => string.Join(
                ',',
                many.Cast<object?>().Select(Plain).Order(StringComparer.Ordinal)
            ),
            _ => Plain(Value),
        };

    /// <summary>Every answer of a form. What cannot be set is no answer.</summary>
    public static IEnumerable<FormAnswer> AllOf(WholeForm form) =>
        [
            .. OutsideRows(form),
            .. Lists(form)
                .SelectMany(list =>
                    FormRow.In(list, form).SelectMany((row, at) => Of(list, at, row.Key, row.Row))
                ),
        ];

    /// <summary>The answers that stand in no row, in one order for all forms of a kind.</summary>
    public static IEnumerable<FormAnswer> OutsideRows(WholeForm form) =>
        Answered(form)
            .Where(property => FormRow.TypeIn(property) is null)
            .SelectMany(property => Of(form, property, property.Name, property.Name, null));

    /// <summary>The answers of one row, in one order for all rows of a list.</summary>
    public static IEnumerable<FormAnswer> Of(PropertyInfo list, int at, string key, object row)
    {
        var (path, mark) = (
            string.Create(CultureInfo.InvariantCulture, $"{list.Name}[{at}]"),
            FormRow.Mark(list, key)
        );
        return Answered(row)
            .SelectMany(property =>
                Of(row, property, $"{path}.{property.Name}", $"{mark}.{property.Name}", mark)
            );
    }

    /// <summary>The lists of rows of a form.</summary>
    public static IEnumerable<PropertyInfo> Lists(WholeForm form) =>
        Answered(form).Where(property => FormRow.TypeIn(property) is not null);

    private static IEnumerable<FormAnswer> Of(
        object form,
        PropertyInfo property,
        string path,
        string mark,
        string? row
    ) =>
        property.PropertyType == typeof(Wording)
            ? Languages(form, property, path, mark, row)
            :
            [
                new(
                    path,
                    mark,
                    row,
                    !FormRow.IsHidden(property),
                    property.GetValue(form),
                    other => property.SetValue(form, other)
                ),
            ];

    private static IEnumerable<FormAnswer> Languages(
        object form,
        PropertyInfo property,
        string path,
        string mark,
        string? row
    ) =>
        Parts.Select(part => new FormAnswer(
            $"{path}.{part.Part}",
            $"{mark}.{part.Part}",
            row,
            IsSeen: true,
            part.Of(Standing(form, property)),
            text => property.SetValue(form, part.With(Standing(form, property), (string?)text))
        ));

    private static Wording Standing(object form, PropertyInfo property) =>
        (Wording?)property.GetValue(form) ?? Wording.Empty;

    private static IEnumerable<PropertyInfo> Answered(object form) =>
        form.GetType()
            .GetProperties()
            .Where(property => property.SetMethod?.IsPublic == true)
            .Where(property => property.Name != nameof(WholeForm.Opened));

    private static string Plain(object? value) =>
        value is IFormattable formattable
            ? formattable.ToString(null, CultureInfo.InvariantCulture)
            : value?.ToString() ?? "";
}
