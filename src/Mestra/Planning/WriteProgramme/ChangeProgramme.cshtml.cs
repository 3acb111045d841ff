using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>A known programme, opened to be changed.</summary>
internal sealed class ChangeProgrammePage(
    PlanningDb db,
    WriteProgramme write,
    IOrganisations organisations,
    IStaff staff,
    Texts texts
) : ProgrammeFormPage(organisations, staff, texts)
{
    public Guid Id { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        var programme = await db
            .Programmes.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (programme is null)
        {
            return NotFound();
        }

        (Id, Form) = (id, ProgrammeForm.Of(programme));
        Form.AddSpareRows();
        await Load(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        Id = id;
        await Load(cancel);
        if (!await db.Programmes.AnyAsync(p => p.Id == id, cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid && await write.Change(id, Form, cancel) is { } outcome)
        {
            Say(outcome);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        this.Flash("Planning.Programme.Saved");
        return Redirect($"/arbeid/tilbud/{id}");
    }
}
