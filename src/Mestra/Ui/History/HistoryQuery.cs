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
/// <param name="NameKey">Its name, as a text key: <c>Course.Capacity</c>.</param>
/// <param name="Before">What it was; null where it is new or personal.</param>
/// <param name="After">What it is now; null where it is gone or personal.</param>
public sealed record HistoryChange(string NameKey, string? Before, string? After);

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
            [.. Changes(model, record.Changes)]
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
                var key = $"{what}.{column.Name}";
                if (Texts.Has(key))
                {
                    yield return Change(key, type?.FindProperty(column.Name), column.Value);
                }
            }
        }
    }

    private static HistoryChange Change(string key, IProperty? property, JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.Array)
        {
            return new(key, null, null);
        }

        var written = values.EnumerateArray().Select(value => InWords(property, value)).ToList();
        return written.Count == 1 ? new(key, null, written[0]) : new(key, written[0], written[1]);
    }

    private static string? InWords(IProperty? property, JsonElement value)
    {
        var texts = new Texts();
        var text = value.ToString();
        var type = property is null
            ? null
            : Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => texts["Ui.Yes"],
            JsonValueKind.False => texts["Ui.No"],
            _ when type is { IsEnum: true } && Enum.TryParse(type, text, out var named) => texts[
                (Enum)named!
            ],
            _ when type == typeof(DateOnly)
                    && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) =>
                texts.ShortDay(day),
            _ when type == typeof(TimeOnly)
                    && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) =>
                texts.Clock(time),
            _ => text,
        };
    }
}
