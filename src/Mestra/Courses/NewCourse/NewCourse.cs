using Mestra.Planning.Contracts;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>A new course as it is asked for.</summary>
/// <param name="Id">An id that the form carries, so that the same form sent twice makes one course.</param>
/// <param name="Programme">The programme it is a conduct of.</param>
/// <param name="Capacity">Seats; null for the programme's largest group.</param>
/// <param name="LeaderId">The course leader; null when not decided.</param>
/// <param name="Sessions">The first sessions; may be none.</param>
public sealed record NewCourseCommand(
    Guid Id,
    ProgrammeCard Programme,
    int? Capacity,
    Guid? LeaderId,
    IReadOnlyList<SessionPlan> Sessions
);

/// <summary>Makes a draft of a course from a programme.</summary>
public sealed class NewCourse(CourseDesk desk, CoursesDb db)
{
    /// <summary>Makes the draft, unless the same form already did.</summary>
    /// <returns>What is wrong with a session, or with the form; null when the course is there.</returns>
    public async Task<Enum?> Do(NewCourseCommand command, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(command.Id, cancel);
        var course = Draft(command);
        foreach (var plan in command.Sessions)
        {
            if (course.Add(plan) is { } refusal)
            {
                return refusal;
            }
        }

        if (await db.IsUsed(command.Id, cancel))
        {
            return await desk.IsThere(course, cancel) ? null : FormRefusal.IsUsed;
        }

        db.Courses.Add(course);
        await desk.Save(course, "Courses.Done.Created", cancel);
        await turn.Commit(cancel);
        return null;
    }

    private static Course Draft(NewCourseCommand command)
    {
        var programme = command.Programme;
        var capacity = command.Capacity ?? Math.Max(1, programme.GroupMaximum);
        return new()
        {
            Id = command.Id,
            OrganisationId = programme.OrganisationId,
            ProgrammeId = programme.Id,
            DepartmentId = programme.DepartmentId,
            Title = programme.Title,
            Capacity = capacity,
            GroupMinimum = Math.Clamp(programme.GroupMinimum, 1, capacity),
            AttendanceMode = programme.AttendanceMode,
            LeaderId = command.LeaderId,
        };
    }
}
