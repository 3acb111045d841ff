using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Correspondence;

/// <summary>A letter as it is printed: by the browser, or as a tagged PDF.</summary>
public sealed class LetterPage(Letters letters, IOrganisations organisations, Texts texts)
    : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid message, CancellationToken cancel)
    {
        var found = await letters.Render(id, [message], cancel);
        if (found.Count == 0)
        {
            return NotFound();
        }

        return Content(await letters.Page(found, await House(cancel)), "text/html; charset=utf-8");
    }

    public async Task<IActionResult> OnGetPdfAsync(Guid id, Guid message, CancellationToken cancel)
    {
        var found = await letters.Render(id, [message], cancel);
        if (found.Count == 0)
        {
            return NotFound();
        }

        var house = await House(cancel);
        var outcome = await letters.Pdf(found, house, cancel);
        // Letters that our typeface lacks: the browser's own printer has them.
        return outcome.IsPrinted
            ? this.Pdf(outcome.File, texts["Correspondence.Letter.FileName"])
            : Content(await letters.Page(found, house), "text/html; charset=utf-8");
    }

    private Task<OrganisationCard> House(CancellationToken cancel) =>
        organisations.Get(User.OrganisationId()!.Value, cancel);
}
