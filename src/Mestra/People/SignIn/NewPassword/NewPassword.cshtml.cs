using System.Text;
using Mestra.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Mestra.People;

/// <summary>Chooses a new password, from the link in the e-mail.</summary>
public sealed class NewPasswordPage(UserManager<Account> users) : PageModel
{
    [BindProperty, Asked("People.SignIn.Password.Asked"), AtMost(200)]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(string account, string token)
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var found = await users.FindByIdAsync(
            Guid.TryParse(account, out var id) ? id.ToString() : ""
        );
        var result = found is null
            ? IdentityResult.Failed(users.ErrorDescriber.InvalidToken())
            : await users.ResetPasswordAsync(found, Read(token), Password);
        if (!result.Succeeded)
        {
            this.Refuse(nameof(Password), result.OfPassword() ?? PasswordRefusal.LinkIsOver);
            return this.Invalid();
        }

        this.Flash("People.NewPassword.Done");
        return Redirect("/logg-inn");
    }

    private static string Read(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
