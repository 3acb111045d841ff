using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>A text that a cell has had.</summary>
public sealed record Edition(
    Guid Id,
    Factor Factor,
    bool IsCurrent,
    CellText Text,
    DateTimeOffset SavedAt,
    Guid? SavedById
);

/// <summary>Every text the star has had, the latest first.</summary>
internal sealed class EditionsPage(PlanningDb db, IStaff staff, PageFrame frame, Texts texts)
    : PageModel
{
    public Guid Id { get; private set; }
    public PageOf<Edition> Editions { get; private set; } = new([], 0, 1, Paging.Usual);
    public IReadOnlyDictionary<Guid, StaffCard> People { get; private set; } =
        new Dictionary<Guid, StaffCard>();

    public async Task<IActionResult> OnGet(Guid id, int? side, CancellationToken cancel)
    {
        if (!await db.Programmes.AnyAsync(p => p.Id == id, cancel))
        {
            return NotFound();
        }

        Id = id;
        Editions = await db
            .Programmes.Where(p => p.Id == id)
            .SelectMany(p => p.Cells)
            .SelectMany(cell => cell.Versions, (cell, version) => new { cell, version })
            .OrderByDescending(edition => edition.version.SavedAt)
            .ThenBy(edition => edition.cell.Factor)
            .Select(edition => new Edition(
                edition.version.Id,
                edition.cell.Factor,
                edition.version.Number == edition.cell.Version,
                new CellText(edition.version.What, edition.version.How, edition.version.Why),
                edition.version.SavedAt,
                edition.version.SavedById
            ))
            .Paged(side, cancel, size: 20);
        People = await staff.Get(
            [.. Editions.Items.Select(e => e.SavedById).OfType<Guid>().Distinct()],
            cancel
        );
        return Page();
    }

    /// <summary>When it was saved, and by whom where that is known.</summary>
    public string Saved(Edition edition)
    {
        var when = texts.Moment(frame.Local(edition.SavedAt));
        return edition.SavedById is { } by && People.TryGetValue(by, out var person)
            ? texts["Planning.Star.ChangedBy", when, person.Name]
            : texts["Planning.Star.Changed", when];
    }
}
