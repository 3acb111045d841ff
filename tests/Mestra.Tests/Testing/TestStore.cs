using System.Net;
using Mestra.Catalogue;
using Mestra.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Mestra.Testing;

/// <summary>One database and one clock, thrown away with the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    /// <summary>The store of the test that runs here.</summary>
    public static readonly AsyncLocal<TestStore?> Current = new();

    private static int _count;
    private readonly Lock _opening = new();
    private CatalogueIndex? _index;
    private LiveCatalogue? _catalogue;

    private TestStore(string connection) => Connection = connection;

    /// <summary>True where this run is to use PostgreSQL.</summary>
    public static bool OnPostgres { get; } =
        Environment.GetEnvironmentVariable("MESTRA_TEST_DATABASE") == "postgres";

    /// <summary>The folder of this run's files.</summary>
    public static string Folder { get; } =
        Directory.CreateTempSubdirectory("mestra-test-").FullName;

    public string Connection { get; }

    /// <summary>Where this test's requests come from: no two tests share what one address may do in a minute.</summary>
    public IPAddress Address { get; } = new(Interlocked.Increment(ref _count));

    /// <summary>Begins at ten o'clock in Oslo on <see cref="Site.Today"/>.</summary>
    public FakeTimeProvider Clock { get; } =
        new(new DateTimeOffset(Site.Today, new TimeOnly(9, 0), TimeSpan.Zero));

    /// <summary>What someone else puts in right before the program's next save.</summary>
    public Action<MestraDb>? BeforeNextSave { get; set; }

    /// <summary>The public overview of this store, in memory; made when it is first asked.</summary>
    public LiveCatalogue Catalogue(IServiceProvider services)
    {
        lock (_opening)
        {
            _index ??= new CatalogueIndex(null, Clock, NullLogger<CatalogueIndex>.Instance);
            return _catalogue ??= new LiveCatalogue(
                _index,
                services.GetRequiredService<IServiceScopeFactory>(),
                Clock
            );
        }
    }

    public static TestStore Empty() =>
        new(OnPostgres ? PostgresServer.Running.Value.Create() : NewFile());

    /// <summary>Lets go of all connections, so that it can be copied.</summary>
    public void Rest()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    public TestStore Copy()
    {
        if (OnPostgres)
        {
            return new(PostgresServer.Running.Value.Create(template: Connection));
        }

        var copy = NewFile();
        File.Copy(FileOf(Connection), FileOf(copy));
        return new(copy);
    }

    public ValueTask DisposeAsync()
    {
        _index?.Dispose();
        if (OnPostgres)
        {
            using (var connection = new NpgsqlConnection(Connection))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            PostgresServer.Running.Value.Drop(Connection);
        }
        else
        {
            using (var connection = new SqliteConnection(Connection))
            {
                SqliteConnection.ClearPool(connection);
            }

            foreach (var end in new[] { "", "-shm", "-wal" })
            {
                File.Delete(FileOf(Connection) + end);
            }
        }

        return ValueTask.CompletedTask;
    }

    private static string NewFile() =>
        $"Data Source={Path.Combine(Folder, $"{Guid.CreateVersion7():N}.db")}";

    private static string FileOf(string connection) =>
        new SqliteConnectionStringBuilder(connection).DataSource;
}
