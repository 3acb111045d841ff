using System.Collections;
using System.Globalization;
using System.Reflection;
using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>One answer on a form: a field, one language of a wording, or a field of a row in a list.</summary>
/// <param name="Path">As the field is named below the form's own name: <c>Title.Nb</c>, <c>Outside[0].Name</c>.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Set">Puts another answer there.</param>
internal sealed record FormAnswer(string Path, object? Value, Action<object?> Set)
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
            string text => text.ReplaceLineEndings("\n").Trim(),
            IEnumerable many => string.Join(
                ',',
                many.Cast<object?>().Select(Plain).Order(StringComparer.Ordinal)
            ),
            _ => Plain(Value),
        };

    /// <summary>Every answer of a form. What cannot be set is no answer.</summary>
    public static IEnumerable<FormAnswer> AllOf(WholeForm form) => Below(form, "");

    /// <summary>Gives a form as many rows in each list as another one has.</summary>
    public static void FitRows(WholeForm form, WholeForm to)
    {
        foreach (var list in Answered(form).Where(p => RowOf(p.PropertyType) is not null))
        {
            var (rows, wanted) = ((IList)list.GetValue(form)!, (IList)list.GetValue(to)!);
            while (rows.Count < wanted.Count)
            {
                rows.Add(Activator.CreateInstance(RowOf(list.PropertyType)!));
            }
        }
    }

    private static IEnumerable<FormAnswer> Below(object form, string prefix) =>
        Answered(form)
            .SelectMany(property =>
                Of(form, property, prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}")
            );

    private static IEnumerable<FormAnswer> Of(object form, PropertyInfo property, string path)
    {
        var value = property.GetValue(form);
        return property.PropertyType == typeof(Wording) ? Languages(form, property, path)
            : RowOf(property.PropertyType) is not null
                ? ((IList?)value ?? Array.Empty<object>())
                    .Cast<object>()
                    .SelectMany(
                        (row, at) =>
                            Below(row, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"))
                    )
            : [new(path, value, other => property.SetValue(form, other))];
    }

    private static IEnumerable<FormAnswer> Languages(
        object form,
        PropertyInfo property,
        string path
    ) =>
        Parts.Select(part => new FormAnswer(
            $"{path}.{part.Part}",
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

    // A list of rows with fields of their own; not a list of what is ticked.
    private static Type? RowOf(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() == typeof(List<>)
        && type.GetGenericArguments()[0] is { IsClass: true } row
        && row != typeof(string)
            ? row
            : null;

    private static string Plain(object? value) =>
        value is IFormattable formattable
            ? formattable.ToString(null, CultureInfo.InvariantCulture)
            : value?.ToString() ?? "";
}
