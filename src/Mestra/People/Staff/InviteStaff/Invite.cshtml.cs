using System.ComponentModel.DataAnnotations;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.People;

/// <summary>The administrator invites someone by e-mail.</summary>
public sealed class InvitePage(
    InviteStaff invite,
    PeopleDb db,
    Events events,
    IOrganisations organisations,
    Texts texts,
    PublicAddress site
) : PageModel
{
    [BindProperty, Asked("People.Invite.Name.Asked"), AtMost(200)]
    public string Name { get; set; } = "";

    [BindProperty, Asked("People.Invite.Email.Asked"), AtMost(256), EmailAddress]
    public string? Email { get; set; }

    [BindProperty, Asked("People.Invite.Role.Asked")]
    public Role? Role { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        Name = Names.Clean(Name);
        var organisation = await organisations.Get(User.OrganisationId()!.Value, cancel);
        var path = invite.Add(organisation.Id, Email!, Name, Role!.Value);
        var link = site.For(Request) + path;
        await events.Tell(
            new StaffMail(
                $"invitation/{Guid.CreateVersion7():N}",
                Email!.Trim(),
                texts["People.Invite.Mail.Subject", organisation.Name],
                texts[
                    "People.Invite.Mail.Body",
                    Name,
                    organisation.Name,
                    texts[Role.Value],
                    link,
                    InviteStaff.Lifetime.Days
                ],
                organisation.Id
            ),
            cancel
        );
        await db.Save("People.Done.StaffInvited", cancel);
        TempData["invitation"] = link;
        this.Flash("People.Invite.Done", Name);
        return Redirect("/arbeid/ansatte");
    }
}
