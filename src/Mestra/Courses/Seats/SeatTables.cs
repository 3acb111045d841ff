using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Courses;

internal sealed class SeatTables : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> seat)
    {
        seat.ToTable(
            "courses_seat",
            table =>
                table.HasCheckConstraint(
                    "ck_courses_seat_course",
                    "course_id IS NOT NULL OR (programme_id IS NOT NULL AND state IN ('Waiting', 'Cancelled'))"
                )
        );
        // One person holds one seat on a course, whatever the way in.
        seat.HasIndex(s => new { s.CourseId, s.AttendeeId })
            .IsUnique()
            .HasFilter("state IN ('Waiting', 'Offered', 'Confirmed')");
        seat.HasIndex(s => new { s.ProgrammeId, s.AttendeeId })
            .IsUnique()
            .HasFilter("course_id IS NULL AND state = 'Waiting'");
        // The course comes first, for the course is of one organisation: every question about seats asks for it.
        seat.HasIndex(s => new { s.CourseId, s.State });
        seat.HasIndex(s => s.PartyId);
        seat.HasIndex(s => s.ReferralId);
        seat.HasIndex(s => s.AttendeeId);
        // Who reads a seat outside its course's turn cannot overwrite what somebody else decided meanwhile.
        seat.Property(s => s.State).IsConcurrencyToken();
        seat.Property(s => s.CourseId).IsConcurrencyToken();
        seat.Property(s => s.Needs).HasMaxLength(2000);
        seat.Property(s => s.GivenUpReason).HasMaxLength(2000);
        seat.HasOne<Course>().WithMany().HasForeignKey(s => s.CourseId);
    }
}
