using Mestra.Courses.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>All letters and messages of a course: what waits, what is sent, what failed.</summary>
public sealed class CourseMessagesPage(
    CorrespondenceDb db,
    ICourses courses,
    MessageLines lines,
    ChangeMessage change
) : MessageActionsPage(change)
{
    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public PageOf<MessageLine> Lines { get; private set; } = new([], 0, 1, Paging.Usual);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => Show(cancel);

    protected override async Task<IActionResult> Show(CancellationToken cancel)
    {
        Id = Guid.Parse((string)RouteData.Values["id"]!);
        if (!(await courses.Get([Id], cancel)).TryGetValue(Id, out var course))
        {
            return NotFound();
        }

        Title = course.Title.ToString();
        var page = await db
            .Messages.AsNoTracking()
            .Where(m => m.CourseId == Id)
            .OrderBy(m =>
                m.State == MessageState.Failed ? 0
                : m.State == MessageState.Due ? 1
                : 2
            )
            .ThenBy(m => m.Due)
            .ThenBy(m => m.Id)
            .Paged(Number, cancel);
        Lines = new(await lines.Of(page.Items, cancel), page.Total, page.Number, page.Size);
        return Page();
    }
}
