using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Courses;

/// <summary>Adds or changes one session of a course.</summary>
public sealed class PlanSessionPage(
    CourseDesk desk,
    PlanSession plan,
    IOrganisations organisations,
    IStaff staff,
    Texts texts
) : PageModel
{
    private const string New = "ny";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary><c>ny</c>, or the session's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Session { get; set; } = "";

    [BindProperty]
    public SessionForm Input { get; set; } = new();

    public bool IsNew => Session == New;
    public bool IsCoded { get; private set; }
    public bool IsCancelled { get; private set; }
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>What is in the way, in words; empty where nothing is.</summary>
    public IReadOnlyList<string> Clashes { get; private set; } = [];

    /// <summary>What the day in the form is called, where it is a public holiday; empty where it is none.</summary>
    public string Holiday { get; private set; } = "";
    public bool AsksClashReason => Clashes.Count > 0 || Input.ClashReason.Length > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Prepare(cancel) is not { } known)
        {
            return NotFound();
        }

        Input = known.Session is { } session
            ? SessionForm.Of(session, known.At)
            : SessionForm.After([.. known.Course.Planned], known.At);
        Input.AddSpareRows();
        Holiday = Input.Day is { } day ? Holidays.NameOf(known.At.Country, day) : "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancel)
    {
        if (await Prepare(cancel) is not { } known)
        {
            return NotFound();
        }

        if (Input.PlaceId is { } place && !Places.Any(one => one.Value == place.ToString()))
        {
            ModelState.AddModelError("Input.PlaceId", texts["Courses.Session.PlaceUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var command = new PlanSessionCommand(
            known.Session?.Id ?? Input.Id,
            IsNew,
            Input.Plan(known.At, IsCoded),
            Input.Contributors(known.People),
            Input.ClashReason,
            Input
        );
        var answer = await plan.Do(Id, command, cancel);
        if (answer is not { IsDone: true })
        {
            return answer is null ? NotFound() : await Refused(answer, known.At, cancel);
        }

        FlashSaved(Input.Day!.Value, known.At);
        return Redirect(
            then == New ? $"/arbeid/kurs/{Id}/program/ny" : $"/arbeid/kurs/{Id}/program"
        );
    }

    // A holiday is no hindrance: a course may well be meant for one. It is said, so that nobody chooses it unknowing.
    private void FlashSaved(DateOnly day, OrganisationCard at)
    {
        var holiday = Holidays.NameOf(at.Country, day);
        this.Flash(
            holiday.Length > 0 ? "Courses.Session.SavedOnHoliday" : "Courses.Session.Saved",
            texts.Weekday(day),
            holiday
        );
    }

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) =>
        Change((session, c) => plan.Remove(Id, session, c), "Courses.Session.Removed", cancel);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancel) =>
        Change(
            (session, c) => plan.SetCancelled(Id, session, isCancelled: true, c),
            "Courses.Session.Cancelled",
            cancel
        );

    public Task<IActionResult> OnPostHoldAsync(CancellationToken cancel) =>
        Change(
            (session, c) => plan.SetCancelled(Id, session, isCancelled: false, c),
            "Courses.Session.PutBack",
            cancel
        );

    private async Task<IActionResult> Change(
        Func<Guid, CancellationToken, Task<Enum?>> change,
        string done,
        CancellationToken cancel
    )
    {
        // These buttons stand in forms of their own: what the session's form would miss is not missing here.
        ModelState.Clear();
        if (await Prepare(cancel) is not { Session: { } session } known)
        {
            return NotFound();
        }

        if (await change(session.Id, cancel) is { } refusal)
        {
            Input = SessionForm.Of(session, known.At);
            Input.AddSpareRows();
            this.Refuse("", refusal);
            return this.Invalid();
        }

        this.Flash(done, texts.Weekday(known.At.Day(session.Starts)));
        return Redirect($"/arbeid/kurs/{Id}/program");
    }

    private async Task<IActionResult> Refused(
        PlanSessionAnswer answer,
        OrganisationCard at,
        CancellationToken cancel
    )
    {
        if (answer.Form == FormRefusal.IsUsed)
        {
            return this.IsUsed("Input.Id", id => Input.Id = id);
        }

        if (answer.Form == FormRefusal.ChangedMeanwhile)
        {
            return await Prepare(cancel) is { Session: { } now }
                ? this.ChangedMeanwhile(nameof(Input), Input, SessionForm.Of(now, at))
                : NotFound();
        }

        if (answer.Course is { } course)
        {
            this.Refuse("", course);
        }

        if (answer.Session is { } session)
        {
            this.Refuse($"Input.{FieldOf(session)}", session);
        }

        Clashes = [.. (answer.Clashes ?? []).Select(clash => clash.InWords(texts, at))];
        if (Clashes.Count > 0)
        {
            ModelState.AddModelError("Input.ClashReason", texts["Courses.Clash.ReasonMissing"]);
        }

        return this.Invalid();
    }

    private static string FieldOf(SessionRefusal refusal) =>
        refusal switch
        {
            SessionRefusal.EndsBeforeItBegins => nameof(SessionForm.To),
            SessionRefusal.BreaksFillIt => nameof(SessionForm.BreakMinutes),
            SessionRefusal.NotALink => nameof(SessionForm.VideoLink),
            SessionRefusal.TimetableNotRead or SessionRefusal.TimetableOutside => nameof(
                SessionForm.Timetable
            ),
            _ => nameof(SessionForm.TeachingMinutes),
        };

    private async Task<Known?> Prepare(CancellationToken cancel)
    {
        if (await desk.Show(Id, cancel) is not { } course)
        {
            return null;
        }

        var session = Guid.TryParse(Session, out var id)
            ? course.Sessions.SingleOrDefault(s => s.Id == id)
            : null;
        if (session is null && !IsNew)
        {
            return null;
        }

        var at = await desk.Organisation(course, cancel);
        var programme = await desk.Programme(course, cancel);
        var people = await Candidates(at, programme, session, cancel);
        IsCoded = programme?.IsCoded == true;
        IsCancelled = session?.IsCancelled == true;
        Places =
        [
            .. (await organisations.Places(at.Id, cancel))
                .Where(place => !place.IsClosed || place.Id == session?.PlaceId)
                .Select(place => new SelectListItem(place.Line, place.Id.ToString())),
        ];
        People =
        [
            .. people.Select(person => new SelectListItem(
                person.InWords(texts),
                person.AccountId.ToString()
            )),
        ];
        return new(course, session, at, people);
    }

    // The working group first, then the others by name; and whoever contributes already, wherever they work now.
    private async Task<IReadOnlyList<ContributorPlan>> Candidates(
        OrganisationCard at,
        ProgrammeCard? programme,
        Session? session,
        CancellationToken cancel
    )
    {
        var group = programme?.WorkingGroup.Select(m => m.AccountId).ToHashSet() ?? [];
        var all = (await staff.At(at.Id, cancel)).Select(card => new ContributorPlan(
            card.AccountId,
            card.Name,
            card.Profession,
            card.IsExperiencedUser
        ));
        var standing = session
            ?.Contributors.Where(c => c.AccountId is not null)
            .Select(c => c.Plan);
        return
        [
            .. all.OrderBy(person => group.Contains(person.AccountId) ? 0 : 1)
                .Concat(standing ?? [])
                .DistinctBy(person => person.AccountId),
        ];
    }

    private sealed record Known(
        Course Course,
        Session? Session,
        OrganisationCard At,
        IReadOnlyList<ContributorPlan> People
    );
}
