using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>Why a line of the star is not saved.</summary>
public enum StarRefusal
{
    /// <summary>Someone else wrote in the same line meanwhile.</summary>
    ChangedMeanwhile,
}

/// <summary>The star: six cells, all open at once, in no order.</summary>
internal sealed class StarPage(
    PlanningDb db,
    SaveStar star,
    IStaff staff,
    PageFrame frame,
    Texts texts
) : PageModel
{
    [BindProperty]
    public Dictionary<Factor, CellForm> Cells { get; set; } = [];

    public Guid Id { get; private set; }
    public string ProgrammeTitle { get; private set; } = "";
    public int Editions { get; private set; }
    public IReadOnlyDictionary<Factor, PlanCell> Stored { get; private set; } =
        new Dictionary<Factor, PlanCell>();
    public IReadOnlyList<CellClash> Clashes { get; private set; } = [];

    /// <summary>Who changed each cell last, where it is known, and when in words.</summary>
    public IReadOnlyDictionary<Factor, string> Changed { get; private set; } =
        new Dictionary<Factor, string>();

    /// <summary>The cells as they lie around the star from the top, each with what planners write there.</summary>
    public static IReadOnlyList<(Factor Factor, string Hint)> Around { get; } =
    [
        (Factor.Goals, "Planning.Star.Hint.Goals"),
        (Factor.Content, "Planning.Star.Hint.Content"),
        (Factor.Methods, "Planning.Star.Hint.Methods"),
        (Factor.Evaluation, "Planning.Star.Hint.Evaluation"),
        (Factor.Frame, "Planning.Star.Hint.Frame"),
        (Factor.Participants, "Planning.Star.Hint.Participants"),
    ];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await Load(id, cancel) ? this.Invalid() : NotFound();
        }

        if (await star.Save(id, Cells, cancel) is not { } outcome)
        {
            return NotFound();
        }

        if (outcome.Clashes.Count == 0)
        {
            Tell(outcome);
            return RedirectToPage(new { id });
        }

        await Load(id, cancel);
        Show(outcome);
        return this.Invalid();
    }

    public async Task<IActionResult> OnPostRestore(Guid id, Guid version, CancellationToken cancel)
    {
        if (!await star.Restore(id, version, cancel))
        {
            return NotFound();
        }

        this.Flash("Planning.Star.Restored");
        return RedirectToPage(new { id });
    }

    /// <summary>Why a cell asks for a new look: «Mål» ble endret 3. jan.</summary>
    public string Because(PlanCell cell) =>
        texts[
            "Planning.Star.Because",
            string.Join(", ", cell.LookAgainBecause.Select(factor => $"«{texts[factor]}»")),
            cell.LookAgainSince is { } since ? texts.Moment(frame.Local(since)) : ""
        ];

    private void Tell(StarOutcome outcome)
    {
        if (outcome.ChangedByOthers.Count == 0)
        {
            this.Flash("Planning.Star.Saved");
        }
        else
        {
            this.Flash(
                "Planning.Star.SavedTogether",
                string.Join(", ", outcome.ChangedByOthers.Select(factor => texts[factor]))
            );
        }
    }

    // The form now stands on top of what was saved meanwhile: sent once more, it is a choice.
    private void Show(StarOutcome outcome)
    {
        Clashes = outcome.Clashes;
        ModelState.Clear();
        foreach (var (factor, text) in outcome.Merged)
        {
            var seen = Cells[factor].Seen;
            Cells[factor] = Opened(Stored[factor], text);
            Cells[factor].Seen = seen;
        }

        foreach (var clash in outcome.Clashes)
        {
            this.Refuse(
                $"Cells[{clash.Factor}].{clash.Part}",
                StarRefusal.ChangedMeanwhile,
                texts[clash.Factor],
                texts[clash.Part],
                Changed.GetValueOrDefault(clash.Factor, "")
            );
        }
    }

    private static CellForm Opened(PlanCell cell, CellText text) =>
        new()
        {
            What = text.What,
            How = text.How,
            Why = text.Why,
            Version = cell.Version,
            Asked = cell.LookAgainSince?.UtcTicks,
        };

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        var programme = await db
            .Programmes.AsNoTracking()
            .Include(p => p.Cells)
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (programme is null)
        {
            return false;
        }

        Id = id;
        ProgrammeTitle = programme.Title.ToString();
        Stored = programme.Cells.ToDictionary(cell => cell.Factor);
        // A form that came back without a cell shows it as it stands.
        foreach (var cell in programme.Cells)
        {
            Cells.TryAdd(cell.Factor, Opened(cell, cell.Text));
        }

        Editions = programme.Cells.Sum(cell => cell.Version);
        var names = await staff.Get(
            [.. programme.Cells.Select(c => c.ChangedById).OfType<Guid>().Distinct()],
            cancel
        );
        Changed = programme
            .Cells.Where(cell => cell.ChangedAt is not null)
            .ToDictionary(cell => cell.Factor, cell => ChangedLine(cell, names));
        return true;
    }

    private string ChangedLine(PlanCell cell, IReadOnlyDictionary<Guid, StaffCard> names)
    {
        var when = texts.Moment(frame.Local(cell.ChangedAt!.Value));
        return cell.ChangedById is { } by && names.TryGetValue(by, out var person)
            ? texts["Planning.Star.ChangedBy", when, person.Name]
            : texts["Planning.Star.Changed", when];
    }
}
