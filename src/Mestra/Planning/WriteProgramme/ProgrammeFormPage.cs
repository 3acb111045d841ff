using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Planning;

/// <summary>What the new and the changed programme's page share: the form and what it chooses from.</summary>
public abstract class ProgrammeFormPage(IOrganisations organisations, IStaff staff) : PageModel
{
    [BindProperty]
    public ProgrammeForm Form { get; set; } = new();

    public OrganisationCard At { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> DepartmentItems { get; private set; } = [];
    public IReadOnlyList<SelectListItem> DoctorItems { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> ThemeItems => FindProgrammePage.ThemeItems;

    /// <summary>What another person saved meanwhile: the field's name as a text key, and what stands there now.</summary>
    public IReadOnlyList<(string NameKey, Wording Now)> Theirs { get; private set; } = [];

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
        DoctorItems = At.ReportsToNpr
            ?
            [
                .. (await staff.At(At.Id, cancel))
                    .Where(WriteProgramme.IsDoctor)
                    .Select(s => new SelectListItem(s.Name, s.AccountId.ToString())),
            ]
            : [];
    }

    /// <summary>Says at each field what is wrong; with a newer version at hand, shows what stands there.</summary>
    protected void Say(WriteOutcome outcome)
    {
        foreach (var refusal in outcome.Refusals)
        {
            this.Refuse(refusal.Field.Length == 0 ? "" : $"Form.{refusal.Field}", refusal.Why);
        }

        if (outcome.Now is { } now)
        {
            Theirs = [.. Different(Form, now)];
            // Sent once more, the form is a choice to keep what was typed.
            Form.Version = now.Version;
            ModelState.Remove("Form.Version");
        }
    }

    private static IEnumerable<(string, Wording)> Different(ProgrammeForm mine, ProgrammeForm now)
    {
        (string NameKey, Wording Mine, Wording Now)[] texts =
        [
            ("Programme.Title", mine.Title, now.Title),
            ("Programme.Ingress", mine.Ingress, now.Ingress),
            ("Programme.ForWhom", mine.ForWhom, now.ForWhom),
            ("Programme.Goals", mine.Goals, now.Goals),
            ("Programme.Content", mine.Content, now.Content),
            ("Programme.PathwayPlace", mine.PathwayPlace, now.PathwayPlace),
            ("Programme.HowToRefer", mine.HowToRefer, now.HowToRefer),
            ("Programme.Frequency", mine.Frequency, now.Frequency),
            ("Programme.SmsText", mine.SmsText, now.SmsText),
        ];
        return texts.Where(t => t.Mine != t.Now).Select(t => (t.NameKey, t.Now));
    }
}
