using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Courses;

/// <summary>Owns courses with their sessions, the seats and waiting list, and the attendance.</summary>
public static class CoursesModule
{
    public static IServiceCollection AddCourses(this IServiceCollection services)
    {
        services.AddScoped<CoursesDb>();
        services.AddScoped<ICourses, CourseCards>();
        return services.AddCourseWork().AddSeats().AddRoom();
    }
}

/// <summary>The tables of this module, and no others.</summary>
public sealed class CoursesDb(MestraDb db)
{
    /// <summary>The name of the filter that hides sessions taken out of the plan. Lift it only to put one back.</summary>
    public const string StandingOnly = nameof(StandingOnly);

    public DbSet<Course> Courses => db.Set<Course>();
    public DbSet<Session> Sessions => db.Set<Session>();
    public DbSet<Seat> Seats => db.Set<Seat>();

    /// <summary>The seats that take room on a course.</summary>
    internal IQueryable<Seat> Occupied => Seats.Where(Seat.Occupied);

    /// <summary>The seats of people who wait or have a seat.</summary>
    internal IQueryable<Seat> Live => Seats.Where(Seat.Live);
    public DbSet<Attendance> Attendance => db.Set<Attendance>();
    public DbSet<Break> Breaks => db.Set<Break>();

    /// <summary>What was done, and by whom. Read only.</summary>
    internal IQueryable<ProcessRecord> Records => db.ProcessRecords.AsNoTracking();

    /// <summary>The one turn to change a course's seats.</summary>
    public Task<Turn> TakeTurn(Guid courseId, CancellationToken cancel) =>
        db.TakeTurn<Course>(courseId, cancel);

    /// <summary>The one turn to change the seats of several courses.</summary>
    public Task<Turn> TakeTurns(Guid[] courseIds, CancellationToken cancel) =>
        db.TakeTurn<Course>(courseIds, cancel);

    /// <summary>True where there is a course with this id, here or elsewhere.</summary>
    public Task<bool> IsUsed(Guid courseId, CancellationToken cancel) =>
        db.IsUsed<Course>(courseId, cancel);

    /// <summary>True where there is a session with this id, here or elsewhere, also one that was taken out of its plan.</summary>
    public Task<bool> IsUsedForSession(Guid sessionId, CancellationToken cancel) =>
        db.IsUsed<Session>(sessionId, cancel);

    /// <summary>The seats that the next save will add or change.</summary>
    internal IReadOnlyList<EntityEntry<Seat>> ChangedSeats() =>
        [
            .. db
                .ChangeTracker.Entries<Seat>()
                .Where(seat => seat.State is EntityState.Added or EntityState.Modified),
        ];

    /// <summary>Does this when what is changed now has been written, in the same transaction.</summary>
    internal void Afterwards(Func<CancellationToken, Task> work) => db.Afterwards(work);

    /// <summary>Saves and commits the turn; false where somebody else was quicker.</summary>
    public Task<bool> TrySave(
        Turn turn,
        string activity,
        CancellationToken cancel,
        string? reason = null
    ) => db.TrySave(turn, activity, cancel, reason);

    /// <summary>Saves with the process record of what was done.</summary>
    public Task Save(string activity, CancellationToken cancel, string? reason = null) =>
        db.Save(activity, cancel, reason);
}

internal sealed class CourseTables
    : IEntityTypeConfiguration<Course>,
        IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<Contributor>
{
    public void Configure(EntityTypeBuilder<Course> course)
    {
        course.ToTable(
            "courses_course",
            table => table.HasCheckConstraint("ck_courses_course_capacity", "capacity > 0")
        );
        course.HasMany(c => c.Sessions).WithOne().HasForeignKey(s => s.CourseId);
        course.Property(c => c.ReopenedBecause).HasMaxLength(1000);
        course.HasIndex(c => new { c.OrganisationId, c.State });
        course.HasIndex(c => new { c.OrganisationId, c.ProgrammeId });
        course.HasIndex(c => new { c.ProgrammeId, c.IsPublished });
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("courses_session");
        session.Property(s => s.Id).ValueGeneratedNever(); // so that one found in a course's list is new
        session.HasMany(s => s.Contributors).WithOne().HasForeignKey(c => c.SessionId);
        session.HasIndex(s => new { s.CourseId, s.Starts });
        session.HasIndex(s => new { s.PlaceId, s.Starts });
        session.PrimitiveCollection(s => s.Topics).ElementType().HasConversion<string>();
        session.Property(s => s.VideoLink).HasMaxLength(500);
        session.Property(s => s.ClashReason).HasMaxLength(500);
        session.HasQueryFilter(CoursesDb.StandingOnly, s => s.RemovedAt == null);
    }

    public void Configure(EntityTypeBuilder<Contributor> contributor)
    {
        contributor.ToTable("courses_contributor");
        contributor.Property(c => c.Id).ValueGeneratedNever();
        contributor.Property(c => c.Name).HasMaxLength(200);
        contributor.Property(c => c.Profession).HasMaxLength(200);
        contributor.HasIndex(c => c.AccountId);
    }
}
