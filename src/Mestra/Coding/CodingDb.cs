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

    /// <summary>The one turn to choose and confirm the rules of an organisation.</summary>
    public Task<Turn> TakeTurnOfRules(Guid organisationId, CancellationToken cancel) =>
        db.TakeTurn<OrganisationRules>(organisationId, cancel);

    /// <summary>Saves with the process record of what was done.</summary>
    public Task Save(string activity, CancellationToken cancel, string? reason = null) =>
        db.Save(activity, cancel, reason);

    /// <summary>Makes a change and saves it. Where somebody else was quicker it is made once more, on what then stands.</summary>
    public async Task Change(Func<Task> change, string activity, CancellationToken cancel)
    {
        await change();
        if (!await db.TrySave(null, activity, cancel))
        {
            await change();
            await Save(activity, cancel);
        }
    }
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
        // The work that is left stays small, however long the history grows.
        mark.HasIndex(m => new
            {
                m.OrganisationId,
                m.EndedOn,
                m.CourseId,
            })
            .HasFilter("documented_at IS NULL OR coded_at IS NULL");
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
