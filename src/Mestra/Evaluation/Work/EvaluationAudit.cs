using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>No question has more answers than codes were used, no room more codes than people, and nothing was seen before it closed.</summary>
internal sealed class EvaluationAudit(EvaluationDb db) : IAudit
{
    public async Task<IReadOnlyList<string>> Breaches(CancellationToken cancel) =>
        [
            .. await MoreAnswersThanCodes(cancel),
            .. await OtherCodesThanPeople(cancel),
            .. await SeenWhileOpen(cancel),
        ];

    private async Task<IEnumerable<string>> MoreAnswersThanCodes(CancellationToken cancel)
    {
        var most = await db
            .Answers.GroupBy(a => new { a.EvaluationId, a.Item })
            .Select(g => new
            {
                g.Key.EvaluationId,
                g.Key.Item,
                Count = g.Count(),
                Used = db.Codes.Count(c => c.EvaluationId == g.Key.EvaluationId && c.IsUsed),
            })
            .Where(g => g.Count > g.Used)
            .ToListAsync(cancel);
        return most.Select(g =>
            $"Evaluation {g.EvaluationId}: {g.Count} answers to {g.Item}, but {g.Used} codes used."
        );
    }

    private async Task<IEnumerable<string>> OtherCodesThanPeople(CancellationToken cancel)
    {
        var other = await db
            .Evaluations.Select(e => new
            {
                e.Id,
                e.InRoom,
                Codes = db.Codes.Count(c => c.EvaluationId == e.Id),
            })
            .Where(e => e.Codes != e.InRoom)
            .ToListAsync(cancel);
        return other.Select(e =>
            $"Evaluation {e.Id}: {e.InRoom} people in the room, but {e.Codes} codes."
        );
    }

    private async Task<IEnumerable<string>> SeenWhileOpen(CancellationToken cancel)
    {
        var seen = await db
            .Evaluations.Where(e => e.ResultsSeenAt != null && e.ClosedAt == null)
            .Select(e => e.Id)
            .ToListAsync(cancel);
        return seen.Select(id =>
            $"Evaluation {id}: results were seen, but it has no closing date."
        );
    }
}
