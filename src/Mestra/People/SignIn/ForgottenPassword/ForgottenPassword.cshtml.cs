using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.People;

/// <summary>Sends a link where a new password is chosen. Known and unknown addresses get the same answer, as fast.</summary>
internal sealed class ForgottenPasswordPage(PasswordLinks links, PublicAddress site) : PageModel
{
    [BindProperty, Asked("People.SignIn.Email.Asked"), AtMost(256)]
    public string Email { get; set; } = "";

    public bool IsSent { get; private set; }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        links.SendBeside(Email.Trim(), site.For(Request));
        IsSent = true;
        return Page();
    }
}
