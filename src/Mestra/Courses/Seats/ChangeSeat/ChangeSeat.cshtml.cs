using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>One person's seat: what is known, what they answered, and what can be done with it.</summary>
public sealed class ChangeSeatPage(
    ParticipantList list,
    AnswerOffer answer,
    GiveUpSeat giveUp,
    NoteNeeds note,
    PageFrame frame,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid SeatId { get; set; }

    [BindProperty]
    public NeedsForm Input { get; set; } = new();

    [BindProperty, AtMost(2000)]
    public string? Reason { get; set; }

    public Seating Seating { get; private set; } = null!;
    public Party Party { get; private set; } = null!;
    public Participant Person { get; private set; } = null!;
    public bool IsSeated => Person.State.IsOccupied;
    public bool IsLive => Person.State.IsLive;
    public bool HasRoom => Seating.Free >= Party.People.Count;

    /// <summary>The person in words.</summary>
    public string Says(Participant person) => person.Name;

    /// <summary>The organisation's day of a moment, in words.</summary>
    public string Day(DateTimeOffset? moment) => moment is { } at ? texts.Day(frame.Day(at)) : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        Input = Standing;
        return Page();
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) =>
        Do(() => answer.Confirm(Id, [SeatId], cancel), "Seats.Confirmed", cancel);

    public Task<IActionResult> OnPostConfirmAllAsync(CancellationToken cancel) =>
        Do(
            () => answer.Confirm(Id, [.. Party.People.Select(person => person.SeatId)], cancel),
            "Seats.Confirmed",
            cancel
        );

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel) =>
        Do(
            () => answer.Decline(Id, SeatId, Reason?.Trim() ?? "", cancel),
            "Seats.Declined",
            cancel
        );

    public Task<IActionResult> OnPostPutBackAsync(CancellationToken cancel) =>
        Do(() => giveUp.PutBack(Id, Party.Id, cancel), "Seats.PutBack.Done", cancel);

    public async Task<IActionResult> OnPostNeedsAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid && await note.Run(Id, SeatId, Input, cancel) is { } refusal)
        {
            if (refusal is FormRefusal.ChangedMeanwhile)
            {
                return await Find(cancel)
                    ? this.ChangedMeanwhile(nameof(Input), Input, Standing)
                    : NotFound();
            }

            this.Refuse("", refusal);
        }

        return await Answer("Seats.Needs.Saved", cancel);
    }

    private NeedsForm Standing => new() { Needs = Person.Needs };

    private async Task<IActionResult> Do(
        Func<Task<SeatRefusal?>> act,
        string done,
        CancellationToken cancel
    )
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid && await act() is { } refusal)
        {
            this.Refuse("", refusal);
        }

        // The form that was sent says nothing of the needs.
        Input = Standing;
        return await Answer(done, cancel);
    }

    private async Task<IActionResult> Answer(string done, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await Find(cancel) ? this.Invalid() : NotFound();
        }

        this.Flash(done);
        return Redirect($"/arbeid/kurs/{Id}/deltakere");
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (await list.One(Id, SeatId, cancel) is not { } found)
        {
            return false;
        }

        (Seating, Party, Person) = found;
        return true;
    }
}
