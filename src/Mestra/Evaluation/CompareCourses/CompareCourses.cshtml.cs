using System.Globalization;
using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Evaluation;

/// <summary>A programme's results over its courses: whether what was changed made it better.</summary>
public sealed class CompareCoursesPage(
    EvaluationDesk desk,
    CourseComparison comparison,
    CourseCurve curve,
    IProgrammes programmes,
    PageFrame frame,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The question the curve follows, as the address says it; empty is the first of the form.</summary>
    [BindProperty(SupportsGet = true, Name = "sporsmal")]
    public string? Question { get; set; }

    public ProgrammeCard Programme { get; private set; } = null!;
    public IReadOnlyList<ComparedCourse> Courses { get; private set; } = [];

    /// <summary>The curve over the courses; null where none was held.</summary>
    public ChartFigure? Figure { get; private set; }

    /// <summary>How many courses have no point, since too few answered or it is still open.</summary>
    public int WithoutPoint => Figure?.Chart.Points.Count(point => point.Value is null) ?? 0;

    /// <summary>The questions that can be followed.</summary>
    public static IEnumerable<SelectListItem> Questions =>
        CurveQuestion.All.Select(
            (question, at) => new SelectListItem(question.Text, at == 0 ? "" : question.Key)
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        await LoadCurve(cancel);
        return Page();
    }

    /// <summary>The picture of the curve alone.</summary>
    public async Task<IActionResult> OnGetSvgAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        await LoadCurve(cancel);
        return Figure?.AsSvg(texts, texts["Evaluation.Curve.FileName"])
            ?? (IActionResult)NotFound();
    }

    /// <summary>The points of the curve for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetPointsAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        await LoadCurve(cancel);
        return Figure?.AsCsv(texts, texts["Evaluation.Curve.FileName"])
            ?? (IActionResult)NotFound();
    }

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

    private async Task LoadCurve(CancellationToken cancel)
    {
        var question = CurveQuestion.Read(Question);
        var figure = await curve.Of(Id, question, Courses, cancel);
        var page = $"/arbeid/tilbud/{Id}/resultater?sporsmal={question.Key}&handler=";
        Figure = figure is null
            ? null
            : figure with
            {
                SvgHref = page + "Svg",
                CsvHref = page + "Points",
            };
        Question = question == CurveQuestion.All[0] ? "" : question.Key;
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
