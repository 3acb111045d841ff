using System.Globalization;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mestra.Courses;

/// <summary>The same four lines above every page of a course: name, dates and place, state as steps, tabs; and the one next step.</summary>
/// <param name="Id">The course.</param>
/// <param name="ProgrammeId">What it is a conduct of.</param>
/// <param name="Title">Its name.</param>
/// <param name="Page">What the page is called in the browser's own list of pages.</param>
/// <param name="Facts">Dates, places and leader, on one line.</param>
/// <param name="State">Where it is.</param>
/// <param name="IsPublished">It stands in the public overview.</param>
/// <param name="Tabs">Pages this person may open.</param>
/// <param name="Current">The text key of the tab that is open.</param>
/// <param name="Next">The next step in words.</param>
/// <param name="Button">The verb, as a text key; null where this person may not, or is already there.</param>
/// <param name="Href">Where it is done.</param>
public sealed record CourseHead(
    Guid Id,
    Guid ProgrammeId,
    string Title,
    string Page,
    string Facts,
    CourseState State,
    bool IsPublished,
    IReadOnlyList<CourseTab> Tabs,
    string Current,
    string Next,
    string? Button,
    string Href
)
{
    /// <summary>The straight way with what is done, where the course is, and what is to come; none for a course that left it.</summary>
    public IReadOnlyList<(CourseState Step, string Where)> Steps
    {
        get
        {
            var way = CourseLife.Way;
            var at = way.TakeWhile(step => step != State).Count();
            return at == way.Count
                ? []
                :
                [
                    .. way.Select(
                        (step, i) =>
                            (
                                step,
                                i < at ? "done"
                                : i == at ? "current"
                                : "todo"
                            )
                    ),
                ];
        }
    }
}

/// <summary>Shows the head of a course. Every module's course pages begin with it.</summary>
public sealed class CourseHeadViewComponent(
    CourseDesk desk,
    IEnumerable<CourseTab> tabs,
    IOrganisations organisations,
    IStaff staff,
    Texts texts
) : ViewComponent
{
    /// <summary>The head of a course.</summary>
    /// <param name="courseId">The course; nothing is shown when it is not the organisation's.</param>
    /// <param name="current">The text key of the tab that is open.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid courseId, string current)
    {
        var cancel = HttpContext.RequestAborted;
        if (await desk.Show(courseId, cancel) is not { } course)
        {
            return Content("");
        }

        var facts = await desk.Facts(course, cancel);
        var next = CourseNextStep.Of(course, facts);
        var href = Address(next.Path, course);
        var mayDo = UserClaimsPrincipal.May(next.Policy) && href != HttpContext.Request.Path;
        return View(
            "/Courses/Head/CourseHead.cshtml",
            new CourseHead(
                course.Id,
                course.ProgrammeId,
                course.Title.ToString(),
                $"{course.Title}: {texts[current]}",
                await FactsLine(course, cancel),
                course.State,
                course.IsPublished,
                [
                    .. tabs.Where(tab =>
                            UserClaimsPrincipal.May(tab.Policy) && (!tab.OnlyCoded || facts.IsCoded)
                        )
                        .OrderBy(tab => tab.Order),
                ],
                current,
                texts[next.Why, facts.Occupied, course.GroupMinimum, course.Capacity],
                mayDo ? next.Button : null,
                href
            )
        );
    }

    private static string Address(string path, Course course) =>
        string.Format(CultureInfo.InvariantCulture, path, course.Id, course.ProgrammeId);

    private async Task<string> FactsLine(Course course, CancellationToken cancel)
    {
        var organisation = await desk.Organisation(course, cancel);
        var days = course.Planned.Select(s => organisation.Day(s.Starts)).ToList();
        string[] parts =
        [
            days.Count == 0 ? texts["Courses.Head.NoDates"] : texts.Days(days),
            await Places(course, cancel),
            await Leader(course, cancel),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0).Select(Sentence));
    }

    private async Task<string> Places(Course course, CancellationToken cancel)
    {
        Guid[] ids = [.. course.Planned.Select(s => s.PlaceId).OfType<Guid>().Distinct()];
        var places = ids.Length == 0 ? null : await organisations.PlacesById(ids, cancel);
        var lines = ids.Select(id => places!.GetValueOrDefault(id)).OfType<PlaceCard>();
        var isDigital = course.Planned.Any(s => s.PlaceId is null && s.VideoLink.Length > 0);
        return string.Join(
            "; ",
            lines.Select(place => place.Line).Concat(isDigital ? [texts["Courses.Digital"]] : [])
        );
    }

    private async Task<string> Leader(Course course, CancellationToken cancel) =>
        course.LeaderId is { } id && (await staff.Get([id], cancel)).TryGetValue(id, out var leader)
            ? texts["Courses.Head.Leader", leader.Name]
            : "";

    private static string Sentence(string part) => part.EndsWith('.') ? part : part + ".";
}
