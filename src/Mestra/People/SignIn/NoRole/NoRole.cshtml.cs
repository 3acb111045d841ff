using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>For an account without any role (nb: uten rolle): why nothing opens, and whom to ask.</summary>
internal sealed class NoRolePage(PeopleDb db, IOrganisations organisations) : PageModel
{
    /// <summary>Where it stands; who has no role is led here from every staff page.</summary>
    public const string Path = "/min-konto/uten-rolle";

    /// <summary>Where the person has had a role; empty for an account that never had one.</summary>
    public IReadOnlyList<OrganisationCard> Former { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (User.AccountId() is not { } id)
        {
            return Redirect("/logg-inn");
        }

        if (User.ActingRole() is not null)
        {
            return Redirect("/min-konto");
        }

        var at = await db
            .Memberships.IgnoreQueryFilters([MestraDb.OwnRowsOnly]) // one's own, wherever they were
            .Where(m => m.AccountId == id)
            .Select(m => m.OrganisationId)
            .Distinct()
            .ToListAsync(cancel);
        Former =
        [
            .. (await organisations.Get(at, cancel)).Values.OrderBy(
                o => o.Name,
                StringComparer.CurrentCulture
            ),
        ];
        return Page();
    }
}
