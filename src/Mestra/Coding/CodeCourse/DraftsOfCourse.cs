using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>The drafts of a course under the organisation's own choices and confirmations.</summary>
public sealed class DraftsOfCourse(CodingDb db, RuleBook book)
{
    /// <summary>One draft for each participant, by seat.</summary>
    public async Task<IReadOnlyList<CodingDraft>> Of(FactsOfCourse facts, CancellationToken cancel)
    {
        var rules = await db.Rules.AsNoTracking().SingleOrDefaultAsync(cancel);
        var confirmations = await db.Confirmations.AsNoTracking().ToListAsync(cancel);
        return new CodingDrafts(book, rules?.Choices() ?? RuleChoices.None, confirmations).Of(
            facts.Conduct,
            facts.Participants
        );
    }
}
