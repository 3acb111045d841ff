using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mestra.Kernel;

/// <summary>Turns what is about to be saved into process records, one per thing.</summary>
internal static class Recorder
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static List<ProcessRecord> Of(
        ChangeTracker tracker,
        Acting acting,
        DateTimeOffset now,
        string? activity,
        string? reason
    )
    {
        var changed = tracker
            .Entries<IRecorded>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .GroupBy(e => e.Entity.RecordId)
            .ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        if (activity is null)
        {
            throw new UnexplainedChangeException(changed[0].First().Metadata.ClrType.Name);
        }

        return
        [
            .. changed.Select(thing => new ProcessRecord
            {
                At = now,
                OrganisationId =
                    thing.Select(e => e.Entity).OfType<IOwned>().FirstOrDefault()?.OrganisationId
                    ?? acting.OrganisationId,
                ThingId = thing.Key,
                Activity = activity,
                Reason = reason,
                AccountId = acting.AccountId,
                ActorName = acting.Name,
                ActorRole = acting.Role,
                Changes = JsonSerializer.Serialize(thing.Select(Describe), Plain),
            }),
        ];
    }

    private static object Describe(EntityEntry entry) =>
        new
        {
            what = entry.Metadata.ClrType.Name,
            id = entry.Property(nameof(ProcessRecord.Id)).CurrentValue,
            apart = ((IRecorded)entry.Entity).ToldApartBy is { Count: > 0 } apart ? apart : null,
            how = entry.State.ToString(),
            columns = entry
                .Properties.Where(p => !p.Metadata.IsPrimaryKey() && IsWorthTelling(entry, p))
                .ToDictionary(p => p.Metadata.Name, p => Values(entry, p), StringComparer.Ordinal),
        };

    private static bool IsWorthTelling(EntityEntry entry, PropertyEntry property) =>
        entry.State switch
        {
            EntityState.Modified => property.IsModified
                && !Equals(property.OriginalValue, property.CurrentValue),
            _ => !IsEmpty(property),
        };

    // A new row has many columns that nobody has filled in. What may be null and is not, somebody has.
    private static bool IsEmpty(PropertyEntry property) =>
        property.CurrentValue switch
        {
            null or "" => true,
            string or Enum => false,
            Wording wording => wording.IsEmpty,
            IEnumerable list => !list.Cast<object>().Any(),
            { } value => !property.Metadata.IsNullable
                && value.Equals(Activator.CreateInstance(value.GetType())),
        };

    private static object?[]? Values(EntityEntry entry, PropertyEntry property) =>
        IsPersonal(property.Metadata) ? null
        : entry.State == EntityState.Modified
            ? [Written(property.OriginalValue), Written(property.CurrentValue)]
        : [Written(property.CurrentValue)];

    private static object? Written(object? value) =>
        value switch
        {
            null => null,
            Wording wording => wording, // in every language: who reads it may not read the writer's
            bool or int or long or decimal or double => value,
            byte[] => "…",
            IEnumerable list and not string => list.Cast<object?>().Select(Written).ToArray(),
            IFormattable formattable => formattable.ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => value.ToString(),
        };

    private static bool IsPersonal(IProperty property) =>
        property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null;
}
