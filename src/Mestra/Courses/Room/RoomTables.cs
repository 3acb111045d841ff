using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Courses;

internal sealed class RoomTables
    : IEntityTypeConfiguration<Attendance>,
        IEntityTypeConfiguration<Break>
{
    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.ToTable(
            "courses_attendance",
            table => table.HasCheckConstraint("ck_courses_attendance_minutes", "minutes >= 0")
        );
        attendance.HasIndex(a => new { a.SeatId, a.SessionId }).IsUnique();
        attendance.HasIndex(a => a.CourseId);
        attendance.HasOne<Seat>().WithMany().HasForeignKey(a => a.SeatId);
        attendance.HasOne<Session>().WithMany().HasForeignKey(a => a.SessionId);
    }

    public void Configure(EntityTypeBuilder<Break> pause)
    {
        pause.ToTable("courses_break");
        pause.HasIndex(b => b.CourseId);
        pause.HasOne<Session>().WithMany().HasForeignKey(b => b.SessionId);
    }
}
