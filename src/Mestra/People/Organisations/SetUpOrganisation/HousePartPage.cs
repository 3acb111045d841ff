using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>What the forms for a department and for a place share: one address for a new one and a known one, own parts only.</summary>
public abstract class HousePartPage<TPart>(PeopleDb db) : PageModel
    where TPart : class
{
    /// <summary>The part's id, or the word for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string Part { get; set; } = "";

    public bool IsNew => Part == NewWord;

    protected PeopleDb Db => db;
    protected Guid OrganisationId => User.OrganisationId()!.Value;

    /// <summary>What stands in the address for a new one: <c>ny</c>, <c>nytt</c>.</summary>
    protected abstract string NewWord { get; }
    protected abstract IQueryable<TPart> Own { get; }

    /// <summary>Puts the known one on the form.</summary>
    protected abstract void Show(TPart part);

    /// <summary>The one turn to change this part; a new one takes the organisation's.</summary>
    protected Task<Turn> TakeTurn(CancellationToken cancel) =>
        db.TakeTurn<TPart>(Guid.TryParse(Part, out var id) ? id : OrganisationId, cancel);

    /// <summary>A new one, not yet saved.</summary>
    protected abstract TPart Begin();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsNew)
        {
            return Page();
        }

        if (await Known(cancel) is not { } found)
        {
            return NotFound();
        }

        Show(found);
        return Page();
    }

    /// <summary>The one that the form is about; null where there is none here.</summary>
    protected async Task<TPart?> Find(CancellationToken cancel) =>
        IsNew ? Begin() : await Known(cancel);

    /// <summary>Saves; the same name given twice at one moment is refused as it is when given later.</summary>
    protected async Task<IActionResult> Keep(Turn turn, string activity, CancellationToken cancel)
    {
        if (!await db.TrySave(turn, activity, cancel))
        {
            this.Refuse("Input.Name", OrganisationRefusal.NameIsTaken);
            return this.Invalid();
        }

        this.Flash("People.House.Saved");
        return Redirect("/arbeid/virksomhet");
    }

    private async Task<TPart?> Known(CancellationToken cancel) =>
        Guid.TryParse(Part, out var id)
            ? await Own.SingleOrDefaultAsync(part => EF.Property<Guid>(part, "Id") == id, cancel)
            : null;
}
