using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>Answers the column «EPJ-SMS er av».</summary>
public sealed class TickEprSmsPage(TickEprSms tick) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IActionResult OnGet() => Redirect($"/arbeid/kurs/{Id}/deltakere");

    /// <summary>Keeps the ticks, or ticks all on the page.</summary>
    /// <param name="shown">The seats on the page.</param>
    /// <param name="off">The ticked ones.</param>
    /// <param name="all">True for the button that ticks all on the page.</param>
    /// <param name="cancel">Given up by the browser.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "vist")] Guid[] shown,
        [FromForm(Name = "av")] Guid[] off,
        [FromForm(Name = "alle")] bool all,
        CancellationToken cancel
    )
    {
        if (await tick.Run(Id, shown, all ? shown : off, cancel) is { } refusal)
        {
            this.Refuse("", refusal);
            return this.Invalid();
        }

        this.Flash("Seats.EprSms.Saved");
        return Redirect($"/arbeid/kurs/{Id}/deltakere");
    }
}
