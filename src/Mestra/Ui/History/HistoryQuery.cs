using System.Globalization;
using System.Reflection;
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
/// <param name="Parts">What it was done to, each thing by itself.</param>
public sealed record HistoryLine(
    DateTimeOffset At,
    string Who,
    string Role,
    string Activity,
    string? Reason,
    IReadOnlyList<HistoryPart> Parts
)
{
    /// <summary>All that changed, whatever it stands on.</summary>
    public IReadOnlyList<HistoryChange> Changes => [.. Parts.SelectMany(part => part.Changes)];
}

/// <summary>A thing that something was done to: the course itself, one of its sessions, a seat.</summary>
/// <param name="KindKey">What kind of thing it is, as a text key; null for the thing whose page it is, which needs no name.</param>
/// <param name="Named">What has the name that tells it from others of its kind: its own id, or those of its seat and session.</param>
/// <param name="IsRemoved">It was there before, and is gone.</param>
/// <param name="Changes">What changed; personal values are named, never shown.</param>
public sealed record HistoryPart(
    string? KindKey,
    IReadOnlyList<Guid> Named,
    bool IsRemoved,
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
)
{
    /// <summary>The only country that has it (ISO 3166); null for all.</summary>
    public string? OnlyIn { get; init; }

    /// <summary>The same of a row that was removed: what it is was.</summary>
    internal HistoryChange Undone => this with { Before = After, After = Before };
}

/// <summary>Whose history is read.</summary>
/// <param name="Wholes">The things it is kept under: a course, an organisation.</param>
public sealed record HistoryOf(params IReadOnlyList<Guid> Wholes)
{
    /// <summary>One row of them, with what hangs on it; null for all.</summary>
    public Guid? Part { get; init; }

    /// <summary>What was done, as text keys; empty for all.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>The thing whose page it is.</summary>
    internal Guid Itself => Part ?? Wholes[0];

    internal IQueryable<ProcessRecord> Records(MestraDb db)
    {
        var records = db.ProcessRecords.AsNoTracking().Where(r => Wholes.Contains(r.ThingId));
        if (Activities.Count > 0)
        {
            records = records.Where(r => Activities.Contains(r.Activity));
        }

        return Part?.ToString() is { } part
            ? records.Where(r => r.Changes.Contains(part))
            : records;
    }
}

/// <summary>Reads the process record of one thing for its history page.</summary>
public static class HistoryQuery
{
    /// <summary>The newest first, one page.</summary>
    public static Task<PageOf<HistoryLine>> Of(
        MestraDb db,
        Guid thingId,
        int? page,
        CancellationToken cancel
    ) => Of(db, new HistoryOf(thingId), page, cancel);

    /// <summary>The newest first, one page.</summary>
    public static async Task<PageOf<HistoryLine>> Of(
        MestraDb db,
        HistoryOf of,
        int? page,
        CancellationToken cancel
    )
    {
        var records = await of.Records(db)
            .OrderByDescending(record => record.At)
            .ThenByDescending(record => record.Id)
            .Paged(page, cancel);
        return new(
            [.. records.Items.Select(record => Line(db.Model, record, of))],
            records.Total,
            records.Number,
            records.Size
        );
    }

    private static HistoryLine Line(IModel model, ProcessRecord record, HistoryOf of)
    {
        using var json = JsonDocument.Parse(record.Changes);
        return new(
            record.At,
            record.ActorName,
            record.ActorRole,
            record.Activity,
            record.Reason,
            [
                .. json
                    .RootElement.EnumerateArray()
                    .Select(RecordedRow.Read)
                    .Where(row => of.Part is not { } part || row.IsAbout(part))
                    .GroupBy(row => row.Key, StringComparer.Ordinal)
                    .Select(rows => Part(model, [.. rows], of.Itself))
                    .Where(part => part.KindKey is not null || part.Changes.Count > 0)
                    // What has no heading stands before those that have, not under the last of them.
                    .OrderBy(part => part.KindKey is not null),
            ]
        );
    }

    private static HistoryPart Part(IModel model, IReadOnlyList<RecordedRow> rows, Guid itself) =>
        new(
            rows[0].Id == itself ? null : KindOf(rows[0].What),
            [.. rows[0].Named.Where(id => id != itself)],
            rows[^1].IsRemoved,
            // Twenty personal columns of the same name are one: they have no values to tell apart.
            [.. rows.SelectMany(row => Changes(model, row)).Distinct()]
        );

    private static IEnumerable<HistoryChange> Changes(IModel model, RecordedRow row)
    {
        var type = model.GetEntityTypes().FirstOrDefault(e => e.ClrType.Name == row.What);
        foreach (var column in row.Columns)
        {
            if (NameOf(row.What, column.Name) is not { } name || IsNewAndEmpty(column.Value))
            {
                continue;
            }

            var property = type?.FindProperty(column.Name);
            var kind = column.Name == "Language" ? typeof(Language) : TypeOf(property);
            foreach (var change in Changes(name, kind, column.Value))
            {
                yield return (row.IsRemoved ? change.Undone : change) with
                {
                    OnlyIn = property?.PropertyInfo?.GetCustomAttribute<OnlyInAttribute>()?.Country,
                };
            }
        }
    }

    /// <summary>The text key of a kind of thing: <c>Thing.Seat</c>; null for what has no name.</summary>
    internal static string? KindOf(string what) =>
        "Thing." + what is var key && Texts.Has(key) ? key : null;

    /// <summary>The text key of a column's name; null for what says nothing to a person (ids, seals).</summary>
    internal static string? NameOf(string what, string column) =>
        Texts.Has($"{what}.{column}") ? $"{what}.{column}"
        : Texts.Has($"Column.{column}") ? $"Column.{column}"
        : null;

    private static Type? TypeOf(IProperty? column) =>
        column?.ClrType is { } clr ? Nullable.GetUnderlyingType(clr) ?? clr : null;

    // A new thing has many fields that nobody has filled in.
    private static bool IsNewAndEmpty(JsonElement values) =>
        values.ValueKind == JsonValueKind.Array
        && values.GetArrayLength() == 1
        && values[0].ToString() is "" or "{}" or "[]";

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
            JsonValueKind.Array => Listed(type, value),
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
            _ => text,
        };
    }

    // Of a list of codes it is only said that it changed.
    private static string? Listed(Type? type, JsonElement list) =>
        type is { IsGenericType: true }
        && type.GetGenericArguments()[0] is { IsEnum: true } named
        && list.GetArrayLength() > 0
            ? string.Join(", ", list.EnumerateArray().Select(value => InWords(named, value)))
            : null;

    private static string Named(Texts texts, Type type, string text) =>
        Texts.Has($"{type.Name}.{text}") ? texts[$"{type.Name}.{text}"] : text;
}
