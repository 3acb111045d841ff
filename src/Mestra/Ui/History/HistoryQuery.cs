using System.Globalization;
using System.Text.Json;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mestra.Ui;

/// <summary>What was done to a thing.</summary>
/// <param name="At">When; UTC.</param>
/// <param name="Who">The name of the person, or what did it; empty for the public.</param>
/// <param name="Role">The role's code name: <c>Secretary</c>.</param>
/// <param name="Activity">What was done, as a text key.</param>
/// <param name="Reason">The person's own reason; may be null.</param>
/// <param name="Changes">What changed; personal values are named, never shown.</param>
public sealed record HistoryLine(
    DateTimeOffset At,
    string Who,
    string Role,
    string Activity,
    string? Reason,
    IReadOnlyList<HistoryChange> Changes
);

/// <summary>One value that changed.</summary>
/// <param name="NameKey">Its name, as a text key: <c>Course.Capacity</c> where the thing has a word of its own, else <c>Column.Capacity</c>.</param>
/// <param name="Before">What it was: words, a moment in UTC, or the id of something with a name; null where it is new or personal.</param>
/// <param name="After">What it is now: words, a moment in UTC, or the id of something with a name; null where it is gone or personal.</param>
/// <param name="Language">The name of the language it changed in, where that is not the reader's own; else empty.</param>
public sealed record HistoryChange(
    string NameKey,
    object? Before,
    object? After,
    string Language = ""
);

/// <summary>Reads the process record of one thing for its history page.</summary>
public static class HistoryQuery
{
    /// <summary>The newest first, one page.</summary>
    public static async Task<PageOf<HistoryLine>> Of(
        MestraDb db,
        Guid thingId,
        int? page,
        CancellationToken cancel
    )
    {
        var records = await db
            .ProcessRecords.AsNoTracking()
            .Where(record => record.ThingId == thingId)
            .OrderByDescending(record => record.At)
            .ThenByDescending(record => record.Id)
            .Paged(page, cancel);
        return new(
            [.. records.Items.Select(record => Line(db.Model, record))],
            records.Total,
            records.Number,
            records.Size
        );
    }

    private static HistoryLine Line(IModel model, ProcessRecord record) =>
        new(
            record.At,
            record.ActorName,
            record.ActorRole,
            record.Activity,
            record.Reason,
            // The attendance of twenty people is one line: what is personal has no value to tell apart.
            [.. Changes(model, record.Changes).Distinct()]
        );

    private static IEnumerable<HistoryChange> Changes(IModel model, string json)
    {
        using var all = JsonDocument.Parse(json);
        foreach (var row in all.RootElement.EnumerateArray())
        {
            var what = row.GetProperty("what").GetString()!;
            var type = model.GetEntityTypes().FirstOrDefault(e => e.ClrType.Name == what);
            foreach (var column in row.GetProperty("columns").EnumerateObject())
            {
                if (NameOf(what, column.Name) is not { } name || IsNewAndEmpty(column.Value))
                {
                    continue;
                }

                var kind = column.Name == "Language" ? typeof(Language) : TypeOf(type, column.Name);
                foreach (var change in Changes(name, kind, column.Value))
                {
                    yield return change;
                }
            }
        }
    }

    /// <summary>The text key of a column's name; null for what says nothing to a person (ids, seals).</summary>
    internal static string? NameOf(string what, string column) =>
        Texts.Has($"{what}.{column}") ? $"{what}.{column}"
        : Texts.Has($"Column.{column}") ? $"Column.{column}"
        : null;

    private static Type? TypeOf(IEntityType? type, string column) =>
        type?.FindProperty(column)?.ClrType is { } clr
            ? Nullable.GetUnderlyingType(clr) ?? clr
            : null;

    // A new thing has many fields that nobody has filled in.
    private static bool IsNewAndEmpty(JsonElement values) =>
        values.ValueKind == JsonValueKind.Array
        && values.GetArrayLength() == 1
        && values[0].ToString() is "" or "{}";

    private static IEnumerable<HistoryChange> Changes(
        string name,
        Type? type,
        JsonElement values
    ) =>
        type == typeof(Wording)
        && values is { ValueKind: JsonValueKind.Array }
        && values.GetArrayLength() == 2
            ? InEachLanguage(name, WordingOf(values[0]), WordingOf(values[1]))
            : [Change(name, type, values)];

    private static IEnumerable<HistoryChange> InEachLanguage(
        string name,
        Wording before,
        Wording after
    ) =>
        from language in Languages.All
        let was = before.Of(language.Code)
        let now = after.Of(language.Code)
        where was != now
        select new HistoryChange(
            name,
            was,
            now,
            language.Code == Languages.Current ? "" : language.Name
        );

    private static Wording WordingOf(JsonElement value) =>
        value.Deserialize<Wording>() ?? Wording.Empty;

    private static HistoryChange Change(string name, Type? type, JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.Array)
        {
            return new(name, null, null);
        }

        var written = values.EnumerateArray().Select(value => InWords(type, value)).ToList();
        return written.Count == 1 ? new(name, null, written[0]) : new(name, written[0], written[1]);
    }

    private static object? InWords(Type? type, JsonElement value)
    {
        var texts = new Texts();
        var text = value.ToString();
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            _ when text.Length == 0 => null,
            JsonValueKind.Object => WordingOf(value).ToString(),
            JsonValueKind.True => texts["Ui.Yes"],
            JsonValueKind.False => texts["Ui.No"],
            _ when type is { IsEnum: true } => Named(texts, type, text),
            _ when type == typeof(Guid) => Guid.Parse(text),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(
                text,
                CultureInfo.InvariantCulture
            ),
            _ when type == typeof(DateOnly) => texts.ShortDay(
                DateOnly.Parse(text, CultureInfo.InvariantCulture)
            ),
            _ when type == typeof(TimeOnly) => texts.Clock(
                TimeOnly.Parse(text, CultureInfo.InvariantCulture)
            ),
            _ when type == typeof(Language) => Languages
                .All.FirstOrDefault(language => language.Code == text)
                ?.Name
                ?? text,
            // A list is stored as one value: that it changed is said, not how.
            _ when type is { IsGenericType: true } or { IsArray: true } => null,
            _ => text,
        };
    }

    private static string Named(Texts texts, Type type, string text) =>
        Texts.Has($"{type.Name}.{text}") ? texts[$"{type.Name}.{text}"] : text;
}
