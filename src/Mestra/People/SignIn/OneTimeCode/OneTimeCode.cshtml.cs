using Mestra.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.People;

/// <summary>The second step of signing in: the code from the app, or a recovery code.</summary>
public sealed class OneTimeCodePage(SignInManager<Account> signIn) : PageModel
{
    [BindProperty, Asked("People.Code.Asked"), AtMost(40)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "til")]
    public string? To { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect("/logg-inn") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            return Redirect("/logg-inn");
        }

        var typed = Code.Replace(" ", "", StringComparison.Ordinal);
        var result =
            typed.Length == 6 && typed.All(char.IsAsciiDigit)
                ? await signIn.TwoFactorAuthenticatorSignInAsync(
                    typed,
                    isPersistent: false,
                    rememberClient: false
                )
                : await signIn.TwoFactorRecoveryCodeSignInAsync(typed);
        if (result.Succeeded)
        {
            return Redirect(Url.IsLocalUrl(To) ? To : "/arbeid");
        }

        this.Refuse(
            nameof(Code),
            result.IsLockedOut ? SignInRefusal.LockedOut : SignInRefusal.WrongCode
        );
        return this.Invalid();
    }
}
