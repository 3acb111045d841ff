using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Mestra.Kernel;

namespace Mestra.Bench;

/// <summary>How long a person waits for the first page after the process is started, published as it is run, on a store that has been started before. The limit is the least web program there is.</summary>
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
            var (ours, bare) = (new List<Start>(), new List<Start>());
            for (var i = 0; i < Starts; i++)
            {
                ours.Add(
                    await One(port =>
                        [Path.Combine(published, "Mestra.dll"), Urls(port), .. store.Settings()]
                    )
                );
                bare.Add(
                    await One(port =>
                        [
                            Assembly.GetExecutingAssembly().Location,
                            "bare",
                            port.ToString(CultureInfo.InvariantCulture),
                        ]
                    )
                );
            }

            figures.Tell(
                "sqlite",
                "first_page_ms",
                Middle(ours, s => s.Ms),
                Middle(bare, s => s.Ms)
            );
            figures.Tell(
                "sqlite",
                "first_page_cpu_ms",
                Middle(ours, s => s.CpuMs),
                Middle(bare, s => s.CpuMs)
            );
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
        await using var app = Serve.Build(store.Settings());
        await app.Services.PrepareStore(demonstration: false, _ => { }, CancellationToken.None);
    }

    private static async Task<Start> One(Func<int, string[]> arguments)
    {
        var (child, until) = await Child.Start(arguments, "/");
        await using (child)
        {
            return new(until.TotalMilliseconds, child.Cpu.TotalMilliseconds);
        }
    }

    private static double Middle(IEnumerable<Start> starts, Func<Start, double> of) =>
        Figures.Median(starts.Select(of));

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

    /// <summary>One start: how long the first page took, and the CPU time of it, which a busy machine changes less.</summary>
    private sealed record Start(double Ms, double CpuMs);
}
