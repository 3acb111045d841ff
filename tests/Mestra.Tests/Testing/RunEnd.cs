[assembly: AssemblyFixture(typeof(RunEnd))]

namespace Mestra.Testing;

/// <summary>
/// Stops what the run started and throws its files away, while the runner still waits for it: on the way out of the
/// process it would be taken for a thread that hangs.
/// </summary>
public sealed class RunEnd : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await ProductHost.StopAll();
        if (PostgresServer.Running.IsValueCreated)
        {
            PostgresServer.Running.Value.Stop();
        }

        Directory.Delete(TestStore.Folder, recursive: true);
    }
}
