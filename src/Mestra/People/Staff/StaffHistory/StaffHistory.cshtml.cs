using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.People;

/// <summary>Who was invited, by whom, who came, and whose role ended. It is a part of the organisation's history.</summary>
public sealed class StaffHistoryPage(MestraDb db) : PageModel
{
    private static readonly string[] Activities =
    [
        "People.Done.StaffInvited",
        "People.Done.InvitationAccepted",
        "People.Done.InvitationWithdrawn",
        "People.Done.RoleEnded",
    ];

    public PageOf<HistoryLine> History { get; private set; } = null!;

    public async Task OnGetAsync(int? side, CancellationToken cancel) =>
        History = await HistoryQuery.Of(
            db,
            new HistoryOf(User.OrganisationId()!.Value) { Activities = Activities },
            side,
            cancel
        );
}
