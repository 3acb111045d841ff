using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Courses;

/// <summary>The organisation's courses: to find one, and to see how they stand.</summary>
public sealed class FindCoursePage(CourseList list, IOrganisations organisations, Texts texts)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string Words { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public CourseListScope Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public CourseState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Department { get; set; }

    [BindProperty(SupportsGet = true, Name = SortBy.QueryName)]
    public string? SortTyped { get; set; }

    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public SortBy Sort { get; private set; }
    public PageOf<CourseRow> Rows { get; private set; } = null!;
    public OrganisationCard At { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Departments { get; private set; } =
        new Dictionary<Guid, string>();

    public IEnumerable<SelectListItem> DepartmentItems =>
        Departments.Select(d => new SelectListItem(d.Value, d.Key.ToString()));

    /// <summary>True where the list is narrowed beyond what it shows first.</summary>
    public bool IsNarrowed => Words.Length > 0 || State is not null || Department is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        Rows = await list.Page(Question, Number, cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        (await AsTable(cancel)).AsCsv();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel) =>
        (await AsTable(cancel)).AsXlsx();

    /// <summary>What an empty list says.</summary>
    public string EmptyKey => IsNarrowed ? "Courses.List.NoHits" : "Courses.List.Empty";

    /// <summary>From the first day to the last, or that there are none.</summary>
    public string When(CourseRow row) =>
        (row.Starts, row.Ends) switch
        {
            ({ } starts, { } ends) when At.Day(starts) != At.Day(ends) => texts[
                "Courses.List.FromTo",
                At.Day(starts),
                At.Day(ends)
            ],
            ({ } starts, _) => texts.Day(At.Day(starts)),
            _ => texts["Courses.Head.NoDates"],
        };

    /// <summary>The department's name; empty where there is none.</summary>
    public string DepartmentOf(CourseRow row) =>
        row.DepartmentId is { } id ? Departments.GetValueOrDefault(id, "") : "";

    private CourseListQuestion Question => new(Words, Show, State, Department, Sort);

    private async Task Prepare(CancellationToken cancel)
    {
        // What cannot be read in the address narrows nothing.
        ModelState.Clear();
        Sort = SortBy.Read(SortTyped, CourseList.ByDate, CourseList.ByTitle, CourseList.ByState);
        At = await organisations.Get(User.OrganisationId()!.Value, cancel);
        Departments = (await organisations.Departments(At.Id, cancel)).ToDictionary(
            d => d.Id,
            d => d.Name
        );
    }

    private async Task<TableFile> AsTable(CancellationToken cancel)
    {
        await Prepare(cancel);
        var rows = await list.All(Question, cancel);
        return new(
            texts["Courses.List.FileName"],
            [
                texts["Courses.List.Course"],
                texts["Courses.List.State"],
                texts["Courses.List.FirstDay"],
                texts["Courses.List.LastDay"],
                texts["Courses.List.SessionCount"],
                texts["Courses.List.Department"],
                texts["Courses.List.Capacity"],
                texts["Courses.List.Occupied"],
                texts["Courses.List.Waiting"],
            ],
            [.. rows.Select(Cells)]
        );
    }

    private IReadOnlyList<object?> Cells(CourseRow row) =>
        [
            row.Title.ToString(),
            texts[row.State],
            row.Starts is { } starts ? At.Day(starts) : null,
            row.Ends is { } ends ? At.Day(ends) : null,
            row.Sessions,
            DepartmentOf(row),
            row.Capacity,
            row.Occupied,
            row.Waiting,
        ];
}
