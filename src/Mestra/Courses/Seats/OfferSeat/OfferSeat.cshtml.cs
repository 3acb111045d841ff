using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>Answers the button «Tilby plass». It stays lean, for many press it at once: no names are read, and who is refused gets a short page.</summary>
public sealed class OfferSeatPage(OfferSeat offer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IActionResult OnGet() => Redirect($"/arbeid/kurs/{Id}/deltakere");

    public async Task<IActionResult> OnPostAsync(Guid partyId, CancellationToken cancel)
    {
        if (await offer.Run(Id, partyId, cancel) is { } refusal)
        {
            this.Refuse("", refusal);
            return this.Invalid();
        }

        this.Flash("Seats.Offered");
        return Redirect($"/arbeid/kurs/{Id}/deltakere#vent");
    }
}
