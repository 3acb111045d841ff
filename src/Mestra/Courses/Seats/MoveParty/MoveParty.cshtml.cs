using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Courses;

/// <summary>Moves those picked, with all who come together with them, to another date of the programme.</summary>
public sealed class MovePartyPage(
    MoveParty move,
    ParticipantList list,
    ICourses courses,
    PageFrame frame,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Any of the party; the others come along.</summary>
    [BindProperty(SupportsGet = true, Name = "plass")]
    public Guid[] Seats { get; set; } = [];

    [BindProperty, Asked("Seats.Move.ToMissing")]
    public Guid? To { get; set; }

    [BindProperty]
    public bool HaveAgreed { get; set; }

    public IReadOnlyList<Party> Parties { get; private set; } = [];

    /// <summary>The other dates that have not begun and take people, with how many seats are free.</summary>
    public IReadOnlyList<SelectListItem> Dates { get; private set; } = [];

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

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        foreach (var party in Parties)
        {
            if (await move.Run(Id, party.Id, To!.Value, HaveAgreed, cancel) is { } refusal)
            {
                ModelState.AddModelError(nameof(To), Why(party, refusal));
            }
        }

        if (!ModelState.IsValid)
        {
            await Find(cancel);
            return this.Invalid();
        }

        this.Flash("Seats.Moved");
        return Redirect($"/arbeid/kurs/{Id}/deltakere");
    }

    /// <summary>The party in words: the names, or the neutral words.</summary>
    public string Says(Party party) =>
        string.Join(", ", party.People.Select(person => person.Name));

    private string Why(Party party, SeatRefusal refusal) =>
        Parties.Count == 1 ? texts[refusal] : $"{Says(party)}: {texts[refusal]}";

    private async Task<bool> Find(CancellationToken cancel)
    {
        Parties = await list.PartiesOf(Id, Seats, cancel);
        if (Parties.Count == 0 || !(await courses.Get([Id], cancel)).TryGetValue(Id, out var here))
        {
            return false;
        }

        Dates =
        [
            .. (await courses.OfProgramme(here.ProgrammeId, cancel))
                .Where(course => course.Id != Id && TakesPeople(course))
                .OrderBy(course => course.Starts)
                .Select(course => new SelectListItem(InWords(course), course.Id.ToString())),
        ];
        return true;
    }

    private bool TakesPeople(CourseCard course) =>
        course.State.TakesPeople && course.Starts > clock.GetUtcNow();

    private string InWords(CourseCard course) =>
        texts.Count(
            "Seats.Move.Date",
            Math.Max(0, course.Capacity - course.Occupied),
            texts.Day(frame.Day(course.Starts!.Value)),
            course.Waiting
        );
}
