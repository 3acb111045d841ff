using System.Globalization;
using CsvHelper;
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

        return File(Csv(), "text/csv; charset=utf-8", "resultater.csv");
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

    private byte[] Csv()
    {
        IEnumerable<string> heads =
        [
            texts["Evaluation.Compare.Course"],
            texts["Evaluation.Compare.Answered"],
            texts["Evaluation.Compare.InRoom"],
            .. CourseComparison.Items.Select(item => item.Text.ToString()),
            texts["Evaluation.Compare.Changes"],
        ];
        var lines = Courses.Select<ComparedCourse, IEnumerable<string>>(course =>
            [
                DayOf(course),
                course.Rate.Answered.ToString(CultureInfo.InvariantCulture),
                course.Rate.InRoom.ToString(CultureInfo.InvariantCulture),
                .. course.Means.Select(Shown),
                string.Join("; ", course.Changes),
            ]
        );
        return Written([heads, .. lines]);
    }

    // Semicolons and a byte order mark: what a Nordic Excel opens as columns. A cell that begins like a formula is escaped.
    private static byte[] Written(IEnumerable<IEnumerable<string>> lines)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Form, leaveOpen: true))
        {
            foreach (var line in lines)
            {
                foreach (var cell in line)
                {
                    csv.WriteField(cell);
                }

                csv.EndRecord();
            }
        }

        return file.ToArray();
    }

    private static CsvWriterOptions Form =>
        new()
        {
            Separator = ';',
            WriteByteOrderMark = true,
            Injection = CsvInjection.Escape,
        };
}
