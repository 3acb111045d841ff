using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>A department on its form.</summary>
public sealed class DepartmentInput : WholeForm
{
    [Asked("People.House.Name.Asked"), AtMost(200)]
    public string Name { get; set; } = "";

    [AtMost(40)]
    public string Phone { get; set; } = "";
    public bool IsClosed { get; set; }

    public static DepartmentInput Of(Department part) =>
        new()
        {
            Name = part.Name,
            Phone = part.Phone,
            IsClosed = part.ClosedAt is not null,
        };
}

/// <summary>A department is added, renamed, closed or opened again.</summary>
internal sealed class ChangeDepartmentPage(
    PeopleDb db,
    IOrganisations organisations,
    TimeProvider clock
) : HousePartPage<Department>(db)
{
    [BindProperty]
    public DepartmentInput Input { get; set; } = new();

    protected override string NewWord => "ny";

    protected override IQueryable<Department> Own =>
        Db.Departments.Where(d => d.OrganisationId == OrganisationId);

    protected override void Show(Department part) => Input = DepartmentInput.Of(part);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await using var turn = await TakeTurn(cancel);
        if (await Find(cancel) is not { } found)
        {
            return NotFound();
        }

        if (Input.Phone.Length > 0 && !PhoneBook.IsDiallable(Input.Phone))
        {
            this.Refuse("Input.Phone", OrganisationRefusal.PhoneCannotBeDialled);
        }

        var name = Input.Name.Trim();
        if (await Own.AnyAsync(d => d.Id != found.Id && d.Name == name, cancel))
        {
            this.Refuse("Input.Name", OrganisationRefusal.NameIsTaken);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (!IsNew && DepartmentInput.Of(found) is var now && Input.IsBehind(now))
        {
            return this.ChangedMeanwhile(nameof(Input), Input, now);
        }

        var at = await organisations.Get(OrganisationId, cancel);
        found.Name = name;
        found.Phone = PhoneBook.Canonical(Input.Phone, at.Country);
        found.ClosedAt = Input.IsClosed ? found.ClosedAt ?? clock.GetUtcNow() : null;
        return await Keep(turn, "People.Done.DepartmentChanged", cancel);
    }

    protected override Department Begin()
    {
        var begun = new Department { OrganisationId = OrganisationId, Name = "" };
        Db.Departments.Add(begun);
        return begun;
    }
}
