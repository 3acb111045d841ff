using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Mestra.Testing;

/// <summary>One throw-away PostgreSQL for the run, on a free port in a temporary folder, started by the first test that asks.</summary>
internal sealed class PostgresServer
{
    public static readonly Lazy<PostgresServer> Running = new(() => new PostgresServer());

    /// <summary>Whether a commit waits for the disk. Tests need not; what is measured must be what people run.</summary>
    public static bool WaitsForDisk { get; set; }

    private readonly string _programs;
    private readonly string _folder = Path.Combine(
        Path.GetTempPath(),
        $"mestra-pg-{Guid.CreateVersion7():N}"
    );
    private readonly int _port = FreePort();
    private readonly Lock _creating = new();

    private PostgresServer()
    {
        _programs = Directory
            .GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(version => version, StringComparer.Ordinal)
            .Select(version => version + "/bin")
            .First(programs => File.Exists(programs + "/initdb"));
        if (Environment.IsPrivilegedProcess)
        {
            Run("install", "-d", "-o", "postgres", _folder);
        }

        AsServer(
            $"{_programs}/initdb -D {_folder}/data -U mestra -A trust -E UTF8 --locale=C.UTF-8 --no-sync"
        );
        AsServer(
            $"{_programs}/pg_ctl -D {_folder}/data -w -l {_folder}/log -o '-p {_port} -h 127.0.0.1 -k {_folder} -c fsync={(WaitsForDisk ? "on" : "off")} -c max_connections=300' start"
        );
    }

    /// <summary>A new database, empty or copied from another; returns its connection string.</summary>
    public string Create(string? template = null)
    {
        var name = $"t{Guid.CreateVersion7():N}";
        var from = template is null
            ? "template0"
            : new NpgsqlConnectionStringBuilder(template).Database;
        lock (_creating) // a template may be copied by one at a time
        {
            if (template is not null)
            {
                // A test that starts a program of its own may still be connected to it.
                Execute(
                    $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{from}'"
                );
            }

            Execute($"CREATE DATABASE {name} TEMPLATE {from}");
        }

        return To(name);
    }

    /// <summary>Throws a database away.</summary>
    public void Drop(string connection) =>
        Execute(
            $"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)"
        );

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(To("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string To(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=mestra;Database={database};Maximum Pool Size=10;Connection Idle Lifetime=5;Connection Pruning Interval=2";

    public void Stop()
    {
        AsServer($"{_programs}/pg_ctl -D {_folder}/data -m immediate stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server refuses to run as root.
    private static void AsServer(string command) =>
        Run(
            Environment.IsPrivilegedProcess
                ? ["runuser", "-u", "postgres", "--", "sh", "-c", command]
                : ["sh", "-c", command]
        );

    private static void Run(params string[] words)
    {
        using var process = Process.Start(
            new ProcessStartInfo(words[0], words[1..])
            {
                WorkingDirectory = "/",
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, string.Join(' ', words));
    }
}
