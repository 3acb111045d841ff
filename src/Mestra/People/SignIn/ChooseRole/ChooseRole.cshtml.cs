using System.Security.Claims;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>The person's own account: who I am here, and which role I act in now.</summary>
public sealed class ChooseRolePage(
    PeopleDb db,
    IOrganisations organisations,
    IUserClaimsPrincipalFactory<Account> principals
) : PageModel
{
    public Account Account { get; private set; } = null!;
    public IReadOnlyList<Membership> Memberships { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> OrganisationNames { get; private set; } =
        new Dictionary<Guid, string>();
    public Guid? Current => User.MembershipId();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        var ids = Memberships.Select(m => m.OrganisationId).ToList();
        OrganisationNames = (await organisations.Get(ids, cancel)).ToDictionary(
            o => o.Key,
            o => o.Value.Name
        );
    }

    public async Task<IActionResult> OnPostAsync(Guid membership, CancellationToken cancel)
    {
        await Load(cancel);
        if (Memberships.FirstOrDefault(m => m.Id == membership) is not { } chosen)
        {
            return NotFound();
        }

        var principal = await principals.CreateAsync(Account);
        var at = await organisations.Get(chosen.OrganisationId, cancel);
        Claims.Act((ClaimsIdentity)principal.Identity!, chosen, at);
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        return Redirect("/arbeid");
    }

    private async Task Load(CancellationToken cancel)
    {
        var id = User.AccountId();
        Account = await db.Accounts.SingleAsync(a => a.Id == id, cancel);
        Memberships = await db
            .Memberships.IgnoreQueryFilters([MestraDb.OwnRowsOnly]) // one's own, wherever they are
            .AsNoTracking()
            .Where(m => m.AccountId == id && m.EndedAt == null)
            .OrderBy(m => m.Id)
            .ToListAsync(cancel);
    }
}
