using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>A place on its form.</summary>
public sealed class PlaceInput : WholeForm
{
    [Asked("People.House.Name.Asked"), AtMost(200)]
    public string Name { get; set; } = "";

    [AtMost(100)]
    public string Building { get; set; } = "";

    [AtMost(100)]
    public string Floor { get; set; } = "";

    [AtMost(300)]
    public string Address { get; set; } = "";
    public bool IsClosed { get; set; }

    public static PlaceInput Of(Place part) =>
        new()
        {
            Name = part.Name,
            Building = part.Building,
            Floor = part.Floor,
            Address = part.Address,
            IsClosed = part.ClosedAt is not null,
        };
}

/// <summary>A place is added, changed, taken out of use or into it again.</summary>
internal sealed class ChangePlacePage(PeopleDb db, TimeProvider clock) : HousePartPage<Place>(db)
{
    [BindProperty]
    public PlaceInput Input { get; set; } = new();

    protected override string NewWord => "nytt";

    protected override IQueryable<Place> Own =>
        Db.Places.Where(p => p.OrganisationId == OrganisationId);

    protected override void Show(Place part) => Input = PlaceInput.Of(part);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await using var turn = await TakeTurn(cancel);
        if (await Find(cancel) is not { } found)
        {
            return NotFound();
        }

        var name = Input.Name.Trim();
        if (await Own.AnyAsync(p => p.Id != found.Id && p.Name == name, cancel))
        {
            this.Refuse("Input.Name", OrganisationRefusal.NameIsTaken);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (!IsNew && PlaceInput.Of(found) is var now && Input.IsBehind(now))
        {
            return this.ChangedMeanwhile(nameof(Input), Input, now);
        }

        (found.Name, found.Building) = (name, Input.Building.Trim());
        (found.Floor, found.Address) = (Input.Floor.Trim(), Input.Address.Trim());
        found.ClosedAt = Input.IsClosed ? found.ClosedAt ?? clock.GetUtcNow() : null;
        return await Keep(turn, "People.Done.PlaceChanged", cancel);
    }

    protected override Place Begin()
    {
        var begun = new Place { OrganisationId = OrganisationId, Name = "" };
        Db.Places.Add(begun);
        return begun;
    }
}
