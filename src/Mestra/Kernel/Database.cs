using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Mestra.Kernel;

/// <summary>Chooses between the embedded database and PostgreSQL by the connection string, and opens it the right way.</summary>
public static class Database
{
    /// <summary>True where the connection string names a PostgreSQL host.</summary>
    public static bool IsPostgres(string connection) =>
        connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Registers <see cref="MestraDb"/> and what it needs.</summary>
    public static IServiceCollection AddDatabase(
        this IServiceCollection services,
        string connection
    )
    {
        services.AddScoped<Acting>();
        services.AddSingleton(new WriteGate(oneAtATime: !IsPostgres(connection)));
        // The same for every request, so worked out once.
        const ServiceLifetime Once = ServiceLifetime.Singleton;
        return IsPostgres(connection)
            ? services.AddDbContext<MestraDb, PostgresDb>(
                options => Postgres(options, connection),
                optionsLifetime: Once
            )
            : services.AddDbContext<MestraDb, SqliteDb>(
                options => Sqlite(options, connection),
                optionsLifetime: Once
            );
    }

    internal static void Sqlite(DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(
                connection,
                sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            )
            .AddInterceptors(SqliteOpening.Instance)
            .UseSnakeCaseNamingConvention();

    internal static void Postgres(DbContextOptionsBuilder options, string connection) =>
        options
            .UseNpgsql(
                Prepared(connection),
                npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            )
            .UseSnakeCaseNamingConvention();

    // What is asked again and again is read and planned once by each connection, unless the operator has said otherwise
    // (a pooler between that shares connections cannot keep what was prepared).
    private static string Prepared(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = 200;
            settings.AutoPrepareMinUsages = 2;
        }

        return settings.ConnectionString;
    }

    /// <summary>Settings and collations for each physical connection; the pool hands the same one out again.</summary>
    private sealed class SqliteOpening : DbConnectionInterceptor
    {
        public static readonly SqliteOpening Instance = new();

        private const string Settings =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;";

        public override void ConnectionOpened(
            DbConnection connection,
            ConnectionEndEventData eventData
        )
        {
            var sqlite = (SqliteConnection)connection;
            using var command = sqlite.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            var norwegian = CultureInfo.GetCultureInfo("nb-NO").CompareInfo;
            sqlite.CreateCollation(
                "nordic",
                (a, b) => norwegian.Compare(a, b, CompareOptions.IgnoreCase)
            );
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }

    private static (Acting, TimeProvider, WriteGate) Nobody =>
        (new Acting(), TimeProvider.System, new WriteGate(oneAtATime: false));

    /// <summary>For <c>dotnet ef</c>.</summary>
    internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteDb>();
            Sqlite(options, "Data Source=design.db");
            var (acting, clock, gate) = Nobody;
            return new(options.Options, acting, clock, gate);
        }
    }

    /// <summary>For <c>dotnet ef</c>.</summary>
    internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
    {
        public PostgresDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<PostgresDb>();
            Postgres(options, "Host=localhost;Database=design");
            var (acting, clock, gate) = Nobody;
            return new(options.Options, acting, clock, gate);
        }
    }
}
