using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Referrals;

/// <summary>The secretary notes what the referrer answered; then the department assesses again.</summary>
public sealed class AnswerPage(ReferralsDb db, ReadOneReferral read) : PageModel
{
    [BindProperty, Asked("Referrals.Answer.Asked"), AtMost(ReferralTables.Longest)]
    public string? Answer { get; set; }

    public ReferralView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await Show(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await db.One(id, cancel) is not { } referral)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await Note(referral, cancel) is { } refused)
        {
            this.Refuse("Answer", refused);
        }

        if (ModelState.IsValid)
        {
            this.Flash("Referrals.Answer.Saved");
            return Redirect($"/arbeid/henvisninger/{id}");
        }

        db.Forget();
        await Show(id, cancel);
        return this.Invalid();
    }

    private async Task<ReferralRefusal?> Note(Referral referral, CancellationToken cancel) =>
        referral.NoteAnswer(ReadReferral.Clean(Answer))
        ?? await db.TrySave("Referrals.Done.Answered", cancel);

    private async Task<bool> Show(Guid id, CancellationToken cancel)
    {
        var view = await read.Open(id, "Look.Referral", cancel);
        View = view!;
        return view is not null;
    }
}
