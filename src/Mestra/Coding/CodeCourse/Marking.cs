using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>Marks how far the coding has come, and takes a mark back. Pressed twice it is done once.</summary>
public sealed class Marking(CodingDb db, TimeProvider clock)
{
    /// <summary>The step is done.</summary>
    public Task Do(
        FactsOfCourse facts,
        CodingDraft draft,
        CodingStep step,
        CancellationToken cancel
    ) =>
        db.Change(
            async () =>
                (await MarkOf(facts, draft.ParticipantId, cancel)).Do(
                    step,
                    clock.GetUtcNow(),
                    CodingFigures.Of(facts, draft)
                ),
            "Coding.Done.Marked",
            cancel
        );

    /// <summary>The step was not done after all.</summary>
    public Task Undo(
        FactsOfCourse facts,
        CodingDraft draft,
        CodingStep step,
        CancellationToken cancel
    ) =>
        db.Change(
            async () => (await MarkOf(facts, draft.ParticipantId, cancel)).Undo(step),
            "Coding.Done.Unmarked",
            cancel
        );

    private async Task<CodingMark> MarkOf(
        FactsOfCourse facts,
        Guid seatId,
        CancellationToken cancel
    ) =>
        await db.Marks.SingleOrDefaultAsync(m => m.SeatId == seatId, cancel)
        ?? db.Marks.Add(facts.NewMark(seatId)).Entity;
}
