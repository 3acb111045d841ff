using System.Security.Claims;
using Mestra.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>In a demonstration, and only there, a visitor is any invented member of staff with one press, and goes where that person has work.</summary>
public sealed class BeSomeonePage(
    Store store,
    PeopleDb db,
    IUserClaimsPrincipalFactory<Account> principals
) : PageModel
{
    public IActionResult OnGet() => store.IsDemonstration ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        Guid membership,
        string? to,
        CancellationToken cancel
    )
    {
        if (!store.IsDemonstration)
        {
            return NotFound();
        }

        var chosen = await db
            .Memberships.IgnoreQueryFilters([MestraDb.OwnRowsOnly]) // nobody acts yet
            .AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == membership && m.EndedAt == null, cancel);
        if (chosen is null)
        {
            return NotFound();
        }

        var account = await db.Accounts.SingleAsync(a => a.Id == chosen.AccountId, cancel);
        var principal = await principals.CreateAsync(account);
        var at = await db.Organisations.SingleAsync(o => o.Id == chosen.OrganisationId, cancel);
        Claims.Act((ClaimsIdentity)principal.Identity!, chosen, at.Card());
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        return Redirect(Url.IsLocalUrl(to) ? to : "/arbeid");
    }
}
