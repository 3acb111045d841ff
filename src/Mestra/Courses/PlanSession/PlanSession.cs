using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>A session as it is asked for, new or changed.</summary>
/// <param name="SessionId">An id that the form carries, so that the same form sent twice makes one session.</param>
/// <param name="IsNew">True where the form was for a new one.</param>
/// <param name="Plan">When, where and what.</param>
/// <param name="Contributors">Who contributes.</param>
/// <param name="ClashReason">Why a clash is accepted; empty where the person has not said.</param>
/// <param name="Form">The form it was asked on; it knows what stood there when it was opened.</param>
public sealed record PlanSessionCommand(
    Guid SessionId,
    bool IsNew,
    SessionPlan Plan,
    IReadOnlyList<ContributorPlan> Contributors,
    string ClashReason,
    SessionForm Form
);

/// <summary>How it went: refused by course or session, a clash that needs a reason, somebody else was quicker or the form was sent before, or done (all empty).</summary>
public sealed record PlanSessionAnswer(
    CourseRefusal? Course = null,
    SessionRefusal? Session = null,
    IReadOnlyList<Clash>? Clashes = null,
    FormRefusal? Form = null
)
{
    /// <summary>True where it was saved.</summary>
    public bool IsDone => this == new PlanSessionAnswer();
}

/// <summary>Adds, changes, cancels and removes the sessions of a course.</summary>
public sealed class PlanSession(CourseDesk desk, CoursesDb db, Clashes clashes, TimeProvider clock)
{
    /// <summary>Adds or changes a session.</summary>
    /// <returns>How it went; null when course or session is not the organisation's.</returns>
    public async Task<PlanSessionAnswer?> Do(
        Guid courseId,
        PlanSessionCommand command,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await desk.Find(courseId, cancel) is not { } course)
        {
            return null;
        }

        var session = course.Sessions.SingleOrDefault(s => s.Id == command.SessionId);
        if (session is null && !command.IsNew)
        {
            return null;
        }

        var at = await desk.Organisation(course, cancel);
        if (command.IsNew && await db.IsUsedForSession(command.SessionId, cancel))
        {
            return new(Form: IsThere(session, command, at) ? null : FormRefusal.IsUsed);
        }

        if (course.MayReplan() is { } refusal)
        {
            return new(Course: refusal);
        }

        if (session is not null && command.Form.IsBehind(SessionForm.Of(session, at)))
        {
            return new(Form: FormRefusal.ChangedMeanwhile);
        }

        var isMoved = command.IsNew || IsMoved(session!, command.Plan);
        session ??= Added(course, command);
        if (await Refused(session, command, cancel) is { } answer)
        {
            return answer;
        }

        await Saved(course, session, command, isMoved, cancel);
        await turn.Commit(cancel);
        return new();
    }

    /// <summary>Takes a session out of the plan. It can be put back.</summary>
    /// <returns>What blocks it; null when it is out, or was.</returns>
    public async Task<Enum?> Remove(Guid courseId, Guid sessionId, CancellationToken cancel)
    {
        // Nobody is registered on it between the question and the change.
        await using var turn = await db.TakeTurn(courseId, cancel);
        var (course, session) = await Find(courseId, sessionId, cancel);
        if (course is null || session is null)
        {
            return null;
        }

        if (course.MayReplan() is { } refusal)
        {
            return refusal;
        }

        if (await db.Attendance.AnyAsync(a => a.SessionId == sessionId, cancel))
        {
            return SessionRefusal.HasAttendance;
        }

        session.RemovedAt = clock.GetUtcNow();
        await desk.SaveMoved(course, "Courses.Done.SessionRemoved", cancel);
        await turn.Commit(cancel);
        return null;
    }

    /// <summary>Puts back a session that was taken out.</summary>
    public async Task<Enum?> PutBack(Guid courseId, Guid sessionId, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        var course = await desk.Find(courseId, cancel);
        // What was taken out is hidden from every reader but this one.
        var session = await db
            .Sessions.IgnoreQueryFilters([CoursesDb.StandingOnly])
            .SingleOrDefaultAsync(s => s.Id == sessionId && s.CourseId == courseId, cancel);
        if (course is null || session?.RemovedAt is null)
        {
            return null;
        }

        if (course.MayReplan() is { } refusal)
        {
            return refusal;
        }

        session.RemovedAt = null;
        await desk.SaveMoved(course, "Courses.Done.SessionPutBack", cancel);
        await turn.Commit(cancel);
        return null;
    }

    /// <summary>Says that a session is not held, or that it is after all.</summary>
    public async Task<Enum?> SetCancelled(
        Guid courseId,
        Guid sessionId,
        bool isCancelled,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        var (course, session) = await Find(courseId, sessionId, cancel);
        if (course is null || session is null || session.IsCancelled == isCancelled)
        {
            return null;
        }

        if (course.MayReplan() is { } refusal)
        {
            return refusal;
        }

        session.IsCancelled = isCancelled;
        var activity = isCancelled
            ? "Courses.Done.SessionCancelled"
            : "Courses.Done.SessionPutBack";
        await desk.SaveMoved(course, activity, cancel);
        await turn.Commit(cancel);
        return null;
    }

    private async Task<(Course?, Session?)> Find(
        Guid courseId,
        Guid sessionId,
        CancellationToken cancel
    )
    {
        var course = await desk.Find(courseId, cancel);
        return (course, course?.Sessions.SingleOrDefault(s => s.Id == sessionId));
    }

    // The form was sent twice, and the first one did it.
    private static bool IsThere(Session? session, PlanSessionCommand command, OrganisationCard at)
    {
        if (session is null)
        {
            return false;
        }

        var asked = Session.Blank(session.CourseId, session.Id);
        asked.ClashReason = session.ClashReason;
        asked.SetContributors(command.Contributors);
        return asked.Plan(command.Plan) is null
            && SessionForm.Of(asked, at).SaysAs(SessionForm.Of(session, at));
    }

    private static Session Added(Course course, PlanSessionCommand command)
    {
        var session = Session.Blank(course.Id, command.SessionId);
        course.Add(session);
        return session;
    }

    private async Task<PlanSessionAnswer?> Refused(
        Session session,
        PlanSessionCommand command,
        CancellationToken cancel
    )
    {
        if (session.Plan(command.Plan) is { } refusal)
        {
            return new(Session: refusal);
        }

        if (
            await db.Attendance.AnyAsync(
                a => a.SessionId == session.Id && a.Minutes > session.TeachingMinutes,
                cancel
            )
        )
        {
            return new(Session: SessionRefusal.TeachingBelowAttendance);
        }

        session.SetContributors(command.Contributors);
        var found = (await clashes.Of([session], cancel)).GetValueOrDefault(session.Id, []);
        session.ClashReason = found.Count == 0 ? "" : command.ClashReason.Trim();
        return found.Count > 0 && session.ClashReason.Length == 0 ? new(Clashes: found) : null;
    }

    private Task Saved(
        Course course,
        Session session,
        PlanSessionCommand command,
        bool isMoved,
        CancellationToken cancel
    )
    {
        var activity = command.IsNew ? "Courses.Done.SessionAdded" : "Courses.Done.SessionChanged";
        var reason = session.ClashReason.Length > 0 ? session.ClashReason : null;
        return isMoved
            ? desk.SaveMoved(course, activity, cancel, reason)
            : desk.Save(course, activity, cancel, reason);
    }

    private static bool IsMoved(Session session, SessionPlan plan) =>
        session.Starts != plan.Starts
        || session.Ends != plan.Ends
        || session.PlaceId != plan.PlaceId
        || session.VideoLink != plan.VideoLink;
}
