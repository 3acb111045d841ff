using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>What was and will be sent to a person, on the person's page.</summary>
public sealed class PersonMessagesViewComponent(CorrespondenceDb db, MessageLines lines)
    : ViewComponent
{
    private const int Shown = 20;

    /// <summary>The latest of them.</summary>
    /// <param name="personId">The person; the page has logged the look.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid personId)
    {
        var messages = await db
            .Messages.AsNoTracking()
            .Where(m => m.PersonId == personId)
            .OrderByDescending(m => m.SentAt ?? m.Due)
            .Take(Shown)
            .ToListAsync(HttpContext.RequestAborted);
        return View(
            "/Correspondence/PersonMessages/PersonMessages.cshtml",
            await lines.Of(messages, HttpContext.RequestAborted)
        );
    }
}
