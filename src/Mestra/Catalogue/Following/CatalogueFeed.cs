namespace Mestra.Catalogue;

/// <summary>Keeps the overview's index abreast of the database. Waits at the start, so that the first page is not kept waiting.</summary>
internal sealed partial class CatalogueFeed(
    IServiceProvider services,
    TimeProvider clock,
    ILogger<CatalogueFeed> logger
) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = AfterStart;
        while (true)
        {
            await Task.Delay(pause, clock, stoppingToken);
            pause = await TryRound(stoppingToken) ? Between : AfterFault;
        }
    }

    // A database that is away for a while must not end the loop: the index then answers from what it has.
    private async Task<bool> TryRound(CancellationToken cancel)
    {
        try
        {
            await services.GetRequiredService<LiveCatalogue>().Round(cancel);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The overview could not follow the database")]
    private partial void LogFault(Exception fault);
}
