using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Who has looked at a person, for the person to be told (nb: innsynslogg). Opening it is a look too.</summary>
public sealed class LookLogPage(PeopleDb db, IPersons persons) : PageModel
{
    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public Guid Id { get; private set; }
    public string PersonName { get; private set; } = "";
    public PageOf<Look> Rows { get; private set; } = new([], 0, 1, Paging.Usual);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var cards = await persons.Look([id], "Look.LookLog", cancel);
        if (!cards.TryGetValue(id, out var card))
        {
            return NotFound();
        }

        (Id, PersonName) = (id, card.Name);
        Rows = await db
            .Looks.AsNoTracking()
            .Where(l => l.PersonId == id)
            .OrderByDescending(l => l.At)
            .ThenByDescending(l => l.Id)
            .Paged(Number, cancel);
        return Page();
    }
}
