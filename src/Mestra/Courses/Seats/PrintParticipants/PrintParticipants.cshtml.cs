using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>The list of participants on paper, for the one who runs the course. Nobody with a protected address stands on it.</summary>
public sealed class PrintParticipantsPage(
    ParticipantList list,
    DocumentRenderer documents,
    IOrganisations organisations,
    Store store,
    PageFrame frame,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await list.Of(Id, cancel) is not { } course)
        {
            return NotFound();
        }

        var house = await organisations.Get(course.Seating.OrganisationId, cancel);
        var part = await documents.Render<ParticipantDocument>(
            Languages.Current,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ParticipantDocument.Sender)] = new DocumentSender(house.Name),
                [nameof(ParticipantDocument.Notice)] = store.IsDemonstration
                    ? texts["Ui.Demo.Invented"]
                    : null,
                [nameof(ParticipantDocument.Course)] = InWords(course),
                [nameof(ParticipantDocument.People)] = course
                    .Seated.SelectMany(party => party.People)
                    .Where(person => !person.IsProtected)
                    .ToList(),
            }
        );
        var info = new DocumentInfo(
            texts["Seats.Print.Title"],
            Languages.Current,
            house.Name,
            clock.GetUtcNow()
        );
        return Content(await documents.Page([part], info), "text/html; charset=utf-8");
    }

    private string InWords(Participants course) =>
        course.Seating.Starts is { } starts
            ? $"{course.Title}, {texts.Day(frame.Day(starts))}"
            : course.Title;
}
