using Mestra.People.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>The address of a course leads to the page that the person needs most: the participants, or the programme.</summary>
public sealed class OpenCoursePage(CourseDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.Show(id, cancel) is null)
        {
            return NotFound();
        }

        var part = User.May(Can.SeePatients) ? "deltakere" : "program";
        return Redirect($"/arbeid/kurs/{id}/{part}");
    }
}
