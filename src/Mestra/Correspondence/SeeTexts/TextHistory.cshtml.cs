using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Correspondence;

/// <summary>Who wrote which edition of the organisation's own texts. It is a part of the organisation's history.</summary>
public sealed class TextHistoryPage(MestraDb db) : PageModel
{
    public PageOf<HistoryLine> History { get; private set; } = null!;

    public async Task OnGetAsync(int? side, CancellationToken cancel) =>
        History = await HistoryQuery.Of(
            db,
            new HistoryOf(User.OrganisationId()!.Value)
            {
                Activities = ["Correspondence.Done.TemplateSaved"],
            },
            side,
            cancel
        );
}
