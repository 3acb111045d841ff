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
    EnterReferral enter,
    ReadReferral read,
    ReferralChoices choices,
    IProgrammes programmes,
    IOrganisations organisations,
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

    /// <summary>What this form became when it was sent before, with something else in it; null where it was not.</summary>
    public OpenReferral? Before { get; private set; }
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
        await Show(cancel);
        if (Read() is not { } referral)
        {
            // What was entered by this form was found right: this is something else.
            return await enter.Sent(Input.Token, cancel) is { } before
                ? IsUsed(before)
                : this.Invalid();
        }

        var outcome = await enter.Run(referral, cancel);
        if (outcome is { Id: { } saved, Refused: null })
        {
            return Entered(saved, another);
        }

        if (outcome.Refused is FormRefusal.IsUsed)
        {
            return IsUsed((await enter.Sent(Input.Token, cancel))!);
        }

        if (outcome.Refused is { } refused)
        {
            this.Refuse(FieldOf(refused), refused);
        }

        Ask(outcome.Known ?? KnownPatient.Nobody, referral);
        return this.Invalid();
    }

    private NewReferral? Read()
    {
        Input.Relatives = [.. Input.Relatives.Take(ReferralInput.MostRelatives)];
        if (Programme is null && Input.ProgrammeId is not null)
        {
            this.Refuse("Input.ProgrammeId", ReferralRefusal.NoSuchProgramme);
        }

        return read.Read(Input, Programme, ModelState);
    }

    private void Ask(KnownPatient known, NewReferral referral)
    {
        Known = known;
        IsAnother = known.IsAnother(referral);
        if (known.AsksWho(referral))
        {
            ModelState.AddModelError("Input.IsSamePerson", texts["Referrals.New.SamePerson.Asked"]);
        }

        if (known.AsksIfNew(referral))
        {
            ModelState.AddModelError("Input.IsNewAnyway", texts["Referrals.New.NewAnyway.Asked"]);
        }
    }

    private PageResult IsUsed(Referral before)
    {
        Before = new(before.Id, before.ReceivedOn, before.State);
        return this.IsUsed("Input.Token", id => Input.Token = id);
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

    private static string FieldOf(Enum refusal) =>
        refusal switch
        {
            ReferralRefusal.NoSuchCourse => "Input.CourseId",
            ReferralRefusal.ProgrammeNeedsReferral => "Input.Kind",
            ReferralRefusal.ProgrammeIsOpenToAll => "Input.ProgrammeId",
            ReferralRefusal.NobodyComes => "Input.Relatives[0].GivenName",
            _ => "",
        };
}
