using System.Security.Claims;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>What courses wait for: to be approved, to get dates, to be decided on, to begin and to end.</summary>
public sealed class CourseWork(
    ICourses courses,
    IOrganisations organisations,
    Acting acting,
    TimeProvider clock,
    Texts texts
) : IWorkSource
{
    /// <summary>More than this, and the list of courses is the better place.</summary>
    private const int AtMost = 200;

    /// <summary>Six weeks before the start it is decided whether a course runs (domain 2.2, line 10).</summary>
    private const int DecideDaysBefore = 42;

    public async Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (acting.OrganisationId is not { } organisation)
        {
            return [];
        }

        var at = await organisations.Get(organisation, cancel);
        var now = clock.GetUtcNow();
        var alive = await courses.In(
            [
                CourseState.Draft,
                CourseState.Approved,
                CourseState.Tentative,
                CourseState.Confirmed,
                CourseState.Running,
                CourseState.Postponed,
            ],
            AtMost,
            cancel
        );
        return [.. alive.Select(course => Item(course, at, now)).OfType<WorkItem>()];
    }

    private WorkItem? Item(CourseCard course, OrganisationCard at, DateTimeOffset now)
    {
        DateOnly? start = course.Starts is { } starts ? at.Day(starts) : null;
        return course.State switch
        {
            CourseState.Draft => start is null ? WithoutDates(course) : Approve(course, start),
            CourseState.Approved => Open(course, start),
            CourseState.Tentative => Decide(course, start, at.Day(now)),
            CourseState.Confirmed => start <= at.Day(now) ? Start(course, start) : null,
            CourseState.Running => course.Ends <= now ? Finish(course, at) : null,
            CourseState.Postponed => SetNewDates(course),
            _ => null,
        };
    }

    private WorkItem WithoutDates(CourseCard course) =>
        new(
            "Courses.Work.WithoutDates",
            course.Title.ToString(),
            texts["Courses.Work.WithoutDates.Fact"],
            Due: null,
            Path(course, "program/ny"),
            "Courses.Next.AddSessions.Do",
            Can.EditCourses
        );

    private WorkItem Approve(CourseCard course, DateOnly? start) =>
        new(
            "Courses.Work.Approve",
            course.Title.ToString(),
            texts["Courses.Work.Starts", start],
            DecideBy(start),
            Path(course, "steg/godkjenn"),
            "Courses.Next.Approve.Do",
            Can.ApproveCourses
        );

    private WorkItem Open(CourseCard course, DateOnly? start) =>
        new(
            "Courses.Work.Open",
            course.Title.ToString(),
            texts["Courses.Work.Starts", start],
            DecideBy(start),
            Path(course, "steg/apne"),
            "Courses.Next.Open.Do",
            Can.EditCourses
        );

    private WorkItem? Decide(CourseCard course, DateOnly? start, DateOnly today) =>
        DecideBy(start) <= today
            ? new(
                "Courses.Work.Decide",
                course.Title.ToString(),
                texts["Courses.Work.Decide.Fact", course.Occupied, course.Capacity],
                DecideBy(start),
                Path(course, "steg/bekreft"),
                "Courses.Work.Decide.Do",
                Can.ApproveCourses
            )
            : null;

    private WorkItem Start(CourseCard course, DateOnly? start) =>
        new(
            "Courses.Work.Start",
            course.Title.ToString(),
            texts["Courses.Work.Starts", start],
            start,
            Path(course, "steg/start"),
            "Courses.Next.Start.Do",
            Can.EditCourses
        );

    private WorkItem Finish(CourseCard course, OrganisationCard at) =>
        new(
            "Courses.Work.Finish",
            course.Title.ToString(),
            texts["Courses.Work.Finish.Fact"],
            at.Day(course.Ends!.Value),
            Path(course, "steg/avslutt"),
            "Courses.Next.Finish.Do",
            Can.EditCourses
        );

    private WorkItem SetNewDates(CourseCard course) =>
        new(
            "Courses.Work.Postponed",
            course.Title.ToString(),
            texts["Courses.Work.Postponed.Fact"],
            Due: null,
            Path(course, "program"),
            "Courses.Next.SetNewDates.Do",
            Can.EditCourses
        );

    private static DateOnly? DecideBy(DateOnly? start) => start?.AddDays(-DecideDaysBefore);

    private static string Path(CourseCard course, string page) =>
        $"/arbeid/kurs/{course.Id}/{page}";
}
