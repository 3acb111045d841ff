using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>Does one thing with the people who were picked on the participants page.</summary>
public sealed class ActOnManyPage(AnswerOffer answer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IActionResult OnGet() => Redirect($"/arbeid/kurs/{Id}/deltakere");

    /// <summary>Confirms at once; what asks for more leads on to its own page.</summary>
    /// <param name="seats">Those picked.</param>
    /// <param name="act">What to do.</param>
    /// <param name="cancel">Given up by the browser.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "plass")] Guid[] seats,
        [FromForm(Name = "gjor")] string? act,
        CancellationToken cancel
    )
    {
        if (seats.Length == 0)
        {
            this.Refuse("", PickRefusal.NobodyPicked);
            return this.Invalid();
        }

        var picked = string.Join('&', seats.Select(seat => $"plass={seat}"));
        return act switch
        {
            "flytt" => Redirect($"/arbeid/kurs/{Id}/deltakere/flytt?{picked}"),
            "avbestill" => Redirect($"/arbeid/kurs/{Id}/deltakere/avbestill?{picked}"),
            _ => await Confirm(seats, cancel),
        };
    }

    private async Task<IActionResult> Confirm(Guid[] seats, CancellationToken cancel)
    {
        if (await answer.Confirm(Id, seats, cancel) is { } refusal)
        {
            this.Refuse("", refusal);
            return this.Invalid();
        }

        this.Flash("Seats.Confirmed");
        return Redirect($"/arbeid/kurs/{Id}/deltakere");
    }
}

/// <summary>Why nothing was done with those picked.</summary>
public enum PickRefusal
{
    NobodyPicked,
}
