using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>Takes a filled-in form: a code opens once, and what is written is joined to nothing.</summary>
public sealed class GiveAnswer(EvaluationDb db)
{
    /// <summary>The evaluation that a code opens.</summary>
    /// <returns>The evaluation as it stands now, or why the code opens nothing.</returns>
    public async Task<(CourseEvaluation? Evaluation, EvaluationRefusal? Refusal)> Open(
        string typed,
        CancellationToken cancel
    )
    {
        if (Codes.Read(typed) is not { } code)
        {
            return (null, EvaluationRefusal.UnknownCode);
        }

        var hash = Codes.HashOf(code);
        var found = await db
            .CodesOfAnyone.AsNoTracking()
            .Where(c => c.Hash == hash)
            .Join(
                db.ForAnyone,
                c => c.EvaluationId,
                e => e.Id,
                (c, e) => new { c.IsUsed, Evaluation = e }
            )
            .SingleOrDefaultAsync(cancel);
        return found switch
        {
            null => (null, EvaluationRefusal.UnknownCode),
            { IsUsed: true } => (found.Evaluation, EvaluationRefusal.CodeIsUsed),
            { Evaluation.IsOpen: false } => (found.Evaluation, EvaluationRefusal.Closed),
            _ => (found.Evaluation, null),
        };
    }

    /// <summary>Uses the code and keeps the answers; both or neither.</summary>
    /// <param name="evaluation">As it was found by the code.</param>
    /// <param name="typed">The code.</param>
    /// <param name="sheet">Without refusals.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public Task<EvaluationRefusal?> With(
        CourseEvaluation evaluation,
        string typed,
        AnswerSheet sheet,
        CancellationToken cancel
    )
    {
        var hash = Codes.HashOf(Codes.Read(typed)!);
        return Use(
            evaluation.Id,
            codes => codes.Where(c => c.Hash == hash),
            EvaluationRefusal.CodeIsUsed,
            sheet,
            cancel
        );
    }

    /// <summary>Keeps what stood on a paper form. It takes a code that nobody was given.</summary>
    public Task<EvaluationRefusal?> OnPaper(
        Guid evaluationId,
        AnswerSheet sheet,
        CancellationToken cancel
    ) =>
        Use(
            evaluationId,
            codes => codes.Where(c => c.HandedOut == null).OrderBy(c => c.Serial),
            EvaluationRefusal.NoCodeLeft,
            sheet,
            cancel
        );

    private async Task<EvaluationRefusal?> Use(
        Guid evaluationId,
        Func<IQueryable<AnswerCode>, IQueryable<AnswerCode>> which,
        EvaluationRefusal whenNone,
        AnswerSheet sheet,
        CancellationToken cancel
    )
    {
        // Two with the same code stand in line here: the second finds it used. The same turn closes, so nothing comes late.
        await using var turn = await db.TakeTurn(evaluationId, cancel);
        var evaluation = await db
            .ForAnyone.AsNoTracking()
            .SingleAsync(e => e.Id == evaluationId, cancel);
        if (!evaluation.IsOpen)
        {
            return EvaluationRefusal.Closed;
        }

        var unused = db.CodesOfAnyone.Where(c => c.EvaluationId == evaluationId && !c.IsUsed);
        if (await which(unused).FirstOrDefaultAsync(cancel) is not { } code)
        {
            return whenNone;
        }

        code.IsUsed = true;
        code.HandedOut ??= CodeWay.Paper;
        db.Answers.AddRange(sheet.Answers(evaluation));
        await db.SaveWithoutTrace(cancel);
        await turn.Commit(cancel);
        return null;
    }
}
