using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;

namespace Mestra.People;

/// <summary>Tells the frame of every page for which organisation the person acts, and in whose words.</summary>
internal sealed class OwnFrame(RequestDelegate next, IEnumerable<AdviserWord> adviserWords)
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
            var at = await organisations.Get(id, context.RequestAborted);
            (frame.OrganisationName, frame.Zone, frame.Country) = (at.Name, at.Zone, at.Country);
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
