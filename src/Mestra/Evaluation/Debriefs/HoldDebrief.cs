using Mestra.Courses.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>Keeps what the working group says and decides after a course.</summary>
public sealed class HoldDebrief(EvaluationDb db)
{
    /// <summary>The course's debrief; null while nothing was noted.</summary>
    public Task<Debrief?> Read(Guid courseId, CancellationToken cancel) =>
        db.Debriefs.SingleOrDefaultAsync(d => d.CourseId == courseId, cancel);

    /// <summary>Changes the debrief, which is made at the first note.</summary>
    /// <param name="course">The course that was held.</param>
    /// <param name="activity">What is done, as a text key.</param>
    /// <param name="isBehind">True where the form was opened before what stands there now.</param>
    /// <param name="write">Writes it down, or says why not.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <returns>What is wrong, or that somebody else was quicker; null when it is kept.</returns>
    public async Task<Enum?> Note(
        CourseCard course,
        string activity,
        Func<Debrief?, bool> isBehind,
        Func<Debrief, DebriefRefusal?> write,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurnAfter(course.Id, cancel);
        var debrief = await Read(course.Id, cancel);
        if (isBehind(debrief))
        {
            return FormRefusal.ChangedMeanwhile;
        }

        var isNew = debrief is null;
        debrief ??= new Debrief
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            ProgrammeId = course.ProgrammeId,
        };
        if (write(debrief) is { } refusal)
        {
            return refusal;
        }

        if (isNew)
        {
            db.Debriefs.Add(debrief);
        }

        await db.Save(activity, cancel);
        await turn.Commit(cancel);
        return null;
    }

    /// <summary>Decides a change.</summary>
    public async Task<ChangeRefusal?> Decide(
        CourseCard course,
        string what,
        Guid? ownerId,
        ChangeBasis? basis,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (Change.MayDecide(what, ownerId, basis) is { } refusal)
        {
            return refusal;
        }

        db.Changes.Add(
            new Change
            {
                OrganisationId = course.OrganisationId,
                ProgrammeId = course.ProgrammeId,
                DecidedAfterId = course.Id,
                What = what.Trim(),
                OwnerId = ownerId!.Value,
                Basis = basis!.Value,
                DecidedOn = today,
            }
        );
        await db.Save("Evaluation.Done.ChangeDecided", cancel);
        return null;
    }
}
