using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Referrals;

/// <summary>What the department can say to a referral.</summary>
public enum Assessment
{
    Accept,
    AskForMore,
    Decline,

    /// <summary>Only for what has been decided already.</summary>
    PutBack,
}

/// <summary>The department's answer, in one form.</summary>
public sealed class AssessInput
{
    [Asked("Referrals.Assess.Asked")]
    public Assessment? Assessment { get; set; }
    public Guid? CourseId { get; set; }

    [AtMost(ReferralTables.Longest)]
    public string? Text { get; set; }
}

/// <summary>The department assesses a referral.</summary>
public sealed class AssessPage(
    ReferralsDb db,
    AssessReferral assess,
    ReadOneReferral read,
    ReferralChoices choices,
    PageFrame frame
) : PageModel
{
    [BindProperty]
    public AssessInput Input { get; set; } = new();

    public ReferralView View { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Courses { get; private set; } = [];

    /// <summary>The answers that fit the state the referral is in.</summary>
    public IEnumerable<Assessment> Answers =>
        View.Referral.IsToAssess
            ? [Assessment.Accept, Assessment.AskForMore, Assessment.Decline]
            : [Assessment.PutBack];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await Show(id, cancel))
        {
            return NotFound();
        }

        Input.CourseId =
            View.Referral.CourseId
            ?? await choices.WithRoom(
                View.Referral.ProgrammeId,
                View.Referral.People.Count,
                cancel
            );
        Input.Assessment = View.Referral.IsToAssess ? null : Assessment.PutBack;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await db.One(id, cancel) is not { } referral)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await Answer(referral, cancel) is { } refused)
        {
            this.Refuse(FieldOf(refused), refused);
        }

        if (ModelState.IsValid)
        {
            this.Flash("Referrals.Assess.Saved");
            return Redirect($"/arbeid/henvisninger/{id}");
        }

        db.Forget();
        await Show(id, cancel);
        return this.Invalid();
    }

    private Task<ReferralRefusal?> Answer(Referral referral, CancellationToken cancel)
    {
        var text = ReadReferral.Clean(Input.Text);
        return Input.Assessment switch
        {
            Assessment.Accept => assess.Accept(referral, Input.CourseId, cancel),
            Assessment.AskForMore => assess.AskForMore(referral, text, frame.Today, cancel),
            Assessment.Decline => assess.Decline(referral, text, cancel),
            _ => assess.PutBack(referral, text, cancel),
        };
    }

    private async Task<bool> Show(Guid id, CancellationToken cancel)
    {
        if (await read.Open(id, "Look.AssessReferral", cancel) is not { } view)
        {
            return false;
        }

        View = view;
        Courses = await choices.Courses(view.Referral.ProgrammeId, cancel);
        return true;
    }

    private static string FieldOf(ReferralRefusal refusal) =>
        refusal switch
        {
            ReferralRefusal.NoReason or ReferralRefusal.NothingAskedFor => "Input.Text",
            ReferralRefusal.NoSuchCourse => "Input.CourseId",
            _ => "Input.Assessment",
        };
}
