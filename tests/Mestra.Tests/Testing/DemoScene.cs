using Mestra.Kernel;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(DemoScene))]

namespace Mestra.Testing;

/// <summary>The whole demonstration, filled once around the cast, and only looked at.</summary>
public sealed class DemoScene : IAsyncDisposable
{
    private readonly Lazy<Task<Site>> _site = new(() => Fill());

    /// <summary>The filled site. Sign in as you like; write nothing.</summary>
    public Task<Site> Site() => _site.Value;

    /// <summary>Fills a new site as a first start does; the cast are the people, so theirs are left out.</summary>
    /// <param name="upTo">The last part, by its order.</param>
    public static async Task<Site> Fill(int upTo = int.MaxValue)
    {
        var site = new Site();
        foreach (var (order, type) in await site.In(services => Task.FromResult(Parts(services))))
        {
            if (order <= upTo && type != typeof(People.PeopleDemo))
            {
                await site.In(services =>
                    services
                        .GetServices<IDemonstrate>()
                        .First(part => part.GetType() == type)
                        .Fill(StorePreparation.DiceOf(order), Testing.Site.Today, default)
                );
            }
        }

        return site;
    }

    private static List<(int Order, Type Type)> Parts(IServiceProvider services) =>
        [
            .. services
                .GetServices<IDemonstrate>()
                .Select(part => (part.Order, part.GetType()))
                .OrderBy(part => part.Order),
        ];

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
        {
            await (await _site.Value).DisposeAsync();
        }
    }
}
