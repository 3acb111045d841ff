using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Mestra.Kernel;

namespace Mestra.Bench;

/// <summary>How long a person waits for the first page after the process is started, published as it is run.</summary>
internal static class ColdStart
{
    private const int Starts = 5;

    public static async Task Run(Wanted wanted, Figures figures)
    {
        var published = Directory.CreateTempSubdirectory("mestra-published-").FullName;
        try
        {
            Publish(published);
            using var store = new BenchStore("sqlite");
            await Prepare(store);
            var ours = await Median(
                port =>
                    [Path.Combine(published, "Mestra.dll"), Urls(port), .. store.Settings(false)],
                "/"
            );
            var bare = await Median(
                port =>
                    [
                        Assembly.GetExecutingAssembly().Location,
                        "bare",
                        port.ToString(CultureInfo.InvariantCulture),
                    ],
                "/"
            );
            figures.Tell("sqlite", "first_page_ms", ours, bare);
        }
        finally
        {
            Directory.Delete(published, recursive: true);
        }
    }

    public static string Urls(int port) =>
        string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{port}");

    private static async Task Prepare(BenchStore store)
    {
        await using var app = Serve.Build(store.Settings(false));
        await app.Services.PrepareStore(demonstration: false, _ => { }, CancellationToken.None);
    }

    private static async Task<double> Median(Func<int, string[]> arguments, string path)
    {
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var (child, until) = await Child.Start(arguments, path);
            await child.DisposeAsync();
            times.Add(until.TotalMilliseconds);
        }

        times.Sort();
        return Figures.Percentile(times, 0.5);
    }

    private static void Publish(string folder)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "publish",
                    Path.Combine(Root(), "src/Mestra"),
                    "-c",
                    "Release",
                    "-r",
                    "linux-x64",
                    "--self-contained",
                    "false",
                    "-p:PublishReadyToRun=true",
                    "-p:RestoreLockedMode=false",
                    $"-p:NuGetLockFilePath={Path.Combine(folder, "lock.json")}",
                    "-o",
                    folder,
                    "-v",
                    "q",
                    "--nologo",
                ]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("publish failed: " + said);
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mestra.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
