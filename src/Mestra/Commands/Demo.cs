using Mestra.Kernel;

namespace Mestra;

/// <summary>Makes a new store a demonstration. One that is in use stays what it is.</summary>
internal static class Demo
{
    public static async Task<int> Run(string[] settings, TextWriter say, CancellationToken cancel)
    {
        await using var app = Serve.Build(settings);
        await app.Services.PrepareStore(demonstration: true, say.WriteLine, cancel);
        if (app.Services.GetRequiredService<Store>().IsDemonstration)
        {
            await say.WriteLineAsync("The store is a demonstration.");
            return 0;
        }

        await say.WriteLineAsync(
            "This store was started for real work and can never become a demonstration. Choose another folder with --data."
        );
        return 1;
    }
}
