using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>A session as the programme shows it, in words.</summary>
/// <param name="Id">The session.</param>
/// <param name="Day">The organisation's day.</param>
/// <param name="Hours">From and to.</param>
/// <param name="BreakMinutes">In all.</param>
/// <param name="TeachingMinutes">Breaks excluded.</param>
/// <param name="Theme">What it is about; may be empty.</param>
/// <param name="Topics">The ISF topics it covers.</param>
/// <param name="Place">Where; empty when digital or not decided.</param>
/// <param name="IsDigital">There is a digital room.</param>
/// <param name="Contributors">Who contributes, each on a line.</param>
/// <param name="IsCancelled">It is not held.</param>
/// <param name="Clashes">Clashes that nobody has given a reason for.</param>
/// <param name="ClashReason">Why a clash is accepted; empty where there is none.</param>
/// <param name="Timetable">Its timed points, in the reader's language.</param>
/// <param name="Holiday">What the day is called where it is a public holiday; empty where it is none.</param>
public sealed record ProgramRow(
    Guid Id,
    DateOnly Day,
    string Hours,
    int BreakMinutes,
    int TeachingMinutes,
    Wording Theme,
    IReadOnlyList<IsfTopic> Topics,
    string Place,
    bool IsDigital,
    IReadOnlyList<string> Contributors,
    bool IsCancelled,
    IReadOnlyList<string> Clashes,
    string ClashReason,
    IReadOnlyList<TimedPoint> Timetable,
    string Holiday
);

/// <summary>A session that was taken out of the plan and can be put back.</summary>
public sealed record RemovedSession(Guid Id, DateOnly Day, Wording Theme);

/// <summary>The programme of a course: its sessions in order of time.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="Title">Its name.</param>
/// <param name="IsCoded">ISF topics belong to it.</param>
/// <param name="MayChange">Neither held, cancelled nor locked.</param>
/// <param name="Rows">The sessions.</param>
/// <param name="Removed">What can be put back.</param>
public sealed record CourseProgram(
    Guid CourseId,
    Wording Title,
    bool IsCoded,
    bool MayChange,
    IReadOnlyList<ProgramRow> Rows,
    IReadOnlyList<RemovedSession> Removed
)
{
    /// <summary>Minutes of teaching in all.</summary>
    public int TeachingMinutes =>
        Rows.Where(row => !row.IsCancelled).Sum(row => row.TeachingMinutes);

    /// <summary>The topics that no session covers yet; none where ISF is not asked about.</summary>
    public IEnumerable<IsfTopic> TopicsLeft =>
        IsCoded
            ? Enum.GetValues<IsfTopic>()
                .Except(Rows.Where(row => !row.IsCancelled).SelectMany(row => row.Topics))
            : [];
}

/// <summary>Reads the programme of a course.</summary>
public sealed class CoursePrograms(
    CoursesDb db,
    CourseDesk desk,
    Clashes clashes,
    IOrganisations organisations,
    Texts texts
)
{
    /// <summary>The programme; null when the course is not the organisation's.</summary>
    public async Task<CourseProgram?> Of(Guid courseId, CancellationToken cancel)
    {
        if (await desk.Show(courseId, cancel) is not { } course)
        {
            return null;
        }

        var at = await desk.Organisation(course, cancel);
        var programme = await desk.Programme(course, cancel);
        var sessions = course.Sessions.OrderBy(s => s.Starts).ThenBy(s => s.Id).ToList();
        var unexplained = sessions.FindAll(s => s.ClashReason.Length == 0);
        var found = course.IsClosed
            ? new Dictionary<Guid, IReadOnlyList<Clash>>()
            : await clashes.Of(unexplained, cancel);
        var places = await organisations.PlacesById(
            [.. sessions.Select(s => s.PlaceId).OfType<Guid>().Distinct()],
            cancel
        );
        return new(
            course.Id,
            course.Title,
            programme?.IsCoded == true,
            course.MayReplan() is null,
            [.. sessions.Select(Row)],
            await Removed(course, at, cancel)
        );

        ProgramRow Row(Session session) =>
            new(
                session.Id,
                at.Day(session.Starts),
                texts.Hours(at.Time(session.Starts), at.Time(session.Ends)),
                session.BreakMinutes,
                session.TeachingMinutes,
                session.Theme,
                session.Topics,
                session.PlaceId is { } id && places.TryGetValue(id, out var place)
                    ? place.Line
                    : "",
                session.VideoLink.Length > 0,
                [.. session.Contributors.OrderBy(c => c.Id).Select(c => c.Plan.InWords(texts))],
                session.IsCancelled,
                [
                    .. found
                        .GetValueOrDefault(session.Id, [])
                        .Select(clash => clash.InWords(texts, at)),
                ],
                session.ClashReason,
                Timetable.In(session.Timetable.ToString()),
                Holidays.NameOf(at.Country, at.Day(session.Starts))
            );
    }

    private async Task<IReadOnlyList<RemovedSession>> Removed(
        Course course,
        OrganisationCard at,
        CancellationToken cancel
    )
    {
        // Taken out means hidden from every reader; here they are listed so that they can be put back.
        var removed = await db
            .Sessions.IgnoreQueryFilters([CoursesDb.StandingOnly])
            .AsNoTracking()
            .Where(s => s.CourseId == course.Id && s.RemovedAt != null)
            .OrderBy(s => s.Starts)
            .Select(s => new
            {
                s.Id,
                s.Starts,
                s.Theme,
            })
            .ToListAsync(cancel);
        return [.. removed.Select(s => new RemovedSession(s.Id, at.Day(s.Starts), s.Theme))];
    }
}
