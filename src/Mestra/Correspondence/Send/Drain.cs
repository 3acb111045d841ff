using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>Takes what is due in batches, sends it and marks it. Every node runs one.</summary>
/// <remarks>
/// Killed between sending and marking, a batch is sent again when the lease runs out, with the same keys: the relay or
/// gateway drops the repeat. Nothing is lost.
/// </remarks>
public sealed class Drain(
    IServiceScopeFactory scopes,
    WriteGate gate,
    IEnumerable<ISend> ways,
    TimeProvider clock,
    ILogger<Drain> log
)
{
    internal const int Batch = 100;
    internal const int Attempts = 5;
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>One round; gives back how many it took.</summary>
    public async Task<int> Round(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("Mestra");
        var db = scope.ServiceProvider.GetRequiredService<MestraDb>();
        var taken = await Take(db, cancel);
        if (taken.Count == 0)
        {
            return 0;
        }

        var writer = scope.ServiceProvider.GetRequiredService<MessageWriter>();
        var written = await WriteAll(writer, taken, cancel);
        foreach (var message in taken)
        {
            if (clock.GetUtcNow() > message.LeaseUntil - Margin)
            {
                break; // A slow gateway: the rest comes back when the lease is over.
            }

            var result = await Send(message, writer, written, cancel);
            await Mark(db, message, result, cancel);
        }

        return taken.Count;
    }

    private async Task<List<OutgoingMessage>> Take(MestraDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!await IsDue(db, now).AnyAsync(cancel))
        {
            return [];
        }

        // Whole seconds: what PostgreSQL keeps must be equal to what we compare with.
        var lease = DateTimeOffset.FromUnixTimeSeconds((now + Lease).ToUnixTimeSeconds());
        await using var turn = await Turn.Begin(db.Database, gate, cancel);
        var rows = await Due(db, now).ToListAsync(cancel);
        Guid[] ids = [.. rows.Select(row => row.Id)];
        await db.Set<OutgoingMessage>()
            .Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MessageState.Sending)
                        .SetProperty(m => m.LeaseUntil, lease)
                        .SetProperty(m => m.Attempts, m => m.Attempts + 1),
                cancel
            );
        await turn.Commit(cancel);
        foreach (var row in rows)
        {
            (row.LeaseUntil, row.Attempts) = (lease, row.Attempts + 1);
        }

        return rows;
    }

    // What another node has locked is passed over, so that the nodes share the work. What a dead node took comes back.
    private static IQueryable<OutgoingMessage> Due(MestraDb db, DateTimeOffset now)
    {
        if (db.Database.IsNpgsql())
        {
            return db.Set<OutgoingMessage>()
                .FromSql(
                    $"""
                    SELECT * FROM correspondence_message
                    WHERE channel IN ('Sms', 'Email')
                      AND ((state = 'Due' AND due <= {now}) OR (state = 'Sending' AND lease_until < {now}))
                    ORDER BY due LIMIT {Batch} FOR UPDATE SKIP LOCKED
                    """
                )
                .AsNoTracking();
        }

        return IsDue(db, now).OrderBy(m => m.Due).Take(Batch);
    }

    private static IQueryable<OutgoingMessage> IsDue(MestraDb db, DateTimeOffset now) =>
        db.Set<OutgoingMessage>()
            .AsNoTracking()
            .Where(m =>
                (m.Channel == MessageChannel.Sms || m.Channel == MessageChannel.Email)
                && (
                    (m.State == MessageState.Due && m.Due <= now)
                    || (m.State == MessageState.Sending && m.LeaseUntil < now)
                )
            );

    // One that cannot be written holds nobody back: then each is written by itself, and that one fails alone.
    private async Task<IReadOnlyDictionary<Guid, Written>?> WriteAll(
        MessageWriter writer,
        List<OutgoingMessage> taken,
        CancellationToken cancel
    )
    {
        try
        {
            return await writer.Write(taken, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(
                "A batch of {Count} messages was not written: {Failure}",
                taken.Count,
                failure.GetType().Name
            );
            return null;
        }
    }

    private async Task<Sent> Send(
        OutgoingMessage message,
        MessageWriter writer,
        IReadOnlyDictionary<Guid, Written>? batch,
        CancellationToken cancel
    )
    {
        try
        {
            var written = (batch ?? await writer.Write([message], cancel))[message.Id];
            if (written.Text is not { } text)
            {
                return new(written);
            }

            var way = ways.First(candidate => candidate.Takes(message.Channel));
            return new(written, await way.Send(message.Key, text, cancel));
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // Without the answer itself: it may name the recipient.
            log.LogWarning(
                "Message {Id} was not taken, attempt {Attempt}: {Failure}",
                message.Id,
                message.Attempts,
                failure.GetType().Name
            );
            return new(new(), Error: Short(failure));
        }
    }

    private async Task Mark(
        MestraDb db,
        OutgoingMessage message,
        Sent sent,
        CancellationToken cancel
    )
    {
        Apply(message, sent);
        using var held = await gate.Enter(cancel);
        // Only while the lease is ours: another node may have taken it over.
        await db.Set<OutgoingMessage>()
            .Where(m => m.Id == message.Id && m.LeaseUntil == message.LeaseUntil)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, message.State)
                        .SetProperty(m => m.NotSent, message.NotSent)
                        .SetProperty(m => m.Due, message.Due)
                        .SetProperty(m => m.Error, message.Error)
                        .SetProperty(m => m.SentAt, message.SentAt)
                        .SetProperty(m => m.SentBy, message.SentBy)
                        .SetProperty(m => m.Address, message.Address)
                        .SetProperty(m => m.Language, message.Language)
                        .SetProperty(m => m.Body, message.Body)
                        .SetProperty(m => m.Attempts, message.Attempts)
                        .SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null),
                cancel
            );
    }

    private void Apply(OutgoingMessage message, Sent sent)
    {
        var now = clock.GetUtcNow();
        switch (sent)
        {
            case { By: { } by, Written.Text: { } text }:
                (message.State, message.SentAt, message.SentBy) = (MessageState.Sent, now, by);
                (message.Address, message.Language) = (text.Address, text.Language);
                // A link that opens an account is not kept where it has gone out.
                message.Body =
                    message.Kind == MessageKind.StaffMail && by == SentBy.Smtp ? "" : text.Body;
                message.Error = "";
                break;
            case { Written.NotSent: { } reason }:
                (message.State, message.NotSent) = (MessageState.Cancelled, reason);
                break;
            case { Written.NotBefore: { } later }:
                (message.State, message.Due) = (MessageState.Due, later);
                message.Attempts--;
                break;
            default:
                message.Error = sent.Error;
                message.State =
                    message.Attempts < Attempts ? MessageState.Due : MessageState.Failed;
                message.Due = now.AddMinutes(1 << message.Attempts);
                break;
        }
    }

    private static string Short(Exception failure) =>
        failure.Message.Length > 300 ? failure.Message[..300] : failure.Message;

    private sealed record Sent(Written Written, SentBy? By = null, string Error = "");
}
