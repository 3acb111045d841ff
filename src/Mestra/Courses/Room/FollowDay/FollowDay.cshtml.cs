using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Mestra.Courses;

/// <summary>The screen in the room: what goes on now, the next break, what is left of the day. Nobody's name. It fetches itself again.</summary>
public sealed class FollowDayPage(RoomDays days, PageFrame frame, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "samling")]
    public Guid? SessionId { get; set; }

    public RoomDay Day { get; private set; } = null!;
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The organisation's own time of a moment.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => frame.Local(moment);

    /// <summary>The screen, or its one line.</summary>
    /// <param name="part"><c>ja</c> for the one line only, as a page with a form wants it.</param>
    /// <param name="cancel">Given up by the browser.</param>
    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "bare")] string? part,
        CancellationToken cancel
    )
    {
        if (await days.Find(Id, SessionId, cancel) is not { } day)
        {
            return NotFound();
        }

        Day = day;
        return part is null ? Page() : Line();
    }

    private PartialViewResult Line() =>
        new()
        {
            ViewName = "/Courses/Room/FollowDay/_Now.cshtml",
            ViewData = new ViewDataDictionary<(Guid, RoomDay, DateTimeOffset)>(
                ViewData,
                (Id, Day, Now)
            ),
        };
}
