using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>Cancels the seats of those picked: who gave them up, and why.</summary>
public sealed class GiveUpSeatPage(GiveUpSeat giveUp, ParticipantList list) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Whose seats.</summary>
    [BindProperty(SupportsGet = true, Name = "plass")]
    public Guid[] Seats { get; set; } = [];

    [BindProperty, Asked("Seats.GiveUp.ByMissing")]
    public GivenUpBy? By { get; set; }

    [BindProperty, AtMost(2000)]
    public string? Reason { get; set; }

    /// <summary>Those whose seats are cancelled, in words.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return await Find(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        if (
            ModelState.IsValid
            && await giveUp.Cancel(Id, Seats, By!.Value, Reason?.Trim() ?? "", cancel)
                is { } refusal
        )
        {
            this.Refuse("", refusal);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        this.Flash("Seats.GivenUp");
        return Redirect($"/arbeid/kurs/{Id}/deltakere");
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        var people = await list.Some(Id, Seats, cancel);
        Names = [.. people.Select(person => person.Name)];
        return people.Count > 0;
    }
}
