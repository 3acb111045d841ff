using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>One programme in the list.</summary>
/// <remarks>
/// LookAgain: cells of the star that wait for a new look.
/// HasExperiencedUser: someone plans on the strength of lived experience.
/// Next: the first day of the soonest course to come; null where none is set.
/// </remarks>
public sealed record ProgrammeRow(
    Guid Id,
    Wording Title,
    IReadOnlyList<string> Themes,
    Guid? DepartmentId,
    ReferralRule ReferralRule,
    bool IsPublished,
    int LookAgain,
    bool HasExperiencedUser,
    DateOnly? Next = null
);

/// <summary>What is looked for in the list.</summary>
/// <param name="Words">Words of the title, in any language; empty for all.</param>
/// <param name="Theme">A theme code; empty for all.</param>
/// <param name="State">Only the published, only the drafts, or all.</param>
public sealed record ProgrammeSearch(string Words, string Theme, PublishedState? State);

/// <summary>Whether the public sees it.</summary>
public enum PublishedState
{
    Published,
    Draft,
}

/// <summary>The organisation's programmes, as the list shows them.</summary>
/// <remarks>An organisation has some hundred at most: they are sorted in memory, as the reader's language sorts.</remarks>
internal sealed class ProgrammeList(PlanningDb db, CourseCalendar calendar)
{
    public async Task<IReadOnlyList<ProgrammeRow>> Find(
        ProgrammeSearch search,
        SortBy sort,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Programmes.Select(p => new ProgrammeRow(
                p.Id,
                p.Title,
                p.Themes,
                p.DepartmentId,
                p.ReferralRule,
                p.IsPublished,
                p.Cells.Count(cell => cell.LookAgainSince != null && cell.Version > 0),
                p.Group.Any(member => member.Role == GroupRole.ExperiencedUser),
                null
            ))
            .ToListAsync(cancel);
        var next = await calendar.NextToBegin(cancel);
        var found = rows.Where(row => Fits(row, search))
            .Select(row => row with { Next = next.GetValueOrDefault(row.Id)?.First });
        return [.. Sorted(found, sort)];
    }

    private static bool Fits(ProgrammeRow row, ProgrammeSearch search) =>
        (search.Theme.Length == 0 || row.Themes.Contains(search.Theme, StringComparer.Ordinal))
        && (search.State is null || row.IsPublished == (search.State == PublishedState.Published))
        && search
            .Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => Mentions(row, word));

    private static bool Mentions(ProgrammeRow row, string word) =>
        new[] { row.Title.Nb, row.Title.Nn, row.Title.Sv, row.Title.En }
            .Concat(row.Themes.Select(code => Themes.Name(code).ToString()))
            .Any(text => text?.Contains(word, StringComparison.CurrentCultureIgnoreCase) == true);

    private static IEnumerable<ProgrammeRow> Sorted(IEnumerable<ProgrammeRow> rows, SortBy sort)
    {
        var byTitle = rows.OrderBy(row => row.Title.ToString(), StringComparer.CurrentCulture);
        return (sort.Column, sort.Descending) switch
        {
            ("kurs", false) => byTitle.OrderBy(row => row.Next ?? DateOnly.MaxValue),
            ("kurs", true) => byTitle.OrderByDescending(row => row.Next ?? DateOnly.MinValue),
            ("plan", false) => byTitle.OrderBy(row => row.LookAgain),
            ("plan", true) => byTitle.OrderByDescending(row => row.LookAgain),
            (_, true) => rows.OrderByDescending(
                row => row.Title.ToString(),
                StringComparer.CurrentCulture
            ),
            _ => byTitle,
        };
    }
}
