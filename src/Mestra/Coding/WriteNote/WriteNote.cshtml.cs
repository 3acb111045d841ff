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
    Marking marking,
    CodingDb db,
    IPersons persons,
    TimeProvider clock,
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
    public string Name { get; private set; } = "";
    public CodingMark? Mark { get; private set; }

    /// <summary>Why there is nothing to write; null where there is.</summary>
    public Reason? WhyNone { get; private set; }

    private const int WordsAtMost = 2000;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Show(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancel) =>
        !await Show(cancel) ? NotFound()
        : ModelState.IsValid ? Page()
        : this.Invalid();

    public async Task<IActionResult> OnPostMarkAsync(CodingStep step, CancellationToken cancel)
    {
        var mark = await db
            .Marks.AsNoTracking()
            .SingleOrDefaultAsync(m => m.SeatId == Seat, cancel);
        var isDone = step == CodingStep.Documented ? mark?.DocumentedAt : mark?.CodedAt;
        if (!await marking.Run(Seat, step, done: isDone is null, cancel))
        {
            return NotFound();
        }

        this.Flash(isDone is null ? "Coding.Marked" : "Coding.Unmarked");
        return RedirectToPage();
    }

    private async Task<bool> Show(CancellationToken cancel)
    {
        if (
            await courses.Of(Id, cancel) is not { } facts
            || facts.Seats.FirstOrDefault(seat => seat.Id == Seat) is not { } seat
        )
        {
            return false;
        }

        var draft = (await drafts.Of(facts, cancel)).Single(d => d.ParticipantId == Seat);
        Guid[] people =
        [
            .. facts.Seats.Where(s => s.PartyId == seat.PartyId).Select(s => s.AttendeeId),
        ];
        var names = await persons.Look(people, "Look.JournalNote", cancel);
        Name = names.GetValueOrDefault(seat.AttendeeId)?.Name ?? "";
        Mark = await db.Marks.AsNoTracking().SingleOrDefaultAsync(m => m.SeatId == Seat, cancel);
        WhyNone = draft.Contacts.WhyNone;
        Note = new JournalNoteWriter(texts, facts.Organisation.Language).Write(
            NoteOf(facts, draft, names)
        );
        return true;
    }

    private JournalNote NoteOf(
        FactsOfCourse facts,
        CodingDraft draft,
        IReadOnlyDictionary<Guid, PersonCard> names
    )
    {
        var seats = facts.Seats.ToDictionary(seat => seat.Id);
        var days = draft.Contacts.Days.Select(day => day.Date).ToHashSet();
        var sessions = facts.Conduct.Sessions.Where(s => days.Contains(s.Date)).ToList();
        return new(
            facts.Course.Title.For(facts.Organisation.Language),
            facts.Conduct.Sessions.Where(s => s.State == SessionState.Held).Sum(s => s.HeldMinutes),
            [
                .. draft.Contacts.Days.Select(day => new NoteDay(
                    day.Date,
                    [
                        .. day.There.Select(there => new NotePerson(
                            there.IsRelative
                                ? $"{texts.In(facts.Organisation.Language, Texts.KeyOf(seats[there.ParticipantId].Relation))} {names.GetValueOrDefault(seats[there.ParticipantId].AttendeeId)?.Name}"
                                : null,
                            there.Minutes
                        )),
                    ]
                )),
            ],
            [.. sessions.SelectMany(s => s.Topics).Distinct().Order()],
            OwnGoals: null,
            FollowUp,
            GpIsInformed ? Today(facts) : null,
            facts.Doctor?.Name
        );
    }

    private DateOnly Today(FactsOfCourse facts) =>
        DateOnly.FromDateTime(facts.Organisation.Local(clock.GetUtcNow()).DateTime);
}
