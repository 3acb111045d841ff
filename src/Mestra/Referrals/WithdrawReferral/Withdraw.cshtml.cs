using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Referrals;

/// <summary>By whom a referral is taken back, and why.</summary>
public sealed class WithdrawInput
{
    [Asked("Referrals.Withdraw.By.Asked")]
    public WithdrawnBy? By { get; set; }

    [AtMost(ReferralTables.Longest)]
    public string? Reason { get; set; }
}

/// <summary>The secretary notes that a referral is taken back.</summary>
public sealed class WithdrawPage(ReferralsDb db, WithdrawReferral withdraw, ReadOneReferral read)
    : PageModel
{
    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    public ReferralView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await Show(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await db.One(id, cancel) is not { } referral)
        {
            return NotFound();
        }

        if (
            ModelState.IsValid
            && await withdraw.Run(
                referral,
                Input.By!.Value,
                ReadReferral.Clean(Input.Reason),
                cancel
            )
                is { } refused
        )
        {
            this.Refuse("Input.By", refused);
        }

        if (ModelState.IsValid)
        {
            this.Flash("Referrals.Withdraw.Saved");
            return Redirect($"/arbeid/henvisninger/{id}");
        }

        db.Forget();
        await Show(id, cancel);
        return this.Invalid();
    }

    private async Task<bool> Show(Guid id, CancellationToken cancel)
    {
        var view = await read.Open(id, "Look.Referral", cancel);
        View = view!;
        return view is not null;
    }
}
