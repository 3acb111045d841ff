using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>The programme on paper, for those who take part: without clashes, minutes and what is cancelled.</summary>
public sealed class PrintProgramPage(CoursePrograms programs) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CourseProgram Course { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await programs.Of(Id, cancel) is not { } course)
        {
            return NotFound();
        }

        Course = course;
        return Page();
    }
}
