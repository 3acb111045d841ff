using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Kernel;

/// <summary>One change: who, when, why and what. Written by the same save as the change itself (FHIR Provenance).</summary>
public sealed class ProcessRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTimeOffset At { get; init; }

    /// <summary>The organisation whose thing was changed; null for what belongs to all.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The thing whose history this is.</summary>
    public required Guid ThingId { get; init; }

    /// <summary>What was done, as a text key: <c>Courses.Done.SeatOffered</c>.</summary>
    public required string Activity { get; init; }

    /// <summary>The reason the person gave, where one was asked for.</summary>
    public string? Reason { get; init; }

    public Guid? AccountId { get; init; }
    public required string ActorName { get; init; }
    public required string ActorRole { get; init; }

    /// <summary>
    /// JSON: for each row its type, its id, what tells it apart, the kind of change, and for each column the old and the
    /// new value. Personal columns are named without values; what is empty in a new row is left out.
    /// </summary>
    public required string Changes { get; init; }
}

internal sealed class ProcessRecordTable : IEntityTypeConfiguration<ProcessRecord>
{
    public void Configure(EntityTypeBuilder<ProcessRecord> record)
    {
        record.ToTable("kernel_process_record");
        record.HasIndex(r => new { r.ThingId, r.At });
        record.Property(r => r.Activity).HasMaxLength(100);
        record.Property(r => r.ActorName).HasMaxLength(200);
        record.Property(r => r.ActorRole).HasMaxLength(40);
    }
}

/// <summary>A change to a recorded thing was saved without saying what was done: our fault, never the person's.</summary>
public sealed class UnexplainedChangeException(string what)
    : InvalidOperationException($"{what} changed, but Save was not told which activity this was.");
