using Mestra.Testing;

namespace Mestra.Bench;

/// <summary>A throw-away store of one kind.</summary>
internal sealed class BenchStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mestra-bench-").FullName;

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
    public string[] Settings(bool demonstration) =>
        [
            $"--ConnectionStrings:Main={Connection}",
            $"--Mestra:DataFolder={_folder}",
            $"--Mestra:Demonstration={demonstration}",
            "--Logging:LogLevel:Default=Error",
        ];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
