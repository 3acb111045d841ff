using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>The sheet people sign on at the door (nb: oppmøteliste), to print or as PDF. It may hang in the room: it says no more than a first name and a letter, and not what the course is about.</summary>
public sealed class PrintSignInPage(
    RoomDays days,
    AttendanceList list,
    DocumentRenderer documents,
    HtmlToPdf pdf,
    IOrganisations organisations,
    Store store,
    PageFrame frame,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    /// <summary>Empty lines at the end, always: one who must not be named takes one of them unseen.</summary>
    private const int Spare = 4;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "samling")]
    public Guid? SessionId { get; set; }

    /// <summary>The sheet as a page, or as a file.</summary>
    /// <param name="format"><c>pdf</c>, or nothing for the page that prints.</param>
    /// <param name="cancel">Given up by the browser.</param>
    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "som")] string? format,
        CancellationToken cancel
    )
    {
        if (await days.Find(Id, SessionId, cancel) is not { } day)
        {
            return NotFound();
        }

        var house = await organisations.Get(day.Course.OrganisationId, cancel);
        var people = await list.People(Id, "Look.SignInSheet", cancel);
        var part = await Sheet(day, house, people);
        var info = new DocumentInfo(
            texts["Room.Sheet.Title"],
            Languages.Current,
            house.Name,
            clock.GetUtcNow()
        );
        if (format == "pdf" && pdf.Write([part], info) is { IsPrinted: true } outcome)
        {
            return this.Pdf(outcome.File, texts["Room.Sheet.FileName"]);
        }

        return Content(await documents.Page([part], info), "text/html; charset=utf-8");
    }

    private Task<string> Sheet(
        RoomDay day,
        OrganisationCard house,
        IReadOnlyList<RoomPerson> people
    ) =>
        documents.Render<SignInSheet>(
            Languages.Current,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(SignInSheet.Sender)] = new DocumentSender(house.Name),
                [nameof(SignInSheet.Notice)] = store.IsDemonstration
                    ? texts["Ui.Demo.Invented"]
                    : null,
                [nameof(SignInSheet.When)] = texts[
                    "Room.Sheet.When",
                    frame.Local(day.Plan.Starts),
                    frame.Local(day.Plan.Ends)
                ],
                [nameof(SignInSheet.Where)] = day.Session.Place,
                [nameof(SignInSheet.Lines)] = Lines(people),
            }
        );

    private static List<string> Lines(IReadOnlyList<RoomPerson> people) =>
        [
            .. people
                .Where(person => person is { HasSeat: true, IsProtected: false })
                .Select(person => person.RoomName)
                .Order(StringComparer.CurrentCulture),
            .. Enumerable.Repeat(
                "",
                Spare + people.Count(person => person is { HasSeat: true, IsProtected: true })
            ),
        ];
}
