using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.People;

/// <summary>Signs out in this browser.</summary>
internal sealed class SignOutPage(SignInManager<Account> signIn, Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await sessions.End(User, cancel);
        await signIn.SignOutAsync();
        return Redirect("/");
    }
}
