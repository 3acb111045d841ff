using System.Text;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Mestra.People;

/// <summary>Sends the link where a new password is chosen, if there is an account with the address.</summary>
internal sealed class PasswordLink(
    UserManager<Account> users,
    Events events,
    PeopleDb db,
    Texts texts
)
{
    /// <summary>Puts the e-mail among those to be sent.</summary>
    /// <param name="email">As typed.</param>
    /// <param name="site">Scheme and host that the link begins with.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task Send(string email, string site, CancellationToken cancel)
    {
        if (await users.FindByEmailAsync(email) is not { } account)
        {
            return;
        }

        var token = await users.GeneratePasswordResetTokenAsync(account);
        var sealedToken = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));
        var link = $"{site}/nytt-passord/{account.Id:N}/{sealedToken}";
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

/// <summary>Does it beside the request: how long the answer takes then says nothing about whether the address is known.</summary>
internal sealed class PasswordLinks(IServiceScopeFactory scopes, ILogger<PasswordLinks> log)
{
    /// <summary>Begins, and does not wait. One that fails is noted in the log; the person asks again.</summary>
    public void SendBeside(string email, string site) => _ = Task.Run(() => Send(email, site));

    private async Task Send(string email, string site)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<PasswordLink>()
                .Send(email, site, CancellationToken.None);
        }
        catch (Exception problem)
        {
            log.LogError(problem, "A link for a new password was not sent");
        }
    }
}
