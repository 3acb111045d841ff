using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Where one course is taken up, and put down again: those who must know are told, and it is saved.</summary>
public sealed class CourseDesk(
    CoursesDb db,
    Events events,
    IProgrammes programmes,
    IOrganisations organisations,
    TimeProvider clock
)
{
    /// <summary>The whole course, to be changed; null when it is not the organisation's.</summary>
    public Task<Course?> Find(Guid id, CancellationToken cancel) =>
        Whole.SingleOrDefaultAsync(course => course.Id == id, cancel);

    /// <summary>The whole course, to be shown; null when it is not the organisation's.</summary>
    public Task<Course?> Show(Guid id, CancellationToken cancel) =>
        Whole.AsNoTracking().SingleOrDefaultAsync(course => course.Id == id, cancel);

    /// <summary>True where the course that a form asks for stands there already: the form was sent twice.</summary>
    public async Task<bool> IsThere(Course asked, CancellationToken cancel) =>
        await Show(asked.Id, cancel) is { } course && course.IsPlannedAs(asked);

    /// <summary>Its programme; null for an experienced user outside the working group.</summary>
    public async Task<ProgrammeCard?> Programme(Course course, CancellationToken cancel) =>
        (await programmes.Get([course.ProgrammeId], cancel)).GetValueOrDefault(course.ProgrammeId);

    /// <summary>The organisation that holds it.</summary>
    public Task<OrganisationCard> Organisation(Course course, CancellationToken cancel) =>
        organisations.Get(course.OrganisationId, cancel);

    /// <summary>Seats offered or confirmed.</summary>
    public Task<int> Occupied(Guid courseId, CancellationToken cancel) =>
        db.Occupied.CountAsync(seat => seat.CourseId == courseId, cancel);

    /// <summary>What the model asks about the world around the course.</summary>
    public async Task<CourseFacts> Facts(Course course, CancellationToken cancel)
    {
        var programme = await Programme(course, cancel);
        var organisation = await Organisation(course, cancel);
        var now = clock.GetUtcNow();
        return new(
            programme?.IsCoded == true,
            programme?.ResponsibleDoctorId is not null,
            programme?.IsPublished == true,
            await Occupied(course.Id, cancel),
            now,
            organisation.At(organisation.Day(now).AddDays(1), TimeOnly.MinValue)
        );
    }

    /// <summary>Saves, and tells that something the overview shows has changed.</summary>
    public async Task Save(
        Course course,
        string activity,
        CancellationToken cancel,
        string? reason = null
    )
    {
        await events.Tell(
            new CourseChanged(course.Id, course.ProgrammeId, course.OrganisationId),
            cancel
        );
        await db.Save(activity, cancel, reason);
    }

    /// <summary>Saves and commits the turn, and tells that something the overview shows has changed; false where somebody else was quicker.</summary>
    public async Task<bool> TrySave(
        Turn turn,
        Course course,
        string activity,
        CancellationToken cancel,
        string? reason = null
    )
    {
        await events.Tell(
            new CourseChanged(course.Id, course.ProgrammeId, course.OrganisationId),
            cancel
        );
        return await db.TrySave(turn, activity, cancel, reason);
    }

    /// <summary>Saves, and tells that dates or places changed, so that what is not yet sent follows.</summary>
    public async Task SaveMoved(
        Course course,
        string activity,
        CancellationToken cancel,
        string? reason = null
    )
    {
        await events.Tell(new CourseMoved(course.Id, course.OrganisationId), cancel);
        await Save(course, activity, cancel, reason);
    }

    private IQueryable<Course> Whole =>
        db.Courses.Include(course => course.Sessions).ThenInclude(session => session.Contributors);
}
