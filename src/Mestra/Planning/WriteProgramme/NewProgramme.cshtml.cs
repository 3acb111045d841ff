using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mestra.Planning;

/// <summary>A new programme.</summary>
internal sealed class NewProgrammePage(
    WriteProgramme write,
    IOrganisations organisations,
    IStaff staff,
    PageFrame frame,
    Texts texts
) : ProgrammeFormPage(organisations, staff, texts)
{
    /// <summary>The id the programme gets; made when the form is opened.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    public async Task OnGet(CancellationToken cancel)
    {
        await Load(cancel);
        Id = Guid.CreateVersion7();
        Form.AddSpareRows();
        Form.ReferralRule = At.Kind
            is OrganisationKind.HealthTrust
                or OrganisationKind.SwedishRegion
            ? ReferralRule.AnyClinician
            : ReferralRule.SelfReferral;
        if (At.Kind == OrganisationKind.HealthTrust)
        {
            // Eight to thirty is what hospitals aim at (seed 000); a proposal, never a limit.
            (Form.GroupMinimum, Form.GroupIdeal, Form.GroupMaximum) = (8, 12, 30);
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        if (ModelState.IsValid)
        {
            var outcome = await write.New(Id, Form, frame.Today, cancel);
            if (outcome.IsUsed)
            {
                return this.IsUsed(nameof(Id), id => Id = id);
            }

            Say(outcome);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        this.Flash("Planning.Programme.Written");
        return Redirect($"/arbeid/tilbud/{Id}");
    }
}
