using Mestra.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.People;

/// <summary>Why a sign-in was refused. It never tells whether the address is known.</summary>
public enum SignInRefusal
{
    WrongEmailOrPassword,

    /// <summary>Too many wrong codes; opens by itself after a quarter of an hour.</summary>
    LockedOut,
    WrongCode,
}

/// <summary>Signs in with e-mail and password; the one-time code follows.</summary>
public sealed class PasswordPage(SignInManager<Account> signIn, UserManager<Account> users)
    : PageModel
{
    [BindProperty, Asked("People.SignIn.Email.Asked"), AtMost(256)]
    public string Email { get; set; } = "";

    [BindProperty, Asked("People.SignIn.Password.Asked"), AtMost(200)]
    public string Password { get; set; } = "";

    /// <summary>The page the person was on the way to.</summary>
    [BindProperty(SupportsGet = true, Name = "til")]
    public string? To { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var account = await users.FindByEmailAsync(Email.Trim());
        var result =
            account is not { PasswordHash: not null } || await users.IsLockedOutAsync(account)
                ? PretendToCheck()
                : await signIn.PasswordSignInAsync(
                    account,
                    Password,
                    isPersistent: false,
                    lockoutOnFailure: true
                );
        if (result.RequiresTwoFactor)
        {
            return Redirect($"/logg-inn/kode?til={Uri.EscapeDataString(LocalPath())}");
        }

        if (result.Succeeded)
        {
            // The password alone opens nothing but the page where the code is set up.
            return Redirect("/min-konto/engangskode");
        }

        // The same words for a wrong password, an unknown address and a locked account: they name the wait themselves.
        this.Refuse(nameof(Email), SignInRefusal.WrongEmailOrPassword);
        return this.Invalid();
    }

    // An address that is unknown or locked takes as long to refuse as one where the password is looked at.
    private Microsoft.AspNetCore.Identity.SignInResult PretendToCheck()
    {
        users.PasswordHasher.HashPassword(DemoAccounts.Named("", "", ""), Password);
        return Microsoft.AspNetCore.Identity.SignInResult.Failed;
    }

    private string LocalPath() => Url.IsLocalUrl(To) ? To : "/arbeid";
}
