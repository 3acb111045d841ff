using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Evaluation;

/// <summary>After the course: minutes of the group, the talk with the experienced user, and what to do differently.</summary>
public sealed class HoldDebriefPage(
    EvaluationDesk desk,
    HoldDebrief hold,
    Changes changes,
    IStaff staff,
    IProgrammes programmes,
    PageFrame frame
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public MinutesInput Minutes { get; set; } = new();

    [BindProperty]
    public TalkInput Talk { get; set; } = new();

    [BindProperty]
    public ChangeInput New { get; set; } = new();

    public CourseCard Course { get; private set; } = null!;
    public IReadOnlyList<ChangeRow> Decided { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Staff { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        await ShowMinutes(cancel);
        await ShowTalk(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostMinutesAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        var refusal = ModelState.IsValid
            ? await hold.Note(
                Course,
                "Evaluation.Done.MinutesWritten",
                known => Minutes.IsBehind(MinutesInput.Of(known)),
                d =>
                    d.WriteMinutes(Minutes.HeldOn, Minutes.WentWell, Minutes.ToChange, frame.Today),
                cancel
            )
            : null;
        if (refusal is FormRefusal)
        {
            var now = MinutesInput.Of(await hold.Read(Id, cancel));
            this.ChangedMeanwhile(nameof(Minutes), Minutes, now);
        }
        else if (refusal is not null)
        {
            this.Refuse(
                refusal is DebriefRefusal.NothingIsWritten ? "Minutes.WentWell" : "Minutes.HeldOn",
                refusal
            );
        }

        if (ModelState.IsValid)
        {
            return Done("Evaluation.Debrief.MinutesSaved");
        }

        await ShowTalk(cancel);
        return this.Invalid();
    }

    public async Task<IActionResult> OnPostTalkAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        var expected = await Expected(cancel);
        var refusal = ModelState.IsValid
            ? await hold.Note(
                Course,
                "Evaluation.Done.TalkNoted",
                known => Talk.IsBehind(TalkInput.Of(known, expected)),
                d => d.NoteTalk(Talk.On, Talk.With, Talk.Notes, frame.Today),
                cancel
            )
            : null;
        if (refusal is FormRefusal)
        {
            var now = TalkInput.Of(await hold.Read(Id, cancel), expected);
            this.ChangedMeanwhile(nameof(Talk), Talk, now);
        }
        else if (refusal is not null)
        {
            this.Refuse(
                refusal is DebriefRefusal.TalkedWithNobody ? "Talk.With" : "Talk.On",
                refusal
            );
        }

        if (ModelState.IsValid)
        {
            return Done("Evaluation.Debrief.TalkSaved");
        }

        await ShowMinutes(cancel);
        return this.Invalid();
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        var owner = Staff.Any(s => s.Value == New.OwnerId?.ToString()) ? New.OwnerId : null;
        if (
            ModelState.IsValid
            && await hold.Decide(Course, New.What, owner, New.Basis, frame.Today, cancel)
                is { } refusal
        )
        {
            this.Refuse(FieldOf(refusal), refusal);
        }

        if (ModelState.IsValid)
        {
            return Done("Evaluation.Debrief.ChangeSaved");
        }

        await ShowMinutes(cancel);
        await ShowTalk(cancel);
        return this.Invalid();
    }

    private static string FieldOf(ChangeRefusal refusal) =>
        refusal switch
        {
            ChangeRefusal.OwnerIsMissing => "New.OwnerId",
            ChangeRefusal.BasisIsMissing => "New.Basis",
            _ => "New.What",
        };

    private RedirectResult Done(string said)
    {
        this.Flash(said);
        return Redirect($"/arbeid/kurs/{Id}/evaluering/samtale");
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Course(Id, cancel) is not { } course)
        {
            return false;
        }

        Course = course;
        Decided = await changes.DecidedAfter(Id, cancel);
        Staff =
        [
            .. (await staff.At(course.OrganisationId, cancel)).Select(s => new SelectListItem(
                s.Name,
                s.AccountId.ToString()
            )),
        ];
        return true;
    }

    private async Task ShowMinutes(CancellationToken cancel) =>
        Minutes = MinutesInput.Of(await hold.Read(Id, cancel));

    private async Task ShowTalk(CancellationToken cancel) =>
        Talk = TalkInput.Of(await hold.Read(Id, cancel), await Expected(cancel));

    // The experienced user of the working group is the one to talk with.
    private async Task<string> Expected(CancellationToken cancel) =>
        (await programmes.Get([Course.ProgrammeId], cancel))
            .Values.SelectMany(programme => programme.WorkingGroup)
            .FirstOrDefault(member => member.IsExperiencedUser)
            ?.Name
        ?? "";
}

/// <summary>The minutes as they are typed.</summary>
public sealed class MinutesInput : WholeForm
{
    public DateOnly? HeldOn { get; set; }

    [AtMost(Debrief.LongestText)]
    public string WentWell { get; set; } = "";

    [AtMost(Debrief.LongestText)]
    public string ToChange { get; set; } = "";

    /// <summary>As they stand; empty while nothing was noted.</summary>
    public static MinutesInput Of(Debrief? debrief) =>
        new()
        {
            HeldOn = debrief?.HeldOn,
            WentWell = debrief?.WentWell ?? "",
            ToChange = debrief?.ToChange ?? "",
        };
}

/// <summary>The talk as it is typed.</summary>
public sealed class TalkInput : WholeForm
{
    [AtMost(200)]
    public string With { get; set; } = "";
    public DateOnly? On { get; set; }

    [AtMost(Debrief.LongestText)]
    public string Notes { get; set; } = "";

    /// <summary>As it stands; the one who is expected where nobody was noted.</summary>
    public static TalkInput Of(Debrief? debrief, string expected) =>
        new()
        {
            On = debrief?.TalkOn,
            With = debrief is { TalkWith.Length: > 0 } ? debrief.TalkWith : expected,
            Notes = debrief?.TalkNotes ?? "",
        };
}

/// <summary>A change as it is typed.</summary>
public sealed class ChangeInput
{
    [AtMost(Change.LongestText)]
    public string What { get; set; } = "";
    public Guid? OwnerId { get; set; }
    public ChangeBasis? Basis { get; set; }
}
