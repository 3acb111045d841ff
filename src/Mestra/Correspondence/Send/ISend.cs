namespace Mestra.Correspondence;

/// <summary>A way out of the house. Two real ones (mail relay, SMS gateway) and the outbox where there is none.</summary>
public interface ISend
{
    /// <summary>True where it takes messages of the channel now.</summary>
    bool Takes(MessageChannel channel);

    /// <summary>Hands it over, or throws where that failed. The key goes along, so that the receiver drops a repeat.</summary>
    Task<SentBy> Send(string key, MessageText text, CancellationToken cancel);
}

/// <summary>Keeps the message where it can be read, and lets nothing out: in a demonstration, or where no relay is set up.</summary>
public sealed class Outbox : ISend
{
    public bool Takes(MessageChannel channel) => true;

    public Task<SentBy> Send(string key, MessageText text, CancellationToken cancel) =>
        Task.FromResult(SentBy.Outbox);
}
