using System.Text;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Mestra.People;

/// <summary>Sends a link where a new password is chosen. Known and unknown addresses get the same answer.</summary>
public sealed class ForgottenPasswordPage(
    UserManager<Account> users,
    Events events,
    PeopleDb db,
    Texts texts
) : PageModel
{
    [BindProperty, Asked("People.SignIn.Email.Asked"), AtMost(256)]
    public string Email { get; set; } = "";

    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (await users.FindByEmailAsync(Email.Trim()) is { } account)
        {
            await Send(account, cancel);
        }

        IsSent = true;
        return Page();
    }

    private async Task Send(Account account, CancellationToken cancel)
    {
        var token = await users.GeneratePasswordResetTokenAsync(account);
        var link =
            $"{Request.Scheme}://{Request.Host}/nytt-passord/{account.Id:N}/{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";
        await events.Tell(
            new StaffMail(
                $"password/{account.Id:N}/{Guid.CreateVersion7():N}",
                account.Email!,
                texts["People.Forgotten.Mail.Subject"],
                texts["People.Forgotten.Mail.Body", link],
                OrganisationId: null
            ),
            cancel
        );
        await db.Save("People.Done.PasswordLinkSent", cancel);
    }
}
