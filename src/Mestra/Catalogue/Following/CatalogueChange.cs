using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Catalogue;

/// <summary>A mark that what the overview shows of a programme changed, written by the same save as the change. Every node's index follows these marks.</summary>
public sealed class CatalogueChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProgrammeId { get; init; }

    /// <summary>The course that changed; null where it was the programme itself.</summary>
    public Guid? CourseId { get; init; }

    /// <summary>When it was written; the save comes a little later.</summary>
    public required DateTimeOffset At { get; init; }
}

internal sealed class CatalogueChangeTable : IEntityTypeConfiguration<CatalogueChange>
{
    public void Configure(EntityTypeBuilder<CatalogueChange> change)
    {
        change.ToTable("catalogue_change");
        change.HasIndex(c => c.At);
    }
}
