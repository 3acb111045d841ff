using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Mestra.Ui;

/// <summary>
/// Tells a row of a <see cref="WholeForm"/> from the others in its list: an id, or a name. Rows of two who change the
/// same thing are held against each other by it, wherever they stand. A row that has none yet is a new one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RowKeyAttribute : Attribute;

/// <summary>A row in a list of a form, with what tells it from the others there.</summary>
internal sealed record FormRow(string Key, object Row)
{
    /// <summary>True where nothing is answered in it.</summary>
    public static bool IsBlank(PropertyInfo list, object row) =>
        FormAnswer.Of(list, 0, "", row).All(answer => answer.IsEmpty);

    /// <summary>A row with nothing answered.</summary>
    public static object Blank(PropertyInfo list) => Activator.CreateInstance(TypeIn(list)!)!;

    /// <summary>The rows that stand in a list of a form.</summary>
    public static IReadOnlyList<FormRow> In(PropertyInfo list, WholeForm form)
    {
        var key = TypeIn(list)!.GetProperties().Single(IsKey);
        HashSet<string> taken = new(StringComparer.Ordinal);
        return [.. Rows(list, form).Cast<object>().Select(row => new FormRow(Free(row), row))];

        string Free(object row)
        {
            var told = key.GetValue(row) switch
            {
                null => "",
                Guid id => id == default ? "" : id.ToString(),
                var value => string.Create(CultureInfo.InvariantCulture, $"{value}").Trim(),
            };
            // Two rows of one name are told apart by their order.
            while (!taken.Add(told))
            {
                told += "/";
            }

            return told;
        }
    }

    /// <summary>The list itself.</summary>
    public static IList Rows(PropertyInfo list, WholeForm form) => (IList)list.GetValue(form)!;

    /// <summary>As the row is known wherever it stands.</summary>
    public static string Mark(PropertyInfo list, string key) => $"{list.Name}[{key}]";

    /// <summary>True for a row that has nothing yet to be told by.</summary>
    public bool IsNew => Key.Trim('/').Length == 0;

    /// <summary>The kind of row in a list with fields of their own; null for anything else, also a list of what is ticked.</summary>
    public static Type? TypeIn(PropertyInfo property) =>
        property.PropertyType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(List<>)
        && type.GetGenericArguments()[0] is { IsClass: true } row
        && row != typeof(string)
            ? row
            : null;

    /// <summary>True for the id of a row.</summary>
    public static bool IsHidden(PropertyInfo property) =>
        IsKey(property)
        && (property.PropertyType == typeof(Guid) || property.PropertyType == typeof(Guid?));

    private static bool IsKey(PropertyInfo property) => property.IsDefined(typeof(RowKeyAttribute));
}
