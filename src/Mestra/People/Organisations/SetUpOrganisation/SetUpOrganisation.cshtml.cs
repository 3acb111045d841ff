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
    KeptOrganisations kept,
    ChangeLogo change
) : PageModel
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    /// <summary>Another logo; null where none was chosen.</summary>
    [BindProperty]
    public IFormFile? Logo { get; set; }

    /// <summary>From now on the letters have none. A logo that is chosen at the same time goes before.</summary>
    [BindProperty]
    public bool RemovesLogo { get; set; }

    public Organisation At { get; private set; } = null!;
    public bool HasLogo { get; private set; }
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

        var logo = await ReadLogo(cancel);
        if (!ModelState.IsValid)
        {
            AskForLogoAgain(logo);
            return this.Invalid();
        }

        if (OrganisationInput.Of(At) is var now && Input.IsBehind(now))
        {
            AskForLogoAgain(logo);
            return this.ChangedMeanwhile(nameof(Input), Input, now);
        }

        Input.WriteTo(At);
        await db.Save("People.Done.OrganisationChanged", cancel);
        await Change(logo, cancel);
        await turn.Commit(cancel);
        kept.Forget(At.Id);
        this.Flash("People.House.Saved");
        return RedirectToPage();
    }

    private async Task<LogoFile?> ReadLogo(CancellationToken cancel)
    {
        if (Logo is null)
        {
            return null;
        }

        var reading = await LogoFile.Read(Logo, cancel);
        if (reading.Why is { } why)
        {
            this.Refuse(nameof(Logo), why, reading.Figures);
        }

        return reading.File;
    }

    private void AskForLogoAgain(LogoFile? logo)
    {
        if (logo is not null)
        {
            this.Refuse(nameof(Logo), LogoRefusal.MustBeChosenAgain);
        }
    }

    private Task Change(LogoFile? logo, CancellationToken cancel) =>
        logo is not null ? change.To(logo, At.Id, cancel)
        : RemovesLogo ? change.ToNone(At.Id, cancel)
        : Task.CompletedTask;

    private async Task Load(CancellationToken cancel)
    {
        var id = User.OrganisationId()!.Value;
        At = await db.Organisations.SingleAsync(o => o.Id == id, cancel);
        Departments = await organisations.Departments(id, cancel);
        Places = await organisations.Places(id, cancel);
        HasLogo = await db.Logos.AnyAsync(logo => logo.OrganisationId == id, cancel);
    }
}
