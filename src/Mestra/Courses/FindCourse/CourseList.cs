using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Which of the organisation's courses a list asks for.</summary>
public enum CourseListScope
{
    /// <summary>All that are neither held nor cancelled.</summary>
    Current,
    Held,
    Cancelled,
    All,
}

/// <summary>A question to the list.</summary>
/// <param name="Words">Words that the title holds, each of them; empty for all.</param>
/// <param name="Scope">Which part of their life they are in.</param>
/// <param name="State">Only in this state; null for all.</param>
/// <param name="DepartmentId">Only of this department; null for all.</param>
/// <param name="Sort">Column and direction.</param>
public sealed record CourseListQuestion(
    string Words,
    CourseListScope Scope,
    CourseState? State,
    Guid? DepartmentId,
    SortBy Sort
);

/// <summary>A course in the list.</summary>
/// <param name="Id">The course.</param>
/// <param name="Title">Its name.</param>
/// <param name="State">Where it is.</param>
/// <param name="IsPublished">It stands in the public overview.</param>
/// <param name="DepartmentId">The department that owns it.</param>
/// <param name="Starts">When the first session begins; UTC, null without sessions.</param>
/// <param name="Ends">When the last session ends; UTC, null without sessions.</param>
/// <param name="Sessions">How many there are.</param>
/// <param name="Capacity">Seats.</param>
/// <param name="Occupied">Seats offered or confirmed.</param>
/// <param name="Waiting">People on the waiting list.</param>
public sealed record CourseRow(
    Guid Id,
    Wording Title,
    CourseState State,
    bool IsPublished,
    Guid? DepartmentId,
    DateTimeOffset? Starts,
    DateTimeOffset? Ends,
    int Sessions,
    int Capacity,
    int Occupied = 0,
    int Waiting = 0
);

/// <summary>Finds the organisation's courses.</summary>
/// <remarks>
/// Titles are looked for and sorted in the reader's language, so the rows of one organisation (some hundreds, each
/// small) are read and sorted here; seats are counted for those that are shown.
/// </remarks>
public sealed class CourseList(CoursesDb db)
{
    public const string ByDate = "dato";
    public const string ByTitle = "navn";
    public const string ByState = "tilstand";

    /// <summary>One page.</summary>
    public async Task<PageOf<CourseRow>> Page(
        CourseListQuestion question,
        int? number,
        CancellationToken cancel
    )
    {
        var page = (await Found(question, cancel)).Paged(number);
        return page with { Items = await WithSeats(page.Items, cancel) };
    }

    /// <summary>All of them, for a file.</summary>
    public async Task<IReadOnlyList<CourseRow>> All(
        CourseListQuestion question,
        CancellationToken cancel
    ) => await WithSeats(await Found(question, cancel), cancel);

    private async Task<List<CourseRow>> Found(CourseListQuestion question, CancellationToken cancel)
    {
        var rows = await Asked(question)
            .AsNoTracking()
            .Select(c => new CourseRow(
                c.Id,
                c.Title,
                c.State,
                c.IsPublished,
                c.DepartmentId,
                c.Sessions.Min(s => (DateTimeOffset?)s.Starts),
                c.Sessions.Max(s => (DateTimeOffset?)s.Ends),
                c.Sessions.Count,
                c.Capacity,
                0,
                0
            ))
            .ToListAsync(cancel);
        var words = question.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Sorted(rows.Where(row => Has(row.Title.ToString(), words)), question.Sort)];
    }

    private IQueryable<Course> Asked(CourseListQuestion question)
    {
        var courses = question.Scope switch
        {
            CourseListScope.Held => db.Courses.Where(c => c.State == CourseState.Held),
            CourseListScope.Cancelled => db.Courses.Where(c => c.State == CourseState.Cancelled),
            CourseListScope.Current => db.Courses.Where(c =>
                c.State != CourseState.Held && c.State != CourseState.Cancelled
            ),
            _ => db.Courses,
        };
        return courses
            .Where(c => question.State == null || c.State == question.State)
            .Where(c => question.DepartmentId == null || c.DepartmentId == question.DepartmentId);
    }

    private static IOrderedEnumerable<CourseRow> Sorted(IEnumerable<CourseRow> rows, SortBy sort)
    {
        // Courses without days come last, whichever way the days go.
        var sorted = (sort.Column, sort.Descending) switch
        {
            (ByTitle, false) => rows.OrderBy(Title, StringComparer.CurrentCulture),
            (ByTitle, true) => rows.OrderByDescending(Title, StringComparer.CurrentCulture),
            (ByState, false) => rows.OrderBy(row => row.State),
            (ByState, true) => rows.OrderByDescending(row => row.State),
            (_, true) => rows.OrderBy(row => row.Starts is null)
                .ThenByDescending(row => row.Starts),
            _ => rows.OrderBy(row => row.Starts is null).ThenBy(row => row.Starts),
        };
        return sorted.ThenBy(row => row.Starts).ThenBy(row => row.Id);

        static string Title(CourseRow row) => row.Title.ToString();
    }

    private async Task<IReadOnlyList<CourseRow>> WithSeats(
        IReadOnlyList<CourseRow> rows,
        CancellationToken cancel
    )
    {
        var ids = rows.Select(row => row.Id).ToList();
        var seats = await db
            .Courses.Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                Occupied = db.Occupied.Count(s => s.CourseId == c.Id),
                Waiting = db.Seats.Count(s => s.CourseId == c.Id && s.State == SeatState.Waiting),
                ForTheProgramme = db.Seats.Count(s =>
                    s.CourseId == null
                    && s.ProgrammeId == c.ProgrammeId
                    && s.State == SeatState.Waiting
                ),
            })
            .ToDictionaryAsync(counted => counted.Id, cancel);
        return
        [
            .. rows.Select(row =>
            {
                var counted = seats[row.Id];
                return row with
                {
                    Occupied = counted.Occupied,
                    // Who waits for the programme waits for each course that one can still be referred to.
                    Waiting =
                        counted.Waiting + (row.State.TakesReferrals ? counted.ForTheProgramme : 0),
                };
            }),
        ];
    }

    private static bool Has(string title, IEnumerable<string> words) =>
        words.All(word => title.Contains(word, StringComparison.CurrentCultureIgnoreCase));
}
