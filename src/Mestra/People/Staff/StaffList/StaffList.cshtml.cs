using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>One who has a role here.</summary>
public sealed record StaffRow(
    Guid MembershipId,
    string Name,
    Role Role,
    string Profession,
    bool IsSelf
);

/// <summary>Who works here, in which role, and who is invited. The administrator ends roles and withdraws invitations.</summary>
public sealed class StaffListPage(PeopleDb db, UserManager<Account> users, TimeProvider clock)
    : PageModel
{
    public IReadOnlyList<StaffRow> Rows { get; private set; } = [];
    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    /// <summary>The link of the invitation just made, shown once for those who hand it over themselves.</summary>
    public string? Link => TempData["invitation"] as string;

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostEndAsync(Guid membership, CancellationToken cancel)
    {
        var own = User.AccountId();
        var found = await db.Memberships.FirstOrDefaultAsync(
            m => m.Id == membership && m.EndedAt == null && m.AccountId != own,
            cancel
        );
        if (found is null)
        {
            return NotFound();
        }

        found.EndedAt = clock.GetUtcNow();
        await db.Save("People.Done.RoleEnded", cancel);
        if (await users.FindByIdAsync(found.AccountId.ToString()) is { } account)
        {
            await users.UpdateSecurityStampAsync(account); // signed out within the minute, wherever they are
        }

        this.Flash("People.Staff.Ended");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation, CancellationToken cancel)
    {
        var found = await db.Invitations.FirstOrDefaultAsync(
            i => i.Id == invitation && i.AcceptedAt == null,
            cancel
        );
        if (found is null)
        {
            return NotFound();
        }

        found.WithdrawnAt ??= clock.GetUtcNow();
        await db.Save("People.Done.InvitationWithdrawn", cancel);
        this.Flash("People.Staff.Withdrawn");
        return RedirectToPage();
    }

    private async Task Load(CancellationToken cancel)
    {
        var own = User.AccountId();
        Rows = await db
            .Memberships.Where(m => m.EndedAt == null)
            .Join(
                db.Accounts,
                m => m.AccountId,
                a => a.Id,
                (m, a) =>
                    new
                    {
                        m.Id,
                        m.AccountId,
                        m.Role,
                        a.Name,
                        a.Profession,
                    }
            )
            .OrderBy(row => row.Name)
            .Take(500)
            .Select(row => new StaffRow(
                row.Id,
                row.Name,
                row.Role,
                row.Profession,
                row.AccountId == own
            ))
            .ToListAsync(cancel);
        Invitations = await db
            .Invitations.AsNoTracking()
            .Where(i => i.AcceptedAt == null && i.WithdrawnAt == null)
            .OrderByDescending(i => i.SentAt)
            .Take(100)
            .ToListAsync(cancel);
    }
}
