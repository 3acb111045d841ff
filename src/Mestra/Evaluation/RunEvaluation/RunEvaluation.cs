using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>The course leader opens, counts again, closes and, where nobody has looked, opens again.</summary>
public sealed class RunEvaluation(EvaluationDb db, CodeSeeds seeds, TimeProvider clock)
{
    public async Task<EvaluationRefusal?> Open(
        CourseCard course,
        int inRoom,
        CancellationToken cancel
    )
    {
        if (CourseEvaluation.MayOpen(course.State, inRoom) is { } refusal)
        {
            return refusal;
        }

        if (await db.Evaluations.AnyAsync(e => e.CourseId == course.Id, cancel))
        {
            return EvaluationRefusal.AlreadyOpened;
        }

        var evaluation = new CourseEvaluation
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            ProgrammeId = course.ProgrammeId,
            QuestionnaireVersion = Questionnaire.Default.Version,
            InRoom = inRoom,
            AsksBackground = inRoom >= CourseEvaluation.FewestForBackground,
            Door = Codes.NewDoor(),
            LockedSeed = seeds.NewLocked(out var seed),
            OpenedAt = clock.GetUtcNow(),
        };
        db.Evaluations.Add(evaluation);
        db.Codes.AddRange(CodeSeeds.Make(evaluation, seed, 1, inRoom));
        return await db.TrySave("Evaluation.Done.Opened", cancel)
            ? null
            : EvaluationRefusal.AlreadyOpened;
    }

    /// <summary>More people are in the room than were counted.</summary>
    public async Task<EvaluationRefusal?> CountAgain(
        Guid evaluationId,
        int inRoom,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(evaluationId, cancel);
        var evaluation = await Read(evaluationId, cancel);
        var before = evaluation.InRoom;
        if (evaluation.CountAgain(inRoom) is { } refusal)
        {
            return refusal;
        }

        db.Codes.AddRange(CodeSeeds.Make(evaluation, seeds.Open(evaluation), before + 1, inRoom));
        await db.Save("Evaluation.Done.CountedAgain", cancel);
        await turn.Commit(cancel);
        return null;
    }

    public async Task<EvaluationRefusal?> Close(Guid evaluationId, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(evaluationId, cancel);
        var evaluation = await Read(evaluationId, cancel);
        if (evaluation.Close(clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        await db.Shuffle(evaluationId, cancel);
        await db.Save("Evaluation.Done.Closed", cancel);
        await turn.Commit(cancel);
        return null;
    }

    public async Task<EvaluationRefusal?> Reopen(Guid evaluationId, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(evaluationId, cancel);
        var evaluation = await Read(evaluationId, cancel);
        if (evaluation.Reopen() is { } refusal)
        {
            return refusal;
        }

        await db.Save("Evaluation.Done.Reopened", cancel);
        await turn.Commit(cancel);
        return null;
    }

    // Read anew: the turn may have been waited for.
    private Task<CourseEvaluation> Read(Guid evaluationId, CancellationToken cancel) =>
        db.Evaluations.SingleAsync(e => e.Id == evaluationId, cancel);
}
