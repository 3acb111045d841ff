using Mestra.Evaluation.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>A new course from an earlier one: choose the first day, see all days, make it.</summary>
public sealed class CopyCoursePage(
    CourseDesk desk,
    CopyCourse copying,
    IChanges changes,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    // Eight weeks: time for the listing, for referrals and for the letter four weeks before (domain 2.2).
    private const int SoonestDays = 56;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? First { get; set; }

    [BindProperty]
    public Guid NewId { get; set; }

    public Course Earlier { get; private set; } = null!;

    /// <summary>The new day of each session; none where the earlier course had none, or the day could not be read.</summary>
    public IReadOnlyList<MovedDay> Days { get; private set; } = [];
    public OrganisationCard At { get; private set; } = null!;

    /// <summary>What was decided after earlier courses and is not yet done: it comes along.</summary>
    public IReadOnlyList<OpenChange> Changes { get; private set; } = [];
    public bool HasSessions => Earlier.Planned.Any();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Prepare(cancel))
        {
            return NotFound();
        }

        NewId = Guid.CreateVersion7();
        if (HasSessions && First is null && ModelState.IsValid)
        {
            var before = At.Day(Earlier.Planned.First().Starts);
            First = MovedDays.Suggest(before, At.Day(clock.GetUtcNow()), SoonestDays);
        }

        Show();
        return ModelState.IsValid ? Page() : this.Invalid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Prepare(cancel))
        {
            return NotFound();
        }

        if (HasSessions && First is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(First), texts["Courses.Copy.FirstMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var (isFound, refused) = await copying.Do(Id, NewId, First, cancel);
        if (!isFound || refused is not null)
        {
            return isFound ? this.IsUsed(nameof(NewId), id => NewId = id) : NotFound();
        }

        this.Flash("Courses.Copy.Made", Earlier.Title);
        return Redirect($"/arbeid/kurs/{NewId}/program");
    }

    /// <summary>The name of the holiday that was in the way; empty for a weekend.</summary>
    public string HolidayOf(DateOnly day) => Holidays.NameOf(At.Country, day);

    private async Task<bool> Prepare(CancellationToken cancel)
    {
        if (await desk.Show(Id, cancel) is not { } earlier)
        {
            return false;
        }

        Earlier = earlier;
        At = await desk.Organisation(earlier, cancel);
        Changes = await changes.Open(earlier.ProgrammeId, cancel);
        return true;
    }

    private void Show()
    {
        if (First is { } first)
        {
            Days = CopyCourse.Days(Earlier, first, At);
        }
    }
}
