using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Referrals;

/// <summary>One referral: what it says, where it is, what was done to it.</summary>
public sealed class ReferralPage(ReferralsDb db, ReadOneReferral read, Texts texts) : PageModel
{
    public ReferralView View { get; private set; } = null!;
    public PageOf<HistoryLine> History { get; private set; } = new([], 0, 1, Paging.Usual);

    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public bool MayAssess => User.May(Can.AssessReferrals);
    public bool MayEnter => User.May(Can.EnterReferrals);

    /// <summary>The words to paste into the reply of the EPR, in the organisation's language; empty where none are needed.</summary>
    public string Reply =>
        View.Referral.State switch
        {
            ReferralState.MoreAsked => texts.In(
                View.ReferrerLanguage,
                "Referrals.Reply.MoreAsked",
                View.ProgrammeTitle.For(View.ReferrerLanguage),
                View.Referral.AskedFor,
                View.OrganisationName
            ),
            ReferralState.Declined => texts.In(
                View.ReferrerLanguage,
                "Referrals.Reply.Declined",
                View.ProgrammeTitle.For(View.ReferrerLanguage),
                View.Referral.DecisionReason,
                View.OrganisationName
            ),
            _ => "",
        };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await read.Open(id, "Look.Referral", cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        History = await db.History(id, Number, cancel);
        return Page();
    }
}
