using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.Extensions.Caching.Memory;

namespace Mestra.People;

/// <summary>Tells the frame of every page for which organisation the person acts, and in whose words.</summary>
internal sealed class OwnFrame(
    RequestDelegate next,
    OwnOrganisation own,
    IEnumerable<AdviserWord> adviserWords
)
{
    public async Task InvokeAsync(HttpContext context, Acting acting, PageFrame frame)
    {
        if (acting.OrganisationId is { } id)
        {
            var at = await own.Get(id, context.RequestServices, context.RequestAborted);
            (frame.OrganisationName, frame.Zone) = (at.Name, at.Zone);
            if (at.AdviserTitle.Length > 0)
            {
                OwnWords.Say(
                    adviserWords.ToDictionary(
                        word => word.TextKey,
                        _ => at.AdviserTitle,
                        StringComparer.Ordinal
                    )
                );
            }
        }

        await next(context);
    }
}

/// <summary>The organisations that people act for just now. They change seldom, so each is kept a minute, and the database is opened only when it must be.</summary>
internal sealed class OwnOrganisation(IMemoryCache cache)
{
    public async Task<OrganisationCard> Get(
        Guid id,
        IServiceProvider services,
        CancellationToken cancel
    ) =>
        (
            await cache.GetOrCreateAsync(
                Key(id),
                entry =>
                {
                    entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
                    return services.GetRequiredService<IOrganisations>().Get(id, cancel);
                }
            )
        )!;

    /// <summary>Asks anew the next time: it was changed here.</summary>
    public void Forget(Guid id) => cache.Remove(Key(id));

    private static object Key(Guid id) => ("organisation", id);
}
