namespace Mestra.Kernel;

/// <summary>Loops that run beside the pages, on every node that is not told otherwise.</summary>
public static class Background
{
    /// <summary>Runs the loop unless <c>Mestra:Background</c> is <c>false</c> (tests call one round themselves).</summary>
    public static IServiceCollection AddBackground<TLoop>(this IServiceCollection services)
        where TLoop : BackgroundService
    {
        services.AddSingleton<TLoop>();
        return services.AddSingleton<IHostedService>(provider =>
            provider.GetRequiredService<IConfiguration>().GetValue("Mestra:Background", true)
                ? provider.GetRequiredService<TLoop>()
                : new Idle()
        );
    }

    private sealed class Idle : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
