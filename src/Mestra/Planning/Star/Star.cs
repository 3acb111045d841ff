namespace Mestra.Planning;

/// <summary>What a person has written in a cell, and what it was written on top of.</summary>
/// <param name="Text">As it stands in the form.</param>
/// <param name="Base">The text that the form was opened with.</param>
/// <param name="Seen">The tick «looked at, still fits».</param>
/// <param name="Asked">When the new look was asked for that the tick answers; a later request stays open.</param>
public sealed record CellDraft(CellText Text, CellText Base, bool Seen, DateTimeOffset? Asked);

/// <summary>The three lines of a cell.</summary>
public enum CellPart
{
    What,
    How,
    Why,
}

/// <summary>Two people wrote different things in the same line.</summary>
/// <remarks>
/// Mine: what the later one has written; not saved.
/// Theirs: what stands there now, saved meanwhile.
/// </remarks>
public sealed record CellClash(Factor Factor, CellPart Part, string Mine, string Theirs);

/// <summary>What became of a save of the star.</summary>
/// <param name="Clashes">Where two wrote in the same line. With any, nothing is saved.</param>
/// <param name="Merged">Every cell with both people's changes, and mine where they clash.</param>
/// <param name="Written">The cells that this save changed.</param>
/// <param name="ChangedByOthers">The cells that others changed while this was written.</param>
public sealed record StarOutcome(
    IReadOnlyList<CellClash> Clashes,
    IReadOnlyDictionary<Factor, CellText> Merged,
    IReadOnlyList<Factor> Written,
    IReadOnlyList<Factor> ChangedByOthers
);

/// <summary>
/// The star (nb: stjernen): six cells that depend on each other. A change of one asks for a new look at the other
/// five. Several people write at once: what does not collide is joined, what does is shown to the later one.
/// </summary>
public sealed class Star(IReadOnlyCollection<PlanCell> cells)
{
    /// <summary>Joins what was written with what stands there, and keeps it if nothing collides.</summary>
    public StarOutcome Save(
        IReadOnlyDictionary<Factor, CellDraft> drafts,
        Guid? by,
        DateTimeOffset now
    )
    {
        var merges = cells
            .Where(cell => drafts.ContainsKey(cell.Factor))
            .ToDictionary(cell => cell, cell => Merge(cell, drafts[cell.Factor]));
        var written = merges.Where(m => m.Value.Text != m.Key.Text).Select(m => m.Key).ToList();
        var outcome = new StarOutcome(
            [.. merges.SelectMany(m => m.Value.Clashes)],
            merges.ToDictionary(m => m.Key.Factor, m => m.Value.Text),
            [.. written.Select(cell => cell.Factor)],
            [.. merges.Keys.Where(c => drafts[c.Factor].Base != c.Text).Select(c => c.Factor)]
        );
        if (outcome.Clashes.Count == 0)
        {
            var seen = cells.Where(cell => Answers(drafts, cell)).ToList();
            written.ForEach(cell => cell.Write(merges[cell].Text, by, now));
            Ripple(outcome.Written, now);
            seen.ForEach(cell => cell.LookedAt());
        }

        return outcome;
    }

    /// <summary>Lets a cell have a text it had before.</summary>
    public void Restore(PlanCell cell, PlanCellVersion version, Guid? by, DateTimeOffset now)
    {
        if (cell.Text != version.Text)
        {
            cell.Write(version.Text, by, now);
            Ripple([cell.Factor], now);
        }
    }

    private void Ripple(IReadOnlyList<Factor> written, DateTimeOffset now)
    {
        if (written.Count > 0)
        {
            foreach (var cell in cells.Where(cell => !written.Contains(cell.Factor)))
            {
                cell.AskForNewLook(written, now);
            }
        }
    }

    private static bool Answers(IReadOnlyDictionary<Factor, CellDraft> drafts, PlanCell cell) =>
        drafts.TryGetValue(cell.Factor, out var draft)
        && draft.Seen
        && cell.LookAgain
        && draft.Asked == cell.LookAgainSince;

    private static (CellText Text, IReadOnlyList<CellClash> Clashes) Merge(
        PlanCell cell,
        CellDraft draft
    )
    {
        var clashes = new List<CellClash>();
        var (mine, before, theirs) = (draft.Text, draft.Base, cell.Text);
        var text = new CellText(
            Join(CellPart.What, mine.What, before.What, theirs.What),
            Join(CellPart.How, mine.How, before.How, theirs.How),
            Join(CellPart.Why, mine.Why, before.Why, theirs.Why)
        );
        return (text, clashes);

        string Join(CellPart part, string mine, string before, string theirs)
        {
            if (mine == before)
            {
                return theirs;
            }

            if (theirs != before && theirs != mine)
            {
                clashes.Add(new(cell.Factor, part, mine, theirs));
            }

            return mine;
        }
    }
}
