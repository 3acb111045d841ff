using Mestra.Kernel;

namespace Mestra;

/// <summary>Holds the invariants against the store, read-only.</summary>
internal static class Audit
{
    public static async Task<int> Run(string[] settings, TextWriter say, CancellationToken cancel)
    {
        await using var app = Serve.Build(settings);
        if (!await app.HasStore(say, cancel))
        {
            return 1;
        }

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("audit");
        var breaches = 0;
        foreach (var check in scope.ServiceProvider.GetServices<IAudit>())
        {
            foreach (var breach in await check.Breaches(cancel))
            {
                await say.WriteLineAsync(breach);
                breaches++;
            }
        }

        await say.WriteLineAsync($"{breaches} breaches");
        return breaches == 0 ? 0 : 1;
    }
}
