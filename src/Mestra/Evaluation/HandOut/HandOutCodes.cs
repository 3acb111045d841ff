using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>Hands out the codes of a room: one to each who scans the QR, or a number of them on slips.</summary>
public sealed class HandOutCodes(EvaluationDb db, CodeSeeds seeds)
{
    /// <summary>A code for somebody who stands before the QR.</summary>
    /// <param name="door">What the QR leads to.</param>
    /// <param name="had">The code that this browser was given before; it gets the same again while it is unused.</param>
    /// <param name="isAnother">Said with a press: somebody else borrows the phone that has answered.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<(string? Code, EvaluationRefusal? Refusal)> AtTheDoor(
        string door,
        string? had,
        bool isAnother,
        CancellationToken cancel
    )
    {
        if (await db.Door(door, cancel) is not { } found)
        {
            return (null, EvaluationRefusal.UnknownCode);
        }

        await using var turn = await db.TakeTurn(found.Id, cancel);
        var evaluation = await db.ForAnyone.SingleAsync(e => e.Id == found.Id, cancel);
        if (!evaluation.IsOpen)
        {
            return (null, EvaluationRefusal.Closed);
        }

        var before = had is null ? null : await CodeOf(evaluation.Id, had, cancel);
        if (before is { IsUsed: false })
        {
            return (had, null);
        }

        if (before is not null && !isAnother)
        {
            return (null, EvaluationRefusal.PhoneHasAnswered);
        }

        if (await AnyFree(evaluation.Id, cancel) is not { } code)
        {
            return (null, EvaluationRefusal.NoCodeLeft);
        }

        code.HandedOut = CodeWay.Screen;
        await db.SaveWithoutTrace(cancel);
        await turn.Commit(cancel);
        return (Codes.Of(seeds.Open(evaluation), code.Serial), null);
    }

    /// <summary>Sets codes aside to be printed on slips.</summary>
    public async Task<EvaluationRefusal?> OnSlips(
        Guid evaluationId,
        int howMany,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(evaluationId, cancel);
        var evaluation = await db.Evaluations.SingleAsync(e => e.Id == evaluationId, cancel);
        if (!evaluation.IsOpen)
        {
            return EvaluationRefusal.Closed;
        }

        var free = await Free(evaluationId)
            .OrderBy(c => c.Serial)
            .Take(howMany)
            .ToListAsync(cancel);
        if (free.Count < howMany || howMany < 1)
        {
            return EvaluationRefusal.NoCodeLeft;
        }

        free.ForEach(code => code.HandedOut = CodeWay.Slip);
        await db.SaveWithoutTrace(cancel);
        await turn.Commit(cancel);
        return null;
    }

    /// <summary>The codes on slips that nobody has used yet, to print and to print again.</summary>
    public async Task<IReadOnlyList<string>> Slips(
        CourseEvaluation evaluation,
        CancellationToken cancel
    )
    {
        if (!evaluation.IsOpen)
        {
            return [];
        }

        var numbers = await db
            .Codes.Where(c =>
                c.EvaluationId == evaluation.Id && c.HandedOut == CodeWay.Slip && !c.IsUsed
            )
            .OrderBy(c => c.Serial)
            .Select(c => c.Serial)
            .ToListAsync(cancel);
        var seed = seeds.Open(evaluation);
        return [.. numbers.Select(number => Codes.Of(seed, number))];
    }

    private IQueryable<AnswerCode> Free(Guid evaluationId) =>
        db.CodesOfAnyone.Where(c =>
            c.EvaluationId == evaluationId && c.HandedOut == null && !c.IsUsed
        );

    private async Task<AnswerCode?> CodeOf(Guid evaluationId, string code, CancellationToken cancel)
    {
        var hash = Codes.HashOf(code);
        return await db
            .CodesOfAnyone.AsNoTracking()
            .SingleOrDefaultAsync(c => c.EvaluationId == evaluationId && c.Hash == hash, cancel);
    }

    // Any of them and not the first: the number of a code then says nothing about when its holder came.
    private async Task<AnswerCode?> AnyFree(Guid evaluationId, CancellationToken cancel)
    {
        var free = await Free(evaluationId).ToListAsync(cancel);
        return free.Count == 0 ? null : free[RandomNumberGenerator.GetInt32(free.Count)];
    }
}
