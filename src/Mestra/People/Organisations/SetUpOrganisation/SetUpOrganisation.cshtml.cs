using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>The organisation's own choices, its departments and its places. The administrator's page.</summary>
internal sealed class SetUpOrganisationPage(
    PeopleDb db,
    IOrganisations organisations,
    KeptOrganisations kept
) : PageModel
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public Organisation At { get; private set; } = null!;
    public IReadOnlyList<DepartmentCard> Departments { get; private set; } = [];
    public IReadOnlyList<PlaceCard> Places { get; private set; } = [];

    /// <summary>A zone is known by its town.</summary>
    public static IEnumerable<SelectListItem> ZoneItems =>
        OrganisationInput.Zones.Select(zone => new SelectListItem(zone.Split('/')[1], zone));

    public static IEnumerable<SelectListItem> LanguageItems =>
        Languages.All.Select(language => new SelectListItem(language.Name, language.Code));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Input = OrganisationInput.Of(At);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn<Organisation>(
            User.OrganisationId()!.Value,
            cancel
        );
        await Load(cancel);
        foreach (var (field, why) in Input.Refusals())
        {
            this.Refuse($"{nameof(Input)}.{field}", why);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (OrganisationInput.Of(At) is var now && Input.IsBehind(now))
        {
            return this.ChangedMeanwhile(nameof(Input), Input, now);
        }

        Input.WriteTo(At);
        await db.Save("People.Done.OrganisationChanged", cancel);
        await turn.Commit(cancel);
        kept.Forget(At.Id);
        this.Flash("People.House.Saved");
        return RedirectToPage();
    }

    private async Task Load(CancellationToken cancel)
    {
        var id = User.OrganisationId()!.Value;
        At = await db.Organisations.SingleAsync(o => o.Id == id, cancel);
        Departments = await organisations.Departments(id, cancel);
        Places = await organisations.Places(id, cancel);
    }
}
