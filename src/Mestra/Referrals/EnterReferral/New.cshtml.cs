using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Referrals;

/// <summary>A new referral, entered by keyboard in under a minute.</summary>
public sealed class NewReferralPage(
    ReferralsDb db,
    EnterReferral enter,
    ReadReferral read,
    ReferralChoices choices,
    IProgrammes programmes,
    IPersons persons,
    IOrganisations organisations,
    PageFrame frame,
    Texts texts
) : PageModel
{
    [BindProperty]
    public ReferralInput Input { get; set; } = new();

    /// <summary>The programme that the link came from, or that the last referral was to.</summary>
    [BindProperty(SupportsGet = true, Name = "tilbud")]
    public Guid? Preselected { get; set; }

    public ProgrammeCard? Programme { get; private set; }
    public KnownPatient Known { get; private set; } = KnownPatient.Nobody;
    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Courses { get; private set; } = [];
    public OrganisationCard At { get; private set; } = null!;

    /// <summary>True where the number is known under a name that has nothing in common with what was typed.</summary>
    public bool IsAnother { get; private set; }
    public bool AsksIfOld => read.IsOld(Input);
    public bool AsksForException =>
        Programme is not null && ReadReferral.NeedsExceptionReason(Input, Programme);
    public bool MayHaveMoreRelatives => Input.Relatives.Count < ReferralInput.MostRelatives;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.Token = Guid.CreateVersion7();
        Input.ProgrammeId = Preselected;
        Input.Relatives = [new()];
        await Show(cancel);
        if (Programme?.ReferralRule == ReferralRule.SelfReferral)
        {
            Input.Kind = ReferrerKind.Self;
        }
    }

    /// <summary>One more row for a relative; nothing is judged yet.</summary>
    public async Task<IActionResult> OnPostRelativeAsync(CancellationToken cancel)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        if (MayHaveMoreRelatives)
        {
            Input.Relatives.Add(new());
        }

        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool another, CancellationToken cancel)
    {
        if (await enter.Sent(Input.Token, cancel) is { } already)
        {
            return Entered(already, another);
        }

        await Show(cancel);
        if (await Read(cancel) is not { } referral)
        {
            return this.Invalid();
        }

        var (id, refused) = await enter.Run(referral, cancel);
        if (id is { } saved)
        {
            return Entered(saved, another);
        }

        this.Refuse(FieldOf(refused!.Value), refused.Value);
        return this.Invalid();
    }

    private async Task<NewReferral?> Read(CancellationToken cancel)
    {
        Input.Relatives = [.. Input.Relatives.Take(ReferralInput.MostRelatives)];
        if (Programme is null)
        {
            if (Input.ProgrammeId is not null)
            {
                this.Refuse("Input.ProgrammeId", ReferralRefusal.NoSuchProgramme);
            }

            return null;
        }

        var referral = read.Read(Input, Programme, ModelState);
        if (referral is not null)
        {
            await Recognise(referral, cancel);
        }

        return ModelState.IsValid ? referral : null;
    }

    private async Task Recognise(NewReferral referral, CancellationToken cancel)
    {
        var number = referral.Patient?.NationalId;
        Known = await KnownPatient.Find(
            db,
            persons,
            number,
            (referral.Programme.Id, Input.Token, frame.Today),
            cancel
        );
        IsAnother =
            referral.Patient is { } patient
            && Known.IsAnother(patient.GivenName, patient.FamilyName);
        if (IsAnother && !Input.IsSamePerson)
        {
            ModelState.AddModelError("Input.IsSamePerson", texts["Referrals.New.SamePerson.Asked"]);
        }

        if (Known.Open.Count > 0 && !Input.IsNewAnyway)
        {
            ModelState.AddModelError("Input.IsNewAnyway", texts["Referrals.New.NewAnyway.Asked"]);
        }
    }

    private async Task Show(CancellationToken cancel)
    {
        At = await organisations.Get(User.OrganisationId()!.Value, cancel);
        Programmes = await choices.Programmes(cancel);
        Courses = await choices.Courses(null, cancel);
        Programme = Input.ProgrammeId is { } id
            ? (await programmes.Get([id], cancel)).GetValueOrDefault(id)
            : null;
    }

    private RedirectResult Entered(Guid id, bool another)
    {
        this.Flash("Referrals.New.Saved");
        return Redirect(
            another
                ? $"/arbeid/henvisninger/ny?tilbud={Input.ProgrammeId}"
                : $"/arbeid/henvisninger/{id}"
        );
    }

    private static string FieldOf(ReferralRefusal refusal) =>
        refusal switch
        {
            ReferralRefusal.NoSuchCourse => "Input.CourseId",
            ReferralRefusal.ProgrammeNeedsReferral => "Input.Kind",
            ReferralRefusal.ProgrammeIsOpenToAll => "Input.ProgrammeId",
            ReferralRefusal.NobodyComes => "Input.Relatives[0].GivenName",
            _ => "",
        };
}
