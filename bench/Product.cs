using System.Reflection;
using Mestra.Kernel;
using Mestra.People;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Bench;

/// <summary>The product over a new store, in this process: to enter what a bench needs, and to see what became of it. The servers it starts are processes of their own.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly BenchStore _store;
    private readonly WebApplication _app;
    private readonly List<Child> _servers = [];

    private Product(BenchStore store)
    {
        _store = store;
        _app = Serve.Build(store.Settings());
    }

    public static async Task<Product> New(string database)
    {
        var product = new Product(new BenchStore(database));
        await product._app.Services.PrepareStore(
            demonstration: false,
            _ => { },
            CancellationToken.None
        );
        return product;
    }

    /// <summary>Works in the store as the system.</summary>
    public async Task<T> Do<T>(Func<MestraDb, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("bench");
        return await work(scope.ServiceProvider.GetRequiredService<MestraDb>());
    }

    /// <summary>Enters rows, with their process records.</summary>
    public Task<bool> Enter(IEnumerable<object> rows) =>
        Do(async db =>
        {
            db.AddRange(rows);
            await db.Save("bench", CancellationToken.None);
            return true;
        });

    /// <summary>The providers there are, hospitals first.</summary>
    public async Task<IReadOnlyList<OrganisationCard>> Organisations() =>
        [
            .. (await Do(db => db.Set<Organisation>().AsNoTracking().ToListAsync()))
                .OrderBy(o => o.Kind)
                .ThenBy(o => o.Name, StringComparer.Ordinal)
                .Select(o => o.Card()),
        ];

    /// <summary>Somebody to sign in as; the membership.</summary>
    public async Task<Guid> Secretary(Guid organisation)
    {
        var account = DemoAccounts.Named("Bench", "", "");
        var membership = new Membership
        {
            OrganisationId = organisation,
            AccountId = account.Id,
            Role = Role.Secretary,
        };
        await Enter([account, membership]);
        return membership.Id;
    }

    /// <summary>Starts the product as a process of its own on the same store. Several may run at once.</summary>
    public async Task<Child> Start()
    {
        var (server, _) = await Child.Start(
            port =>
                [
                    Assembly.GetExecutingAssembly().Location,
                    "serve",
                    ColdStart.Urls(port),
                    .. _store.Settings($"node-{_servers.Count}"),
                ],
            "/bench/ready"
        );
        _servers.Add(server);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        await _app.DisposeAsync();
        _store.Dispose();
    }
}
