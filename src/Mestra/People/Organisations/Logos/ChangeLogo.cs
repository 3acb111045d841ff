using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Gives an organisation another logo, or none. To be called in the organisation's turn.</summary>
internal sealed class ChangeLogo(PeopleDb db)
{
    public async Task To(LogoFile file, Guid organisationId, CancellationToken cancel)
    {
        var logo = await Find(organisationId, cancel);
        if (logo is null)
        {
            logo = new Logo { OrganisationId = organisationId };
            db.Logos.Add(logo);
        }

        logo.Become(file);
        await db.Save("People.Done.LogoChanged", cancel);
    }

    public async Task ToNone(Guid organisationId, CancellationToken cancel)
    {
        if (await Find(organisationId, cancel) is { } logo)
        {
            db.Logos.Remove(logo);
            await db.Save("People.Done.LogoRemoved", cancel);
        }
    }

    private Task<Logo?> Find(Guid organisationId, CancellationToken cancel) =>
        db.Logos.SingleOrDefaultAsync(logo => logo.OrganisationId == organisationId, cancel);
}
