using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Referrals;

/// <summary>The organisation's referrals. A patient is found on the page of persons; no name stands in this address.</summary>
public sealed class ReferralsPage(
    ReferralList list,
    ReferralExport export,
    IProgrammes programmes,
    PageFrame frame
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "tilstand")]
    public ReferralState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "tilbud")]
    public Guid? ProgrammeId { get; set; }

    [BindProperty(SupportsGet = true, Name = "mangler")]
    public bool NumbersMissing { get; set; }

    [BindProperty(SupportsGet = true, Name = SortBy.QueryName)]
    public string? Sorted { get; set; }

    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public PageOf<ShownReferral> Rows { get; private set; } = new([], 0, 1, Paging.Usual);
    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];
    public SortBy Sort => SortBy.Read(Sorted, ReferralList.Columns);
    public DateOnly Today => frame.Today;
    public bool MayEnter => User.May(Can.EnterReferrals);

    public bool IsNarrowed => State is not null || ProgrammeId is not null || NumbersMissing;

    private ReferralQuestion Question => new(State, ProgrammeId, NumbersMissing, Sort);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // An address that names no known state or programme shows all.
        ModelState.Clear();
        Programmes =
        [
            .. (await programmes.Own(cancel)).Select(card => new SelectListItem(
                card.Title.ToString(),
                card.Id.ToString()
            )),
        ];
        Rows = await list.Page(Question, Number, "Look.Referrals", cancel);
    }

    /// <summary>The same list as a file, without identity numbers and without protected names.</summary>
    public async Task<IActionResult> OnGetFileAsync(string? form, CancellationToken cancel)
    {
        var table = await export.Table(Question, $"henvisninger-{Today:yyyy-MM-dd}", cancel);
        return form == "xlsx" ? table.AsXlsx() : table.AsCsv();
    }
}
