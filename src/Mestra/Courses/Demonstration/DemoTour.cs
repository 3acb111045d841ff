using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Leads through the life of the programme that has most courses: each stop is the course that is there now.</summary>
internal sealed class DemoTour(CoursesDb db) : IDemoTour
{
    public async Task<IReadOnlyList<DemoStop>> Stops(Guid organisationId, CancellationToken cancel)
    {
        var all = await db
            .Courses.IgnoreQueryFilters([MestraDb.OwnRowsOnly]) // invented courses, shown to any visitor
            .Where(course => course.OrganisationId == organisationId)
            .Select(course => new Stage(
                course.Id,
                course.ProgrammeId,
                course.State,
                course.LockedAt != null,
                course
                    .Sessions.Where(session => !session.IsCancelled)
                    .Min(session => (DateTimeOffset?)session.Starts)
            ))
            .ToListAsync(cancel);
        var followed = all.GroupBy(stage => stage.ProgrammeId).MaxBy(own => own.Count());
        return followed is null
            ? []
            : [.. new Followed(followed.Key, [.. followed]).Way().OfType<DemoStop>()];
    }

    /// <summary>The programme that is followed, and where its courses are.</summary>
    private sealed record Followed(Guid ProgrammeId, IReadOnlyList<Stage> Courses)
    {
        public IEnumerable<DemoStop?> Way() => [.. ToTheFirstDay(), .. FromTheFirstDay()];

        private IEnumerable<DemoStop?> ToTheFirstDay() =>
            [
                new(
                    "Courses.Tour.Star",
                    Role.CourseLeader,
                    $"/arbeid/tilbud/{ProgrammeId}/stjerne"
                ),
                Next(
                    CourseState.Draft,
                    "Courses.Tour.Approve",
                    Role.DepartmentHead,
                    "steg/godkjenn"
                ),
                Next(CourseState.Approved, "Courses.Tour.Open", Role.CourseLeader, "steg/apne"),
                new(
                    "Courses.Tour.Refer",
                    Role.Secretary,
                    $"/arbeid/henvisninger/ny?tilbud={ProgrammeId}"
                ),
                new(
                    "Courses.Tour.Assess",
                    Role.ResponsibleDoctor,
                    $"/arbeid/henvisninger?tilstand=Received&tilbud={ProgrammeId}"
                ),
                Next(CourseState.Tentative, "Courses.Tour.Seats", Role.Secretary, "deltakere"),
                Next(
                    CourseState.Tentative,
                    "Courses.Tour.Confirm",
                    Role.DepartmentHead,
                    "steg/bekreft"
                ),
                Next(CourseState.Confirmed, "Courses.Tour.Letters", Role.Secretary, "utsendinger"),
            ];

        private IEnumerable<DemoStop?> FromTheFirstDay() =>
            [
                Next(CourseState.Running, "Courses.Tour.Room", Role.CourseLeader, "oppmote"),
                Next(CourseState.Running, "Courses.Tour.Now", Role.CourseLeader, "oppmote/na"),
                Held(false, "Courses.Tour.Lock", Role.CourseLeader, "oppmote/las"),
                Held(true, "Courses.Tour.Code", Role.Secretary, "koding"),
                Held(true, "Courses.Tour.Evaluation", Role.CourseLeader, "evaluering"),
                new(
                    "Courses.Tour.Results",
                    Role.ExperiencedUser,
                    $"/arbeid/tilbud/{ProgrammeId}/resultater"
                ),
            ];

        private DemoStop? Next(CourseState state, string text, Role role, string page) =>
            Stop(
                Courses.Where(c => c.State == state && c.Starts is not null).MinBy(c => c.Starts),
                text,
                role,
                page
            );

        private DemoStop? Held(bool isLocked, string text, Role role, string page) =>
            Stop(
                Courses
                    .Where(c => c.State == CourseState.Held && c.IsLocked == isLocked)
                    .MaxBy(c => c.Starts),
                text,
                role,
                page
            );
    }

    private static DemoStop? Stop(Stage? course, string text, Role role, string page) =>
        course is null ? null : new(text, role, $"/arbeid/kurs/{course.Id}/{page}");

    private sealed record Stage(
        Guid Id,
        Guid ProgrammeId,
        CourseState State,
        bool IsLocked,
        DateTimeOffset? Starts
    );
}
