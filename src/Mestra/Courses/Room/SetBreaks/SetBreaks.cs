using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The course leader decides when the breaks of a session come.</summary>
public sealed class SetBreaks(CoursesDb db)
{
    /// <summary>These breaks, and no others.</summary>
    /// <returns>False where the session is not on the course.</returns>
    public async Task<bool> Run(
        Guid courseId,
        Guid sessionId,
        IReadOnlyList<(int After, int Minutes)> breaks,
        CancellationToken cancel
    )
    {
        if (
            await db.Courses.SingleOrDefaultAsync(c => c.Id == courseId, cancel) is not { } course
            || !await db.Sessions.AnyAsync(s => s.Id == sessionId && s.CourseId == courseId, cancel)
        )
        {
            return false;
        }

        var standing = await db.Breaks.Where(b => b.SessionId == sessionId).ToListAsync(cancel);
        db.Breaks.RemoveRange(standing);
        db.Breaks.AddRange(
            breaks.Select(pause => new Break
            {
                OrganisationId = course.OrganisationId,
                CourseId = courseId,
                SessionId = sessionId,
                After = pause.After,
                Minutes = pause.Minutes,
            })
        );
        await db.Save("Room.Done.Breaks", cancel);
        return true;
    }
}
