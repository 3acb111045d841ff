using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Planning;

/// <summary>What the new and the changed programme's page share: the form and what it chooses from.</summary>
public abstract class ProgrammeFormPage(IOrganisations organisations, IStaff staff, Texts texts)
    : PageModel
{
    [BindProperty]
    public ProgrammeForm Form { get; set; } = new();

    public OrganisationCard At { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> DepartmentItems { get; private set; } = [];
    public IReadOnlyList<SelectListItem> DoctorItems { get; private set; } = [];

    /// <summary>The other organisations, by name and county: two may have the same name.</summary>
    public IReadOnlyList<SelectListItem> OrganiserItems { get; private set; } = [];

    /// <summary>The ways in that an organisation can say of its own programme.</summary>
    public IReadOnlyList<SelectListItem> RuleItems =>
        [
            .. texts
                .Items<ReferralRule>()
                .Where(item => item.Value != nameof(ReferralRule.NotStated)),
        ];

    public static IReadOnlyList<SelectListItem> ThemeItems => FindProgrammePage.ThemeItems;

    /// <summary>Doctor, topics and plan for primary care are asked only where coding belongs to the work.</summary>
    public bool AsksForCoding => At.ReportsToNpr && Form.ReferralRule.NeedsReferral();

    /// <summary>What the rule decides, as a text key; null where it decides nothing more.</summary>
    public string? ReferralRuleHint =>
        At.ReportsToNpr ? "Planning.Programme.ReferralRuleHint" : null;

    /// <summary>What the form chooses from.</summary>
    protected async Task Load(CancellationToken cancel)
    {
        At = await organisations.Get(User.OrganisationId()!.Value, cancel);
        DepartmentItems =
        [
            .. (await organisations.Departments(At.Id, cancel))
                .Where(d => !d.IsClosed || d.Id == Form.DepartmentId)
                .Select(d => new SelectListItem(d.Name, d.Id.ToString())),
        ];
        OrganiserItems =
        [
            .. (await organisations.All(cancel))
                .Where(other => other.Id != At.Id)
                .Select(other => new SelectListItem(
                    other.County.Length > 0
                        ? texts["Planning.Programme.OrganiserIn", other.Name, other.County]
                        : other.Name,
                    other.Id.ToString()
                )),
        ];
        DoctorItems = At.ReportsToNpr
            ?
            [
                .. (await staff.At(At.Id, cancel))
                    .Where(WriteProgramme.IsDoctor)
                    .Select(s => new SelectListItem(s.Name, s.AccountId.ToString())),
            ]
            : [];
    }

    /// <summary>Says at each field what is wrong; with a newer form at hand, what somebody else changed.</summary>
    protected void Say(WriteOutcome outcome)
    {
        foreach (var refusal in outcome.Refusals)
        {
            this.Refuse(
                refusal.Field.Length == 0 ? "" : $"Form.{refusal.Field}",
                refusal.Why,
                [.. ProgrammeRules.SmsPlaces]
            );
        }

        if (outcome.Now is { } now)
        {
            this.ChangedMeanwhile(nameof(Form), Form, now);
        }
    }
}
