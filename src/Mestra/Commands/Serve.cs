using Mestra.Kernel;
using Microsoft.AspNetCore.Connections;

namespace Mestra;

/// <summary>Runs the web application until it is stopped.</summary>
internal static class Serve
{
    public static async Task<int> Run(string[] settings)
    {
        await using var app = Build(settings);
        // The database is opened while the pages are found: whoever starts the program waits for both.
        var prepared = Task.Run(() =>
            app.Services.PrepareStore(
                app.Configuration.GetValue<bool>("Mestra:Demonstration"),
                app.Logger.IsEnabled(LogLevel.Information) ? Console.Out.WriteLine : _ => { },
                CancellationToken.None
            )
        );
        app.UseMestra();
        await prepared;
        if (!await Listens(app))
        {
            return 1;
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<bool> Listens(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"{string.Join(", ", app.Urls)} is in use. Stop what listens there, or choose another with --port."
            );
            return false;
        }

        app.Logger.LogInformation("Mestra listens on {Addresses}", string.Join(", ", app.Urls));
        return true;
    }

    /// <summary>The program with all its rooms, not yet listening.</summary>
    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = settings,
                ApplicationName = "Mestra", // its files are named so, whoever hosts it
                ContentRootPath = ContentRoot(settings),
            }
        );
        if (
            File.Exists(
                Path.Combine(AppContext.BaseDirectory, "Mestra.staticwebassets.runtime.json")
            )
        )
        {
            builder.WebHost.UseStaticWebAssets(); // built, not published: the files still lie in the source
        }

        builder.AddMestra();
        return builder.Build();
    }

    // Started from anywhere, the program finds its own files beside itself.
    private static string? ContentRoot(string[] settings) =>
        settings.Any(s => s.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            ? null
            : AppContext.BaseDirectory;
}
