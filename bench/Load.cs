using System.Collections.Concurrent;
using System.Diagnostics;

namespace Mestra.Bench;

/// <summary>What a round of asking came to.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Times">Milliseconds each took, shortest first.</param>
/// <param name="CpuMs">CPU time that the server used for each answer.</param>
internal sealed record LoadResult(double PerSecond, List<double> Times, double CpuMs);

/// <summary>Asks a server as fast as it answers, with so many questions under way at once. Anything but 200 ends the bench.</summary>
internal sealed class Load(Child server, int atOnce) : IDisposable
{
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = atOnce }
    )
    {
        BaseAddress = new Uri(server.Address),
    };

    /// <summary>A header that each request carries: who is signed in.</summary>
    public Load With(string header, string value)
    {
        _http.DefaultRequestHeaders.Add(header, value);
        return this;
    }

    /// <summary>Asks for these, each once.</summary>
    public async Task<LoadResult> Ask(IEnumerable<string> addresses)
    {
        var times = new ConcurrentBag<double>();
        var cpu = server.Cpu;
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            addresses,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (address, cancel) =>
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await _http.GetAsync(
                    new Uri(address, UriKind.Relative),
                    HttpCompletionOption.ResponseHeadersRead,
                    cancel
                );
                answer.EnsureSuccessStatusCode();
                await answer.Content.CopyToAsync(Stream.Null, cancel);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        );
        var seconds = clock.Elapsed.TotalSeconds;
        return new(
            times.Count / seconds,
            [.. times.Order()],
            (server.Cpu - cpu).TotalMilliseconds / times.Count
        );
    }

    public void Dispose() => _http.Dispose();
}
