using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Coding;

/// <summary>Who confirmed which rules, on what, and what the organisation chose itself. It is a part of the organisation's history.</summary>
public sealed class RuleHistoryPage(MestraDb db) : PageModel
{
    public PageOf<HistoryLine> History { get; private set; } = null!;

    public async Task OnGetAsync(int? side, CancellationToken cancel) =>
        History = await HistoryQuery.Of(
            db,
            new HistoryOf(User.OrganisationId()!.Value)
            {
                Activities = ["Coding.Done.Chosen", "Coding.Done.Confirmed"],
            },
            side,
            cancel
        );
}
