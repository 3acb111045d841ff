using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Referrals;

internal sealed class ReferralTables
    : IEntityTypeConfiguration<Referral>,
        IEntityTypeConfiguration<ReferralPerson>
{
    /// <summary>The most that is kept of a text that people write.</summary>
    public const int Longest = 2000;

    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("referrals_referral");
        referral.HasIndex(r => new { r.OrganisationId, r.FormToken }).IsUnique();
        referral.HasIndex(r => new
        {
            r.OrganisationId,
            r.State,
            r.ReceivedOn,
        });
        referral.HasIndex(r => new { r.OrganisationId, r.PatientId });
        referral.HasIndex(r => new { r.OrganisationId, r.ProgrammeId });
        // Two who decide at once: the later is told.
        referral.Property(r => r.State).IsConcurrencyToken();
        referral.Property(r => r.ReferrerName).HasMaxLength(200);
        referral.Property(r => r.ReferrerWorkplace).HasMaxLength(200);
        referral.Property(r => r.HprNumber).HasMaxLength(9);
        referral.Property(r => r.Reason).HasMaxLength(Longest);
        referral.Property(r => r.ExceptionReason).HasMaxLength(Longest);
        referral.Property(r => r.AskedFor).HasMaxLength(Longest);
        referral.Property(r => r.Answer).HasMaxLength(Longest);
        referral.Property(r => r.DecisionReason).HasMaxLength(Longest);
        referral
            .HasMany(r => r.People)
            .WithOne()
            .HasForeignKey(person => person.ReferralId)
            .OnDelete(DeleteBehavior.Cascade);
        referral.Navigation(r => r.People).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<ReferralPerson> person)
    {
        person.ToTable("referrals_person");
        person.Property(p => p.Id).ValueGeneratedNever();
        person.HasIndex(p => new { p.ReferralId, p.PersonId }).IsUnique();
        person.HasIndex(p => new { p.OrganisationId, p.PersonId });
        person.HasIndex(p => new { p.OrganisationId, p.IsNumberMissing });
        person.Property(p => p.Needs).HasMaxLength(Longest);
    }
}
