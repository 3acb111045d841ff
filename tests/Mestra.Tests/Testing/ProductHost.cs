using System.Collections.Concurrent;
using Mestra.Catalogue;
using Mestra.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Mestra.Testing;

/// <summary>The running program that all tests of a kind share. Which store it works in follows the test (<see cref="TestStore"/>).</summary>
internal sealed class ProductHost : WebApplicationFactory<Program>
{
    private static readonly ConcurrentDictionary<bool, Lazy<ProductHost>> Hosts = new();
    private readonly bool _demonstration;
    private readonly TestStore _template;

    private ProductHost(bool demonstration)
    {
        _demonstration = demonstration;
        _template = TestStore.Empty();
        TestStore.Current.Value = _template;
        Server.PreserveExecutionContext = true;
        using var scope = Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("Test");
        Cast.Enter(scope.ServiceProvider).GetAwaiter().GetResult();
        _template.Rest();
    }

    public static ProductHost Of(bool demonstration) =>
        Hosts.GetOrAdd(demonstration, kind => new(() => new ProductHost(kind))).Value;

    /// <summary>Stops every program that the run started.</summary>
    public static async Task StopAll()
    {
        foreach (var started in Hosts.Values.Where(host => host.IsValueCreated))
        {
            await started.Value.DisposeAsync();
            await started.Value._template.DisposeAsync();
        }
    }

    /// <summary>A copy of the store with the cast in it.</summary>
    public TestStore NewStore() => _template.Copy();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Main", _template.Connection);
        builder.UseSetting("Mestra:Background", "false");
        builder.UseSetting("Mestra:Demonstration", _demonstration ? "true" : "false");
        // Not the host that the tests ask: an address that leaves the house with that one is wrong.
        builder.UseSetting("Mestra:PublicAddress", "https://mestra.example.no");
        builder.UseSetting("Mestra:DataFolder", TestStore.Folder);
        builder.UseSetting("Mestra:IdentityNumbers:AllowSynthetic", "true");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IMemoryCache>();
            services.AddSingleton<IMemoryCache, CacheOfStore>();
            services.RemoveAll<DbContextOptions<SqliteDb>>();
            services.RemoveAll<DbContextOptions<PostgresDb>>();
            services.RemoveAll<IDbContextOptionsConfiguration<SqliteDb>>();
            services.RemoveAll<IDbContextOptionsConfiguration<PostgresDb>>();
            if (TestStore.OnPostgres)
            {
                services.AddDbContext<MestraDb, PostgresDb>(options =>
                {
                    Database.Postgres(options, Store().Connection);
                    options.AddInterceptors(Someone.Quicker);
                });
            }
            else
            {
                services.AddDbContext<MestraDb, SqliteDb>(options =>
                {
                    Database.Sqlite(options, Store().Connection);
                    options.AddInterceptors(Someone.Quicker);
                });
            }

            services.AddSingleton<TimeProvider>(new StoreClock(_template));
            services.RemoveAll<LiveCatalogue>(); // each store has an overview of its own
            services.AddTransient(provider => Store().Catalogue(provider));
            services.AddSingleton<IStartupFilter>(new FromOwnAddress());
            services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        });
    }

    private TestStore Store() => TestStore.Current.Value ?? _template;

    private sealed class FromOwnAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        context.Connection.RemoteIpAddress = TestStore.Current.Value?.Address;
                        return rest(context);
                    }
                );
                next(app);
            };
    }

    /// <summary>Does what the test says that someone else does, right before the program's next save.</summary>
    private sealed class Someone : SaveChangesInterceptor
    {
        public static readonly Someone Quicker = new();

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            if (TestStore.Current.Value is { BeforeNextSave: { } quicker } store)
            {
                store.BeforeNextSave = null;
                quicker((MestraDb)eventData.Context!);
            }

            return ValueTask.FromResult(result);
        }
    }

    /// <summary>The clock of the test that asks.</summary>
    private sealed class StoreClock(TestStore fallback) : TimeProvider
    {
        private FakeTimeProvider Clock => (TestStore.Current.Value ?? fallback).Clock;

        public override DateTimeOffset GetUtcNow() => Clock.GetUtcNow();

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
