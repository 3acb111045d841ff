using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Coding;

/// <summary>Where people attended and nobody has documented or coded it yet, the oldest first.</summary>
public sealed class FindUncodedPage(UncodedCourses uncoded) : PageModel
{
    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public PageOf<UncodedCourse> Rows { get; private set; } = new([], 0, 1, Paging.Usual);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await uncoded.Page(Number, cancel);
}
