using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>Writes an evaluation's answers anew, in the order of new random ids.</summary>
/// <remarks>
/// A database keeps rows in the order they came (SQLite's rowid, PostgreSQL's ctid), and that order could be held
/// against the order in which people left the room. After this it tells nothing.
/// </remarks>
internal static class ShuffleAnswers
{
    /// <summary>Within the turn of the evaluation.</summary>
    public static async Task Shuffle(
        this EvaluationDb db,
        Guid evaluationId,
        CancellationToken cancel
    )
    {
        var answers = await db
            .Answers.AsNoTracking()
            .Where(a => a.EvaluationId == evaluationId)
            .ToListAsync(cancel);
        await db.Answers.Where(a => a.EvaluationId == evaluationId).ExecuteDeleteAsync(cancel);
        db.Answers.AddRange(answers.Select(answer => answer.Again()).OrderBy(answer => answer.Id));
    }
}
