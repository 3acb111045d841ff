namespace Mestra.Correspondence;

/// <summary>The ways out of the house, in the order they are asked; the outbox takes what no other takes.</summary>
internal static class SendingSetup
{
    public static IServiceCollection AddSending(this IServiceCollection services)
    {
        services
            .AddHttpClient(SmsGateway.Client)
            .AddStandardResilienceHandler(options =>
            {
                // The drain tries again itself, later each time; here only a line that was lost.
                options.Retry.MaxRetryAttempts = 1;
                options.Retry.Delay = TimeSpan.FromMilliseconds(200);
                options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(10);
                options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(25);
            });
        return services
            .AddSingleton<ISend, SmtpRelay>()
            .AddSingleton<ISend, SmsGateway>()
            .AddSingleton<ISend, Outbox>();
    }
}
