using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.People;

/// <summary>Who changed what is known of a person, and when; the values are never told. Opening it is a look at the person.</summary>
public sealed class PersonHistoryPage(MestraDb db, IPersons persons) : PageModel
{
    public PersonCard Card { get; private set; } = null!;
    public PageOf<HistoryLine> History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int? side, CancellationToken cancel)
    {
        if (!(await persons.Look([id], "Look.History", cancel)).TryGetValue(id, out var card))
        {
            return NotFound();
        }

        Card = card;
        History = await HistoryQuery.Of(db, id, side, cancel);
        return Page();
    }
}
