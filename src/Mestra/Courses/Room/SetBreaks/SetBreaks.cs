using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The course leader decides when the breaks of a session come.</summary>
public sealed class SetBreaks(CoursesDb db, IOrganisations organisations)
{
    /// <summary>The breaks as they stand; null where the session is not the organisation's.</summary>
    public async Task<BreaksForm?> Standing(Guid sessionId, CancellationToken cancel)
    {
        var found = await db
            .Sessions.AsNoTracking()
            .Where(session => session.Id == sessionId)
            .Join(
                db.Courses,
                session => session.CourseId,
                course => course.Id,
                (s, c) => new { s, c }
            )
            .SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : BreaksForm.Of(
                await Breaks(sessionId).AsNoTracking().ToListAsync(cancel),
                found.s,
                await organisations.Get(found.c.OrganisationId, cancel)
            );
    }

    /// <summary>These breaks, and no others.</summary>
    /// <returns>The form as it would be opened now, where somebody else was quicker; null where it is done or the session is not on the course.</returns>
    public async Task<BreaksForm?> Run(
        Guid courseId,
        Guid sessionId,
        BreaksForm form,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        var course = await db.Courses.SingleOrDefaultAsync(c => c.Id == courseId, cancel);
        var session = await db.Sessions.SingleOrDefaultAsync(
            s => s.Id == sessionId && s.CourseId == courseId,
            cancel
        );
        if (course is null || session is null)
        {
            return null;
        }

        var at = await organisations.Get(course.OrganisationId, cancel);
        var standing = await Breaks(sessionId).ToListAsync(cancel);
        if (BreaksForm.Of(standing, session, at) is var now && form.IsBehind(now))
        {
            return now;
        }

        Set(course, session, standing, [.. form.Breaks.Where(row => row.Starts is not null)], at);
        await db.Save("Room.Done.Breaks", cancel);
        await turn.Commit(cancel);
        return null;
    }

    private void Set(
        Course course,
        Session session,
        List<Break> standing,
        List<BreakRow> rows,
        OrganisationCard at
    )
    {
        var starts = at.Time(session.Starts);
        db.Breaks.RemoveRange(standing.Where(pause => !rows.Exists(row => row.Id == pause.Id)));
        foreach (var row in rows)
        {
            if (standing.Find(pause => pause.Id == row.Id) is { } known)
            {
                (known.After, known.Minutes) = (row.After(starts), row.Minutes ?? 0);
                continue;
            }

            db.Breaks.Add(
                new Break
                {
                    OrganisationId = course.OrganisationId,
                    CourseId = course.Id,
                    SessionId = session.Id,
                    After = row.After(starts),
                    Minutes = row.Minutes ?? 0,
                }
            );
        }
    }

    private IQueryable<Break> Breaks(Guid sessionId) =>
        db.Breaks.Where(pause => pause.SessionId == sessionId);
}
