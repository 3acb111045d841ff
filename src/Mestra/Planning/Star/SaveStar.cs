using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>What the form sends of one cell.</summary>
public sealed class CellForm
{
    /// <summary>Longest text of a line.</summary>
    public const int Longest = 4000;

    [Ui.AtMost(Longest)]
    public string? What { get; set; }

    [Ui.AtMost(Longest)]
    public string? How { get; set; }

    [Ui.AtMost(Longest)]
    public string? Why { get; set; }

    /// <summary>The version of the cell when the form was opened.</summary>
    public int Version { get; set; }

    /// <summary>The tick «looked at, still fits».</summary>
    public bool Seen { get; set; }

    /// <summary>When the new look was asked for, in UTC ticks; null where none was.</summary>
    public long? Asked { get; set; }

    // What no moment is, nobody was asked at.
    internal DateTimeOffset? AskedAt =>
        Asked is { } ticks && ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    /// <summary>The text as it is kept: one kind of line break, nothing hanging at the end.</summary>
    public CellText Text => new(Tidy(What), Tidy(How), Tidy(Why));

    private static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>Saves what was written in the star, together with what others wrote meanwhile.</summary>
internal sealed class SaveStar(PlanningDb db, Acting acting, TimeProvider clock)
{
    /// <summary>Saves what the form sent.</summary>
    /// <returns>Null where there is no such programme for the one who acts.</returns>
    public async Task<StarOutcome?> Save(
        Guid programmeId,
        IReadOnlyDictionary<Factor, CellForm> forms,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(programmeId, cancel);
        var programme = await db
            .Programmes.Include(p => p.Cells)
                .ThenInclude(c => c.Versions)
            .SingleOrDefaultAsync(p => p.Id == programmeId, cancel);
        if (programme is null)
        {
            return null;
        }

        var drafts = programme
            .Cells.Where(cell => forms.ContainsKey(cell.Factor))
            .ToDictionary(cell => cell.Factor, cell => Draft(cell, forms[cell.Factor]));
        var outcome = new Star(programme.Cells).Save(drafts, acting.AccountId, clock.GetUtcNow());
        if (outcome.Clashes.Count == 0)
        {
            await db.Save("Planning.Done.StarSaved", cancel);
            await turn.Commit(cancel);
        }

        return outcome;
    }

    /// <summary>Lets a cell have an earlier text again.</summary>
    /// <returns>False where there is no such text for the one who acts.</returns>
    public async Task<bool> Restore(Guid programmeId, Guid versionId, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(programmeId, cancel);
        var programme = await db
            .Programmes.Include(p => p.Cells)
                .ThenInclude(c => c.Versions)
            .SingleOrDefaultAsync(p => p.Id == programmeId, cancel);
        var cell = programme?.Cells.FirstOrDefault(c => c.Versions.Any(v => v.Id == versionId));
        if (cell is null)
        {
            return false;
        }

        new Star(programme!.Cells).Restore(
            cell,
            cell.Versions.Single(v => v.Id == versionId),
            acting.AccountId,
            clock.GetUtcNow()
        );
        await db.Save("Planning.Done.CellRestored", cancel);
        await turn.Commit(cancel);
        return true;
    }

    private static CellDraft Draft(PlanCell cell, CellForm form)
    {
        var opened = cell.Versions.FirstOrDefault(v => v.Number == form.Version);
        return new(form.Text, opened?.Text ?? CellText.Empty, form.Seen, form.AskedAt);
    }
}
