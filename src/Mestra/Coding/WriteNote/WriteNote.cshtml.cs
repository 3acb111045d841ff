using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>The note about one person's part in a course, to paste into the record; and the marks that it is done.</summary>
public sealed class WriteNotePage(
    CourseFacts courses,
    DraftsOfCourse drafts,
    DraftNote notes,
    Marking marking,
    CodingDb db,
    IPersons persons,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Seat { get; set; }

    [BindProperty, AtMost(WordsAtMost)]
    public string? FollowUp { get; set; }

    [BindProperty]
    public bool GpIsInformed { get; set; }

    /// <summary>Made anew at each view; never stored.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The name; neutral words for a protected person.</summary>
    public string Name { get; private set; } = "";
    public CodingMark? Mark { get; private set; }

    /// <summary>Why there is nothing to write, in words; null where there is.</summary>
    public string? WhyNone { get; private set; }

    /// <summary>Why what was done is to be done again, in words; null where it is not.</summary>
    public string? WhyAgain =>
        Mark is { IsAgain: true } again
            ? texts[
                "Coding.Again.Why",
                new CodingFigures(again.EarlierFigures).InWords(texts),
                CodingFigures.Of(Facts, Draft).InWords(texts)
            ]
            : null;

    /// <summary>What was just done, as a text key; null where nothing was.</summary>
    public string? SaysKey { get; private set; }

    private const int WordsAtMost = 2000;
    private FactsOfCourse Facts { get; set; } = null!;
    private CodingDraft Draft { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Show(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancel) =>
        !await Show(cancel) ? NotFound()
        : ModelState.IsValid ? Page()
        : this.Invalid();

    public Task<IActionResult> OnPostMarkAsync(CodingStep? step, CancellationToken cancel) =>
        Change(step, marking.Do, "Coding.Marked", cancel);

    public Task<IActionResult> OnPostUnmarkAsync(CodingStep? step, CancellationToken cancel) =>
        Change(step, marking.Undo, "Coding.Unmarked", cancel);

    private async Task<IActionResult> Change(
        CodingStep? step,
        Func<FactsOfCourse, CodingDraft, CodingStep, CancellationToken, Task> change,
        string saysKey,
        CancellationToken cancel
    )
    {
        if (!await Show(cancel) || (WhyNone is not null && WhyAgain is null))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || step is null)
        {
            return this.Invalid();
        }

        // Answered here and not by leading on: what is typed stands in no table, and would be gone.
        await change(Facts, Draft, step.Value, cancel);
        await ReadMark(cancel);
        SaysKey = saysKey;
        return Page();
    }

    private async Task<bool> Show(CancellationToken cancel)
    {
        if (
            await courses.Of(Id, cancel) is not { Programme.IsCoded: true } facts
            || facts.Seats.FirstOrDefault(seat => seat.Id == Seat) is not { } seat
        )
        {
            return false;
        }

        Facts = facts;
        var draft = (await drafts.Of(facts, cancel)).Single(d => d.ParticipantId == Seat);
        Draft = draft;
        var names = await persons.Look(
            [.. Together(draft).Select(s => s.AttendeeId)],
            "Look.JournalNote",
            cancel
        );
        Name = NameOf(names.GetValueOrDefault(seat.AttendeeId));
        await ReadMark(cancel);
        WhyNone =
            draft.Contacts.WhyNone?.In(texts, Languages.Current)
            ?? (draft.IsRegistered ? null : StandsOn(draft, names));
        Note = notes.Of(facts, draft, names, new(FollowUp, GpIsInformed));
        return true;
    }

    private async Task ReadMark(CancellationToken cancel) =>
        Mark = await db.Marks.AsNoTracking().SingleOrDefaultAsync(m => m.SeatId == Seat, cancel);

    // The person, and those who were there the same days on the same record.
    private IEnumerable<SeatCard> Together(CodingDraft draft)
    {
        var seats = draft
            .Contacts.Days.SelectMany(day => day.There)
            .Select(there => there.ParticipantId)
            .Append(Seat)
            .ToHashSet();
        return Facts.Seats.Where(seat => seats.Contains(seat.Id));
    }

    private string StandsOn(CodingDraft draft, IReadOnlyDictionary<Guid, PersonCard> names)
    {
        var carrier = Facts.Seats.First(seat => seat.Id == draft.Contacts.Days[0].CarriedBy);
        return texts["Coding.Note.StandsOn", NameOf(names.GetValueOrDefault(carrier.AttendeeId))];
    }

    private string NameOf(PersonCard? person) => person?.InList(texts) ?? "";
}
