using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Courses;

/// <summary>Dated courses at the invented organisations: one programme followed through every stage, the others around today.</summary>
internal sealed class CoursesDemo(
    CoursesDb db,
    IProgrammes programmes,
    IOrganisations organisations,
    IStaff staff,
    Events events
) : IDemonstrate
{
    /// <summary>Fewest courses of all programmes but the flagship.</summary>
    private const int OthersInAll = 112;
    private const int FewestOfEach = 4;

    private readonly Dictionary<Guid, DemoCrew> _crews = [];
    private readonly List<Course> _made = [];

    public int Order => 30;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var invented = await Invented(dice, cancel);
        if (invented.Count == 0)
        {
            return;
        }

        var flagship = invented
            .OrderByDescending(p => p.IsCoded ? p.WorkingGroup.Count : -1)
            .First();
        var country = _crews[flagship.OrganisationId].At.Country;
        foreach (var (state, days) in DemoStages.Of(today, DemoRhythm.Flagship, country))
        {
            Make(flagship, DemoRhythm.Flagship, days, state, today);
        }

        var others = invented.Where(programme => programme != flagship).ToList();
        var each = Math.Max(FewestOfEach, (OthersInAll / Math.Max(1, others.Count)) + 1);
        for (var number = 0; number < others.Count; number++)
        {
            var rhythm = DemoRhythm.All[number % DemoRhythm.All.Count];
            var home = _crews[others[number].OrganisationId].At.Country;
            foreach (var (state, days) in DemoStages.Around(today, each, rhythm, home, dice))
            {
                Make(others[number], rhythm, days, state, today);
            }
        }

        await Save(cancel);
    }

    private async Task<List<ProgrammeCard>> Invented(DemoDice dice, CancellationToken cancel)
    {
        var all = await programmes.Own(cancel);
        var at = await organisations.Get([.. all.Select(p => p.OrganisationId).Distinct()], cancel);
        foreach (
            var organisation in at
                .Values.Where(o => o.IsInvented)
                .OrderBy(o => o.Name, StringComparer.Ordinal)
        )
        {
            _crews[organisation.Id] = new(
                organisation,
                await organisations.Places(organisation.Id, cancel),
                await staff.At(organisation.Id, cancel),
                dice
            );
        }

        return
        [
            .. all.Where(programme => _crews.ContainsKey(programme.OrganisationId))
                .OrderBy(programme => programme.Slug, StringComparer.Ordinal),
        ];
    }

    private void Make(
        ProgrammeCard programme,
        DemoRhythm rhythm,
        IReadOnlyList<DateOnly> days,
        CourseState state,
        DateOnly today
    )
    {
        var crew = _crews[programme.OrganisationId];
        var course = new Course
        {
            OrganisationId = programme.OrganisationId,
            ProgrammeId = programme.Id,
            DepartmentId = programme.DepartmentId,
            Title = programme.Title,
            State = state,
            Capacity = Math.Max(1, programme.GroupMaximum),
            GroupMinimum = Math.Clamp(
                programme.GroupMinimum,
                1,
                Math.Max(1, programme.GroupMaximum)
            ),
            AttendanceMode = programme.AttendanceMode,
            LeaderId = crew.Leader(),
            IsPublished = programme.IsPublished && state != CourseState.Draft,
        };
        Plan(course, crew, programme.IsCoded, rhythm, days);
        Close(course, crew.At, today);

        _made.Add(course);
        db.Courses.Add(course);
    }

    private static void Plan(
        Course course,
        DemoCrew crew,
        bool isCoded,
        DemoRhythm rhythm,
        IReadOnlyList<DateOnly> days
    )
    {
        course.SignUpDeadline = days.Count == 0 ? null : days[0].AddDays(-14);
        foreach (var (number, day) in days.Index())
        {
            var (theme, topics) = DemoThemes.Of(number, days.Count);
            var place = course.AttendanceMode == AttendanceMode.Digital ? null : crew.Room(day);
            var isDigital = place is null || course.AttendanceMode != AttendanceMode.Physical;
            var session = Session.Blank(course.Id);
            session.Plan(
                new(
                    crew.At.At(day, rhythm.From),
                    crew.At.At(day, rhythm.To),
                    rhythm.BreakMinutes,
                    TeachingMinutes: null,
                    theme,
                    isCoded ? topics : [],
                    place,
                    isDigital ? "https://rom.demo.example/123456" : ""
                )
            );
            session.SetContributors(crew.Contributors(course.LeaderId, number, day));
            course.Add(session);
        }
    }

    // A held course is locked the day after, but for those of the last week: they wait for the course leader.
    private static void Close(Course course, OrganisationCard at, DateOnly today)
    {
        if (course.State != CourseState.Held)
        {
            return;
        }

        foreach (var session in course.Sessions)
        {
            session.HeldMinutes = session.TeachingMinutes;
        }

        var end = course.Planned.Last().Ends;
        course.LockedAt = at.Day(end) < today.AddDays(-7) ? end.AddDays(1) : null;
    }

    private async Task Save(CancellationToken cancel)
    {
        foreach (var course in _made)
        {
            await events.Tell(
                new CourseChanged(course.Id, course.ProgrammeId, course.OrganisationId),
                cancel
            );
        }

        await db.Save("Courses.Done.Created", cancel);
    }
}
