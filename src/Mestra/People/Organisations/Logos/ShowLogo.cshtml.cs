using Mestra.People.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.People;

/// <summary>The logo of the organisation one acts for, as the letters on the screen show it.</summary>
internal sealed class ShowLogoPage(IOrganisations organisations) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await organisations.Logo(User.OrganisationId()!.Value, cancel) is { } logo
            ? File(logo.File, LogoFile.ContentTypeOf(logo.File))
            : NotFound();
}
