using System.Globalization;
using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>A programme's results over its courses: whether what was changed made it better.</summary>
public sealed class CompareCoursesPage(
    EvaluationDesk desk,
    CourseComparison comparison,
    IProgrammes programmes,
    PageFrame frame,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ProgrammeCard Programme { get; private set; } = null!;
    public IReadOnlyList<ComparedCourse> Courses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Load(cancel) ? Page() : NotFound();

    /// <summary>The table as a file for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        return Table().AsCsv();
    }

    /// <summary>The organisation's day of a course's first session, in words.</summary>
    public string DayOf(ComparedCourse course) =>
        course.Starts is { } starts
            ? texts.ShortDay(DateOnly.FromDateTime(frame.Local(starts).Date))
            : "";

    /// <summary>A mean as the reader's language writes it; a dash where it is not shown.</summary>
    public static string Shown(double? mean) =>
        mean?.ToString("0.0", CultureInfo.CurrentCulture) ?? "–";

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (
            !await desk.MaySee(Id, cancel)
            || (await programmes.Get([Id], cancel)).GetValueOrDefault(Id) is not { } programme
        )
        {
            return false;
        }

        Programme = programme;
        Courses = await comparison.Of(Id, cancel);
        return true;
    }

    private TableFile Table() =>
        new(
            texts["Evaluation.Compare.FileName"],
            [
                texts["Evaluation.Compare.Course"],
                texts["Evaluation.Compare.Answered"],
                texts["Evaluation.Compare.InRoom"],
                .. CourseComparison.Items.Select(item => item.Text.ToString()),
                texts["Evaluation.Compare.Changes"],
            ],
            [.. Courses.Select(Row)]
        );

    private object?[] Row(ComparedCourse course) =>
        [
            course.Starts is { } starts ? DateOnly.FromDateTime(frame.Local(starts).Date) : null,
            course.Rate.Answered,
            course.Rate.InRoom,
            .. course.Means.Select(mean => mean is { } shown ? (object)Math.Round(shown, 1) : null),
            string.Join("; ", course.Changes),
        ];
}
