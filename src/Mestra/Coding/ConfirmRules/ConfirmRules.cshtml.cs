using System.Globalization;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>What an organisation may choose itself.</summary>
public sealed class ChoicesInput : WholeForm
{
    public int? TeachingHourMinutes { get; set; }
    public AttendanceBasis? AttendanceBasis { get; set; }
    public DigitalContact? DigitalContact { get; set; }
    public RelativeCodeCount? RelativeCodeCount { get; set; }

    /// <summary>What the organisation has chosen; empty where it has chosen nothing.</summary>
    public static ChoicesInput Of(OrganisationRules? own) =>
        new()
        {
            TeachingHourMinutes = own?.TeachingHourMinutes,
            AttendanceBasis = own?.AttendanceBasis,
            DigitalContact = own?.DigitalContact,
            RelativeCodeCount = own?.RelativeCodeCount,
        };

    /// <summary>The choices as the rules take them.</summary>
    public RuleChoices Choices() =>
        new(TeachingHourMinutes, AttendanceBasis, DigitalContact, RelativeCodeCount);
}

/// <summary>Why the rules were not confirmed.</summary>
public enum ConfirmRefusal
{
    NothingToRestOn,

    /// <summary>Other choices were saved after the page was opened: nobody confirms what was not on the screen.</summary>
    ChangedMeanwhile,
}

/// <summary>The rules and codes with their sources, for all who code; the coding adviser confirms them and sets the organisation's choices.</summary>
public sealed class ConfirmRulesPage(
    CodingDb db,
    RuleBook book,
    Acting acting,
    IOrganisations organisations,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    private const int NoteAtMost = 2000;

    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    [BindProperty, AtMost(NoteAtMost)]
    public string? Note { get; set; }

    public IReadOnlyList<RuleSet> Sets { get; private set; } = [];
    public IReadOnlyList<CodeSet> CodeSets => book.CodeSets;
    private IReadOnlyList<RuleConfirmation> Confirmations { get; set; } = [];

    /// <summary>The lengths of a teaching hour that the rules leave open, in minutes.</summary>
    public IEnumerable<SelectListItem> Hours =>
        book
            .Sets.SelectMany(set => set.Parameters.TeachingHourMinutes.Allowed ?? [])
            .Distinct()
            .Select(minutes => minutes.ToString(CultureInfo.InvariantCulture))
            .Select(minutes => new SelectListItem(minutes, minutes));

    /// <summary>What holds where the organisation chooses nothing: the answer of the latest rule set, in words.</summary>
    public string Says(Func<RuleParameters, object> answer) =>
        texts[
            "Coding.Rules.SetSays",
            answer(Sets.MaxBy(set => set.ValidFrom)!.Parameters) is var said && said is Enum named
                ? texts[named]
                : said
        ];

    public RuleConfirmation? ConfirmationOf(RuleSet set) =>
        Confirmations.FirstOrDefault(confirmation => confirmation.Covers(set));

    /// <summary>Nothing is left to confirm.</summary>
    public bool IsConfirmed => Sets.All(set => ConfirmationOf(set) is not null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Show(cancel);
        Input = ChoicesInput.Of(await db.Rules.AsNoTracking().SingleOrDefaultAsync(cancel));
    }

    public async Task<IActionResult> OnPostChooseAsync(CancellationToken cancel)
    {
        if (!User.May(Can.ConfirmRules))
        {
            return Forbid();
        }

        var choices = Input.Choices();
        if (book.Sets.Select(choices.Check).FirstOrDefault(r => r is not null) is { } refusal)
        {
            this.Refuse("Input.TeachingHourMinutes", refusal);
        }

        if (!ModelState.IsValid)
        {
            await Show(cancel);
            return this.Invalid();
        }

        await using var turn = await TakeTurn(cancel);
        var own = await db.Rules.SingleOrDefaultAsync(cancel);
        if (ChoicesInput.Of(own) is var now && Input.IsBehind(now))
        {
            await Show(cancel);
            return this.ChangedMeanwhile(nameof(Input), Input, now);
        }

        await Keep(choices, own, cancel);
        await db.Save("Coding.Done.Chosen", cancel);
        await turn.Commit(cancel);
        this.Flash("Coding.Rules.Saved");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        if (!User.May(Can.ConfirmRules))
        {
            return Forbid();
        }

        if (string.IsNullOrWhiteSpace(Note))
        {
            this.Refuse(nameof(Note), ConfirmRefusal.NothingToRestOn);
        }

        await using var turn = await TakeTurn(cancel);
        var now = ChoicesInput.Of(await db.Rules.AsNoTracking().SingleOrDefaultAsync(cancel));
        if (Input.IsBehind(now))
        {
            this.Refuse("", ConfirmRefusal.ChangedMeanwhile);
        }

        if (!ModelState.IsValid)
        {
            await Show(cancel);
            Input = now;
            return this.Invalid();
        }

        await Confirm(await organisations.Get(acting.OrganisationId!.Value, cancel), cancel);
        await db.Save("Coding.Done.Confirmed", cancel);
        await turn.Commit(cancel);
        this.Flash("Coding.Rules.Confirmed");
        return RedirectToPage();
    }

    private Task<Turn> TakeTurn(CancellationToken cancel) =>
        db.TakeTurnOfRules(acting.OrganisationId!.Value, cancel);

    // What is confirmed already stays as it was.
    private async Task Confirm(OrganisationCard organisation, CancellationToken cancel)
    {
        var confirmed = await db.Confirmations.ToListAsync(cancel);
        db.Confirmations.AddRange(
            book.Sets.Where(set => !confirmed.Exists(c => c.Covers(set)))
                .Select(set => new RuleConfirmation
                {
                    OrganisationId = organisation.Id,
                    RuleSetId = set.Id,
                    Version = set.Version,
                    ConfirmedByName = acting.Name,
                    ConfirmedOn = organisation.Day(clock.GetUtcNow()),
                    Note = Note!.Trim(),
                })
        );
    }

    // What was confirmed is no longer what holds: the adviser confirms the new choices anew.
    private async Task Keep(RuleChoices choices, OrganisationRules? own, CancellationToken cancel)
    {
        if (own is null)
        {
            own = new() { OrganisationId = acting.OrganisationId!.Value };
            db.Rules.Add(own);
        }

        if (own.Choices() != choices)
        {
            db.Confirmations.RemoveRange(await db.Confirmations.ToListAsync(cancel));
        }

        own.TeachingHourMinutes = choices.TeachingHourMinutes;
        own.AttendanceBasis = choices.AttendanceBasis;
        own.DigitalContact = choices.DigitalContact;
        own.RelativeCodeCount = choices.RelativeCodeCount;
    }

    private async Task Show(CancellationToken cancel)
    {
        Sets = book.Sets;
        Confirmations = await db.Confirmations.AsNoTracking().ToListAsync(cancel);
    }
}
