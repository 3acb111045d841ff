namespace Mestra.Kernel;

/// <summary>Something that has happened, named in the past tense. Lives in the Contracts folder of the module that tells it.</summary>
public interface IEvent;

/// <summary>A module's answer to what happened elsewhere, in the same scope and therefore in the same transaction.</summary>
public interface IReact<in TEvent>
    where TEvent : IEvent
{
    /// <summary>Adds what follows from the event to the database context; the teller saves.</summary>
    Task React(TEvent happened, CancellationToken cancel);
}

/// <summary>Tells every module that reacts, now, in the caller's scope. What is told commits with the caller's save or not at all.</summary>
public sealed class Events(IServiceProvider services)
{
    public async Task Tell<TEvent>(TEvent happened, CancellationToken cancel)
        where TEvent : IEvent
    {
        foreach (var reaction in services.GetServices<IReact<TEvent>>())
        {
            await reaction.React(happened, cancel);
        }
    }
}
