using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Ui;

/// <summary>One row of a process record, as it was written.</summary>
/// <param name="What">Its type: <c>Seat</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Apart">What tells it from others of its kind; empty where it is the row itself.</param>
/// <param name="IsRemoved">It was there before, and is gone.</param>
/// <param name="Columns">What changed, with its values.</param>
internal sealed record RecordedRow(
    string What,
    Guid? Id,
    IReadOnlyList<Guid> Apart,
    bool IsRemoved,
    IReadOnlyList<JsonProperty> Columns
)
{
    public static RecordedRow Read(JsonElement row) =>
        new(
            row.GetProperty("what").GetString()!,
            row.TryGetProperty("id", out var id) ? id.GetGuid() : null,
            row.TryGetProperty("apart", out var apart)
                ? [.. apart.EnumerateArray().Select(one => one.GetGuid())]
                : [],
            row.GetProperty("how").GetString() == nameof(EntityState.Deleted),
            [.. row.GetProperty("columns").EnumerateObject()]
        );

    /// <summary>What has its name.</summary>
    public IReadOnlyList<Guid> Named =>
        Apart.Count > 0 ? Apart
        : Id is { } own ? [own]
        : [];

    /// <summary>Rows with the same key are told as one thing.</summary>
    public string Key => $"{What} {string.Join(' ', Named)} {IsRemoved}";

    /// <summary>It is this one, or hangs on it.</summary>
    public bool IsAbout(Guid id) => Id == id || Apart.Contains(id);
}
