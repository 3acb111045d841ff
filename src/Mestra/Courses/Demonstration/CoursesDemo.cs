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
    /// <summary>A held course is locked the day after; those that ended so many days ago, or fewer, still wait for it.</summary>
    private const int DaysToLock = 2;

    private readonly IReadOnlyDictionary<string, DemoCourses> _tables = DemoCourses.All();
    private readonly Dictionary<Guid, DemoCrew> _crews = [];
    private readonly List<Course> _made = [];

    public int Order => 30;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var invented = await Invented(cancel);
        var flagship = invented.MaxBy(p => p.IsCoded ? p.WorkingGroup.Count : -1);
        foreach (var programme in invented.OrderBy(p => p == flagship ? 0 : 1))
        {
            var table = _tables[programme.Slug];
            var days = new DemoDays(table, _crews[programme.OrganisationId].At.Country);
            var stages =
                programme == flagship ? DemoStages.Of(today, days)
                : programme.IsPublished ? DemoStages.Around(today, table, days, dice)
                : DemoStages.InMind(today, days);
            foreach (var (state, its) in stages)
            {
                Make(programme, table, its, state, today);
            }
        }

        LeaveOpen(flagship);
        await Save(cancel);
    }

    // The latest held course of the one that is followed waits for its leader to lock it.
    private void LeaveOpen(ProgrammeCard? flagship)
    {
        var held = _made.Where(c => c.ProgrammeId == flagship?.Id && c.State == CourseState.Held);
        held.MaxBy(course => course.Planned.Last().Ends)?.LockedAt = null;
    }

    private async Task<List<ProgrammeCard>> Invented(CancellationToken cancel)
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
                await staff.At(organisation.Id, cancel)
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
        DemoCourses table,
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
            LeaderId = crew.Leader(programme),
            IsPublished = programme.IsPublished && state != CourseState.Draft,
        };
        Plan(course, crew, table, days);
        Close(course, crew.At, today);

        _made.Add(course);
        db.Courses.Add(course);
        if (state is CourseState.Confirmed or CourseState.Running)
        {
            db.Breaks.AddRange(course.Sessions.SelectMany(session => Breaks(course, session)));
        }
    }

    // The leader has placed the breaks of what goes on and comes next, as the page proposes them.
    private static IEnumerable<Break> Breaks(Course course, Session session) =>
        DayPlan
            .Propose((int)(session.Ends - session.Starts).TotalMinutes, session.BreakMinutes)
            .Select(pause => new Break
            {
                OrganisationId = course.OrganisationId,
                CourseId = course.Id,
                SessionId = session.Id,
                After = pause.After,
                Minutes = pause.Minutes,
            });

    private static void Plan(
        Course course,
        DemoCrew crew,
        DemoCourses table,
        IReadOnlyList<DateOnly> days
    )
    {
        course.SignUpDeadline = days.Count == 0 ? null : days[0].AddDays(-14);
        foreach (var (day, facts) in days.Zip(table.Sessions))
        {
            var (starts, ends) = (crew.At.At(day, table.From), crew.At.At(day, table.To));
            var place =
                course.AttendanceMode == AttendanceMode.Digital
                    ? null
                    : crew.Room(table.Room, starts, ends);
            var isDigital = place is null || course.AttendanceMode != AttendanceMode.Physical;
            var session = Session.Blank(course.Id);
            session.Plan(
                new(
                    starts,
                    ends,
                    table.Breaks,
                    TeachingMinutes: null,
                    facts.Theme,
                    facts.Topics,
                    place,
                    isDigital ? "https://rom.demo.example/123456" : "",
                    facts.Timetable,
                    table.From
                )
            );
            session.SetContributors(crew.Contributors(facts, course.LeaderId, starts, ends));
            course.Add(session);
        }
    }

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
        course.LockedAt = at.Day(end) < today.AddDays(-DaysToLock) ? end.AddDays(1) : null;
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
