using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>What a person does with a message: stops it, starts it again, gives it another time, says that it is sent.</summary>
public sealed class ChangeMessage(
    MestraDb database,
    CorrespondenceDb db,
    MessageWriter writer,
    TimeProvider clock
)
{
    /// <summary>Stops a message that waits.</summary>
    public Task<MessageRefusal?> Stop(Guid id, CancellationToken cancel) =>
        Change(id, m => m.Stop(NotSentReason.ByHand), "Correspondence.Done.Stopped", cancel);

    /// <summary>Lets a stopped or failed message be sent, where the person may get it.</summary>
    public Task<MessageRefusal?> Start(Guid id, CancellationToken cancel) =>
        Change(
            id,
            m => m.Start(Later(m.Due)),
            "Correspondence.Done.Started",
            cancel,
            mayBeSent: true
        );

    /// <summary>Sends it now: an SMS still waits for the hours of the day.</summary>
    public Task<MessageRefusal?> SendNow(Guid id, CancellationToken cancel) =>
        MoveTo(id, clock.GetUtcNow(), cancel);

    /// <summary>Gives it another time.</summary>
    public Task<MessageRefusal?> MoveTo(Guid id, DateTimeOffset due, CancellationToken cancel) =>
        Change(
            id,
            m => m.MoveTo(due, clock.GetUtcNow()),
            "Correspondence.Done.TimeChanged",
            cancel
        );

    /// <summary>Says that letters, or what goes by the secure route, are sent. Those that are not waiting stay as they are.</summary>
    /// <returns>How many became sent.</returns>
    public async Task<int> MarkSent(
        IReadOnlyCollection<Guid> ids,
        SentBy by,
        CancellationToken cancel
    )
    {
        await using var turn = await database.TakeTurn<OutgoingMessage>([.. ids], cancel);
        var rows = await db.Messages.Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        var count = rows.Count(m => m.MarkSent(by, clock.GetUtcNow()) is null);
        await db.Save("Correspondence.Done.MarkedSent", cancel);
        await turn.Commit(cancel);
        return count;
    }

    /// <summary>Takes back that they are sent.</summary>
    public async Task<int> MarkUnsent(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await using var turn = await database.TakeTurn<OutgoingMessage>([.. ids], cancel);
        var rows = await db.Messages.Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        var count = rows.Count(m => m.MarkUnsent() is null);
        await db.Save("Correspondence.Done.MarkedUnsent", cancel);
        await turn.Commit(cancel);
        return count;
    }

    private DateTimeOffset Later(DateTimeOffset due) =>
        due > clock.GetUtcNow() ? due : clock.GetUtcNow();

    // The row's turn is taken first: the drain may be about to take it as well.
    private async Task<MessageRefusal?> Change(
        Guid id,
        Func<OutgoingMessage, MessageRefusal?> change,
        string activity,
        CancellationToken cancel,
        bool mayBeSent = false
    )
    {
        await using var turn = await database.TakeTurn<OutgoingMessage>(id, cancel);
        if (await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } message)
        {
            return MessageRefusal.IsSent;
        }

        if (mayBeSent && await writer.Bars(message, cancel) is not null)
        {
            return MessageRefusal.MayNotBeSent;
        }

        if (change(message) is { } refusal)
        {
            return refusal;
        }

        await db.Save(activity, cancel);
        await turn.Commit(cancel);
        return null;
    }
}
