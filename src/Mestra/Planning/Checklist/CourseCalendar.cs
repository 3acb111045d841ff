using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.Planning;

/// <summary>The days of the courses that due dates are counted from, in the organisation's own zone.</summary>
internal sealed class CourseCalendar(
    ICourses courses,
    IOrganisations organisations,
    Acting acting,
    TimeProvider clock
)
{
    private const int MostCourses = 1000;

    private static readonly CourseState[] Coming =
    [
        CourseState.Draft,
        CourseState.Approved,
        CourseState.Tentative,
        CourseState.Confirmed,
        CourseState.Running,
    ];

    /// <summary>Today where the organisation is.</summary>
    public async Task<DateOnly> Today(CancellationToken cancel) =>
        DateOnly.FromDateTime((await At(cancel)).Local(clock.GetUtcNow()).Date);

    /// <summary>For each programme, its soonest course that has not ended.</summary>
    public async Task<IReadOnlyDictionary<Guid, CourseDays>> Next(CancellationToken cancel)
    {
        var at = await At(cancel);
        var now = clock.GetUtcNow();
        return (await courses.In(Coming, MostCourses, cancel))
            .Where(course => course.Ends > now)
            .GroupBy(course => course.ProgrammeId)
            .ToDictionary(group => group.Key, group => Days(group.MinBy(c => c.Starts)!, at));
    }

    /// <summary>For each programme, its next course to begin.</summary>
    public async Task<IReadOnlyDictionary<Guid, CourseDays>> NextToBegin(CancellationToken cancel)
    {
        var at = await At(cancel);
        var now = clock.GetUtcNow();
        return (await courses.In(Coming, MostCourses, cancel))
            .Where(course => course.Starts > now)
            .GroupBy(course => course.ProgrammeId)
            .ToDictionary(group => group.Key, group => Days(group.MinBy(c => c.Starts)!, at));
    }

    /// <summary>The programme's courses that have days, the latest first; those given up are left out.</summary>
    public async Task<IReadOnlyList<CourseDays>> Of(Guid programmeId, CancellationToken cancel)
    {
        var at = await At(cancel);
        return
        [
            .. (await courses.OfProgramme(programmeId, cancel))
                .Where(c => c.Starts is not null)
                .Where(c => c.State is not (CourseState.Cancelled or CourseState.Postponed))
                .OrderByDescending(c => c.Starts)
                .Select(c => Days(c, at)),
        ];
    }

    /// <summary>The days of these courses; those without days are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, CourseDays>> Get(
        IReadOnlyCollection<Guid> courseIds,
        CancellationToken cancel
    )
    {
        var at = await At(cancel);
        return (await courses.Get(courseIds, cancel))
            .Values.Where(course => course.Starts is not null)
            .ToDictionary(course => course.Id, course => Days(course, at));
    }

    /// <summary>The first and last day of a course that has days, where it is held.</summary>
    public static CourseDays Days(CourseCard course, OrganisationCard at) =>
        new(course.Id, Day(course.Starts!.Value, at), Day(course.Ends!.Value, at));

    private static DateOnly Day(DateTimeOffset moment, OrganisationCard at) =>
        DateOnly.FromDateTime(at.Local(moment).Date);

    private Task<OrganisationCard> At(CancellationToken cancel) =>
        organisations.Get(acting.OrganisationId!.Value, cancel);
}
