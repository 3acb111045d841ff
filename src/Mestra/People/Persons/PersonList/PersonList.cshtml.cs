using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Finds a person by name or identity number. Posted, so that neither stands in an address or a log.</summary>
public sealed class PersonListPage(
    PeopleDb db,
    IPersons persons,
    NationalIdVault vault,
    IdentityNumberReader numbers
) : PageModel
{
    /// <summary>More than this many are not shown; the person narrows the search instead.</summary>
    public const int AtMost = 50;

    [BindProperty, Asked("People.Persons.Asked"), AtMost(200)]
    public string Words { get; set; } = "";

    /// <summary>Null until something was searched for.</summary>
    public IReadOnlyList<PersonCard>? Found { get; private set; }
    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var ids = await Matching().Select(p => p.Id).Take(AtMost + 1).ToListAsync(cancel);
        HasMore = ids.Count > AtMost;
        var cards = await persons.Look(ids[..Math.Min(AtMost, ids.Count)], "Look.Search", cancel);
        Found = [.. cards.Values.OrderBy(c => c.Name, StringComparer.CurrentCulture)];
        return Page();
    }

    private IQueryable<Person> Matching()
    {
        if (numbers.TryRead(Words, out var number, out _))
        {
            var index = vault.BlindIndex(number);
            return db.Persons.Where(p => p.NumberIndex == index);
        }

        return Words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(4)
            .Aggregate(
                db.Persons.AsQueryable(),
                (query, word) =>
                    query.Where(p =>
                        EF.Functions.Like(p.SearchName, Beginning(word), "\\")
                        || EF.Functions.Like(p.SearchName, "% " + Beginning(word), "\\")
                    )
            )
            .OrderBy(p => p.FamilyName)
            .ThenBy(p => p.GivenName);
    }

    private static string Beginning(string word) =>
        word.ToLowerInvariant()
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
