using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Coding;

/// <summary>The tables of this module, and no others.</summary>
public sealed class CodingDb(MestraDb db)
{
    public DbSet<CodingMark> Marks => db.Set<CodingMark>();
    public DbSet<RuleConfirmation> Confirmations => db.Set<RuleConfirmation>();
    public DbSet<OrganisationRules> Rules => db.Set<OrganisationRules>();

    /// <summary>Saves with the process record of what was done.</summary>
    public Task Save(string activity, CancellationToken cancel, string? reason = null) =>
        db.Save(activity, cancel, reason);
}

internal sealed class CodingTables
    : IEntityTypeConfiguration<CodingMark>,
        IEntityTypeConfiguration<RuleConfirmation>,
        IEntityTypeConfiguration<OrganisationRules>
{
    private const int NameLength = 200;
    private const int NoteLength = 2000;

    public void Configure(EntityTypeBuilder<CodingMark> mark)
    {
        mark.ToTable("coding_mark");
        mark.HasIndex(m => m.SeatId).IsUnique();
        mark.HasIndex(m => new { m.OrganisationId, m.CourseId });
    }

    public void Configure(EntityTypeBuilder<RuleConfirmation> confirmation)
    {
        confirmation.ToTable("coding_rule_confirmation");
        confirmation.Property(c => c.ConfirmedByName).HasMaxLength(NameLength);
        confirmation.Property(c => c.Note).HasMaxLength(NoteLength);
        confirmation
            .HasIndex(c => new
            {
                c.OrganisationId,
                c.RuleSetId,
                c.Version,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<OrganisationRules> rules)
    {
        rules.ToTable("coding_organisation_rules");
        rules.HasIndex(r => r.OrganisationId).IsUnique();
    }
}
