using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>A course that is not yet held is called what its programme is called.</summary>
internal sealed class FollowProgramme(CoursesDb db) : IReact<ProgrammeChanged>
{
    public async Task React(ProgrammeChanged happened, CancellationToken cancel)
    {
        var open = await db
            .Courses.Where(course =>
                course.ProgrammeId == happened.ProgrammeId
                && course.State != CourseState.Held
                && course.State != CourseState.Cancelled
            )
            .ToListAsync(cancel);
        foreach (var course in open)
        {
            course.Title = happened.Title;
        }
    }
}
