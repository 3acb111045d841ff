using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>Drains again and again: at once while there is more, else every other second.</summary>
internal sealed class DrainLoop(
    Drain drain,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<DrainLoop> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Tidying = TimeSpan.FromHours(1);
    private DateTimeOffset _nextTidying = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryRound(stoppingToken) < Drain.Batch)
            {
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task<int> TryRound(CancellationToken cancel)
    {
        try
        {
            await Tidy(cancel);
            return await drain.Round(cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // The database was away, or the like: what was taken comes back when its lease is over.
            log.LogError(failure, "A round of the drain failed");
            return 0;
        }
    }

    private async Task Tidy(CancellationToken cancel)
    {
        if (clock.GetUtcNow() < _nextTidying)
        {
            return;
        }

        _nextTidying = clock.GetUtcNow() + Tidying;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("Mestra");
        await scope.ServiceProvider.GetRequiredService<StopTooLate>().Run(cancel);
    }
}
