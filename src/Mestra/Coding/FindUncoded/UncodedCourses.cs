using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.Coding;

/// <summary>A course with work left.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="Title">Its title.</param>
/// <param name="Ended">The day of the last session, where the organisation is.</param>
/// <param name="IsLocked">The attendance is locked, so that the list can be handed over.</param>
/// <param name="People">Those on it with something to document and register.</param>
/// <param name="NotDocumented">People whose note is not in the record.</param>
/// <param name="NotCoded">People whose contacts and codes are not registered.</param>
public sealed record UncodedCourse(
    Guid CourseId,
    string Title,
    DateOnly Ended,
    bool IsLocked,
    int People,
    int NotDocumented,
    int NotCoded
);

/// <summary>Finds courses that are over and not done with. Reads the work that is left, never the history of what is done.</summary>
public sealed class UncodedCourses(CodingDb db, ICourses courses, Acting acting)
{
    /// <summary>One page of them, the oldest first.</summary>
    public async Task<PageOf<UncodedCourse>> Page(
        int? number,
        CancellationToken cancel,
        int size = Paging.Usual
    )
    {
        var page = await Left.Paged(number, cancel, size);
        Guid[] ids = [.. page.Items.Select(row => row.CourseId)];
        var cards = await courses.Get(ids, cancel);
        UncodedCourse[] known =
        [
            .. page
                .Items.Where(row => cards.ContainsKey(row.CourseId))
                .Select(row => Of(row, cards[row.CourseId])),
        ];
        // A course that is not there to be opened is no work that is left.
        var unknown = page.Items.Count - known.Length;
        return new(known, page.Total - unknown, page.Number, page.Size);
    }

    // The organisation is named although the filter names it too: only so does the index on open work serve.
    private IQueryable<LeftOfCourse> Left =>
        db
            .Marks.Where(m => m.OrganisationId == acting.OrganisationId)
            .Where(m => m.DocumentedAt == null || m.CodedAt == null)
            .GroupBy(m => new { m.EndedOn, m.CourseId })
            .OrderBy(course => course.Key.EndedOn)
            .ThenBy(course => course.Key.CourseId)
            .Select(course => new LeftOfCourse(
                course.Key.CourseId,
                course.Key.EndedOn,
                db.Marks.Count(m =>
                    m.OrganisationId == acting.OrganisationId && m.CourseId == course.Key.CourseId
                ),
                course.Count(m => m.DocumentedAt == null),
                course.Count(m => m.CodedAt == null)
            ));

    private static UncodedCourse Of(LeftOfCourse left, CourseCard course) =>
        new(
            left.CourseId,
            course.Title.ToString(),
            left.EndedOn,
            course.IsLocked,
            left.People,
            left.NotDocumented,
            left.NotCoded
        );

    private sealed record LeftOfCourse(
        Guid CourseId,
        DateOnly EndedOn,
        int People,
        int NotDocumented,
        int NotCoded
    );
}
