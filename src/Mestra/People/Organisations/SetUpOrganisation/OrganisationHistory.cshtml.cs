using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.People;

/// <summary>Who changed the organisation, its departments and its places, and when.</summary>
internal sealed class OrganisationHistoryPage(MestraDb db) : PageModel
{
    public PageOf<HistoryLine> History { get; private set; } = null!;

    public async Task OnGet(int? side, CancellationToken cancel) =>
        History = await HistoryQuery.Of(db, User.OrganisationId()!.Value, side, cancel);
}
