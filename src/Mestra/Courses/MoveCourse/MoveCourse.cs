using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>Takes a course a step on in its life, and tells those who must know.</summary>
public sealed class MoveCourse(CourseDesk desk, CoursesDb db, Events events)
{
    /// <summary>Does the step.</summary>
    /// <returns>What blocks it; null when it is done, or was done already by the same form.</returns>
    public async Task<CourseRefusal?> Do(
        Guid courseId,
        CourseMove move,
        string reason,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await desk.Find(courseId, cancel) is not { } course)
        {
            return CourseRefusal.NotFromThisState;
        }

        var from = course.State;
        if (course.Move(move, await desk.Facts(course, cancel), reason) is { } refusal)
        {
            return IsDoneAlready(move, from, refusal) ? null : refusal;
        }

        await Tell(course, move, from, cancel);
        var why = reason.Trim() is { Length: > 0 } said ? said : null;
        return await desk.TrySave(turn, course, ActivityOf(move), cancel, why)
            ? null
            : CourseRefusal.ChangedMeanwhile;
    }

    // The same form sent twice: the course stands where the step leads.
    private static bool IsDoneAlready(CourseMove move, CourseState from, CourseRefusal refusal) =>
        refusal == CourseRefusal.NotFromThisState
        && CourseLife.Table.Any(line => line.Move == move && line.To == from);

    private async Task Tell(
        Course course,
        CourseMove move,
        CourseState from,
        CancellationToken cancel
    )
    {
        if (move == CourseMove.Cancel)
        {
            await events.Tell(new CourseCancelled(course.Id, course.OrganisationId), cancel);
        }
        else if (move == CourseMove.Finish)
        {
            await events.Tell(new CourseHeld(course.Id, course.OrganisationId), cancel);
        }
        else if (move == CourseMove.Postpone || from == CourseState.Postponed)
        {
            await events.Tell(new CourseMoved(course.Id, course.OrganisationId), cancel);
        }
    }

    private static string ActivityOf(CourseMove move) =>
        move switch
        {
            CourseMove.Approve => "Courses.Done.Approved",
            CourseMove.SendBack => "Courses.Done.SentBack",
            CourseMove.Open => "Courses.Done.Opened",
            CourseMove.Confirm => "Courses.Done.Confirmed",
            CourseMove.Start => "Courses.Done.Started",
            CourseMove.Finish => "Courses.Done.Finished",
            CourseMove.Postpone => "Courses.Done.Postponed",
            CourseMove.Cancel => "Courses.Done.Cancelled",
            CourseMove.Reopen => "Courses.Done.Reopened",
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "not a step"),
        };
}
