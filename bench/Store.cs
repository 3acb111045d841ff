using System.Security.Cryptography;
using Mestra.Testing;

namespace Mestra.Bench;

/// <summary>A throw-away store of one kind.</summary>
internal sealed class BenchStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mestra-bench-").FullName;
    private readonly string _encryption = Key();
    private readonly string _index = Key();

    public BenchStore(string database) =>
        Connection =
            database == "postgres"
                ? PostgresServer
                    .Running.Value.Create()
                    .Replace(
                        "Maximum Pool Size=10",
                        "Maximum Pool Size=40",
                        StringComparison.Ordinal
                    )
                : $"Data Source={Path.Combine(_folder, "mestra.db")}";

    public string Connection { get; }

    /// <summary>The settings that make the product work in it.</summary>
    /// <param name="node">Each process has a folder of its own: two cannot share a search index.</param>
    public string[] Settings(string node = "here") =>
        [
            $"--ConnectionStrings:Main={Connection}",
            $"--Mestra:DataFolder={Path.Combine(_folder, node)}",
            $"--Mestra:Keys:Encryption={_encryption}",
            $"--Mestra:Keys:Index={_index}",
            "--Logging:LogLevel:Default=Error",
            // What is measured goes to standard output alone.
            "--Logging:Console:LogToStandardErrorThreshold=Trace",
        ];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Key() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
