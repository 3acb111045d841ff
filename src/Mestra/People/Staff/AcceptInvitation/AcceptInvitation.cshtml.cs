using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Someone who was invited takes the role: with a new account, or with the one there is.</summary>
public sealed class AcceptInvitationPage(
    PeopleDb db,
    UserManager<Account> users,
    IOrganisations organisations,
    Acting acting,
    TimeProvider clock
) : PageModel
{
    [BindProperty, AtMost(200)]
    public string? Name { get; set; }

    [BindProperty, AtMost(200)]
    public string? Password { get; set; }

    /// <summary>The invitation; null when the link is wrong, used, withdrawn or too old.</summary>
    public Invitation? Invited { get; private set; }
    public string OrganisationName { get; private set; } = "";
    public bool HasAccount { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        await Find(token, cancel);
        Name = Invited?.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        await Find(token, cancel);
        if (Invited is null || !ModelState.IsValid)
        {
            return this.Invalid();
        }

        var account = await users.FindByEmailAsync(Invited.Email) ?? await Create();
        if (account is null)
        {
            return this.Invalid();
        }

        Invited.AcceptedAt = clock.GetUtcNow();
        acting.As(account.Id, account.Name, Invited.Role.ToString(), Invited.OrganisationId);
        db.Memberships.Add(
            new Membership
            {
                OrganisationId = Invited.OrganisationId,
                AccountId = account.Id,
                Role = Invited.Role,
                DepartmentId = Invited.DepartmentId,
            }
        );
        await db.Save("People.Done.InvitationAccepted", cancel);
        this.Flash("People.Invitation.Done");
        return Redirect("/logg-inn");
    }

    private async Task<Account?> Create()
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Name = string.IsNullOrWhiteSpace(Name) ? Invited!.Name : Name,
            UserName = Invited!.Email,
            Email = Invited.Email,
            EmailConfirmed = true, // the link came to the address
        };
        var made = await users.CreateAsync(account, Password ?? "");
        if (made.Succeeded)
        {
            return account;
        }

        this.Refuse(nameof(Password), made.OfPassword() ?? PasswordRefusal.TooShort);
        return null;
    }

    private async Task Find(string token, CancellationToken cancel)
    {
        var hash = InviteStaff.HashOf(token);
        var now = clock.GetUtcNow();
        Invited = await db
            .Invitations.IgnoreQueryFilters([MestraDb.OwnRowsOnly]) // the token is the right to see it
            .FirstOrDefaultAsync(
                i =>
                    i.TokenHash == hash
                    && i.AcceptedAt == null
                    && i.WithdrawnAt == null
                    && i.ExpiresAt > now,
                cancel
            );
        if (Invited is not null)
        {
            OrganisationName = (await organisations.Get(Invited.OrganisationId, cancel)).Name;
            HasAccount = await users.FindByEmailAsync(Invited.Email) is not null;
        }
    }
}
