using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>The drafts of a course under the organisation's own choices and confirmations.</summary>
public sealed class DraftsOfCourse(CodingDb db, RuleBook book)
{
    /// <summary>One draft for each participant, by seat.</summary>
    public async Task<IReadOnlyList<CodingDraft>> Of(FactsOfCourse facts, CancellationToken cancel)
    {
        // Named although the filter names it too: the program itself sees every organisation's rows.
        var owner = facts.Course.OrganisationId;
        var rules = await db
            .Rules.AsNoTracking()
            .SingleOrDefaultAsync(r => r.OrganisationId == owner, cancel);
        var confirmations = await db
            .Confirmations.AsNoTracking()
            .Where(c => c.OrganisationId == owner)
            .ToListAsync(cancel);
        return new CodingDrafts(book, rules?.Choices() ?? RuleChoices.None, confirmations).Of(
            facts.Conduct,
            facts.Participants
        );
    }
}
