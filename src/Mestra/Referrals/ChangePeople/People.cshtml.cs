using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>Who comes on a referral: needs, missing numbers, one more relative.</summary>
public sealed class PeoplePage(
    ReferralsDb db,
    ChangePeople change,
    ReadReferral typed,
    ReadOneReferral read,
    IProgrammes programmes,
    Texts texts
) : PageModel
{
    [BindProperty]
    public PeopleForm Input { get; set; } = new();

    /// <summary>The id that one more relative gets on the referral; made when the form is opened.</summary>
    [BindProperty]
    public Guid RelativeId { get; set; }

    [BindProperty]
    public RelativeInput Relative { get; set; } = new();

    public ReferralView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await Show(id, cancel))
        {
            return NotFound();
        }

        Input = Standing;
        RelativeId = Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await db.Referrals.AnyAsync(referral => referral.Id == id, cancel))
        {
            return NotFound();
        }

        List<PersonChange> changes =
        [
            .. Input.People.Select(
                (person, at) =>
                    new PersonChange(
                        person.PartId,
                        ReadReferral.Clean(person.Needs),
                        typed.Number(person.Number, $"Input.People[{at}].Number", ModelState)
                    )
            ),
        ];
        if (
            ModelState.IsValid
            && await change.Change(id, Input, changes, cancel) is var (part, refused)
        )
        {
            if (refused is FormRefusal.ChangedMeanwhile)
            {
                db.Forget();
                await Show(id, cancel);
                return this.ChangedMeanwhile(nameof(Input), Input, Standing);
            }

            var at = Input.People.FindIndex(person => person.PartId == part);
            this.Refuse(at < 0 ? "" : $"Input.People[{at}].Number", refused);
        }

        return await Answer(id, cancel);
    }

    /// <summary>One more relative.</summary>
    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancel)
    {
        if (await db.One(id, cancel) is not { } referral)
        {
            return NotFound();
        }

        var relative = typed.Relative(Relative, "Relative", ModelState);
        var needsNumber = await NeedsNumber(referral, cancel);
        if (
            ModelState.IsValid
            && await change.Add(referral, RelativeId, relative, needsNumber, cancel) is { } refused
        )
        {
            if (refused is FormRefusal.IsUsed)
            {
                this.IsUsed(nameof(RelativeId), renewed => RelativeId = renewed);
            }
            else
            {
                this.Refuse(
                    refused is ReferralRefusal.PersonIsOnItAlready ? "Relative.Number" : "",
                    refused
                );
            }
        }

        return await Answer(id, cancel);
    }

    private async Task<bool> NeedsNumber(Referral referral, CancellationToken cancel) =>
        (await programmes.Get([referral.ProgrammeId], cancel)).TryGetValue(
            referral.ProgrammeId,
            out var programme
        ) && programme.NeedsNumbers;

    private async Task<IActionResult> Answer(Guid id, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            this.Flash("Referrals.People.Saved");
            return Redirect($"/arbeid/henvisninger/{id}");
        }

        db.Forget();
        await Show(id, cancel);
        if (Input.People.Count == 0)
        {
            Input = Standing;
        }

        return this.Invalid();
    }

    private PeopleForm Standing => PeopleForm.Of(View.People.Select(person => person.Part));

    /// <summary>The one whose row this is.</summary>
    public PersonOnReferral? Of(PersonOnReferralInput row) =>
        View.People.FirstOrDefault(person => person.Part.Id == row.PartId);

    /// <summary>Name and relation, as the heading of the row.</summary>
    public string HeadOf(PersonOnReferral person) =>
        texts["Referrals.People.Head", person.Card.Name, texts[person.Part.Relation]];

    private async Task<bool> Show(Guid id, CancellationToken cancel)
    {
        var view = await read.Open(id, "Look.Referral", cancel);
        View = view!;
        return view is not null;
    }
}
