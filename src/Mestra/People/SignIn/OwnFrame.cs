using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.Extensions.Caching.Memory;

namespace Mestra.People;

/// <summary>Tells the frame of every page for which organisation the person acts. Names change seldom, so they are kept a minute.</summary>
internal sealed class OwnFrame(RequestDelegate next, IMemoryCache cache)
{
    public async Task InvokeAsync(
        HttpContext context,
        Acting acting,
        PageFrame frame,
        IOrganisations organisations
    )
    {
        if (acting.OrganisationId is { } id)
        {
            var organisation = await cache.GetOrCreateAsync(
                ("organisation", id),
                entry =>
                {
                    entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
                    return organisations.Get(id, context.RequestAborted);
                }
            );
            (frame.OrganisationName, frame.Zone) = (organisation!.Name, organisation.Zone);
        }

        await next(context);
    }
}
