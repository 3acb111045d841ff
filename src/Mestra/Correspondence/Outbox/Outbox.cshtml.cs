using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>A message as it would have gone out.</summary>
public sealed record OutboxLine(
    MessageKind Kind,
    MessageChannel Channel,
    string Address,
    string Language,
    string Body,
    DateTimeOffset At
);

/// <summary>What was not let out of the house, readable: in a demonstration, and where no gateway is set up.</summary>
public sealed class OutboxPage(CorrespondenceDb db, IPersons persons, PageFrame frame) : PageModel
{
    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public PageOf<OutboxLine> Messages { get; private set; } = new([], 0, 1, Paging.Usual);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // Staff mail may hold a link that opens an account: it is nobody else's to read.
        var page = await db
            .Messages.AsNoTracking()
            .Where(m => m.SentBy == SentBy.Outbox && m.PersonId != null)
            .OrderByDescending(m => m.SentAt)
            .ThenBy(m => m.Id)
            .Paged(Number, cancel);
        await persons.Look(
            [.. page.Items.Select(m => m.PersonId!.Value).Distinct()],
            "Look.Correspondence",
            cancel
        );
        Messages = new(
            [
                .. page.Items.Select(m => new OutboxLine(
                    m.Kind,
                    m.Channel,
                    m.Address,
                    m.Language,
                    m.Body,
                    frame.Local(m.SentAt!.Value)
                )),
            ],
            page.Total,
            page.Number,
            page.Size
        );
    }
}
