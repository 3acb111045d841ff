using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Everyone's attendance over all sessions, with each person's own share of the teaching that was given (domain 11, point 6).</summary>
public sealed class SeeMatrixPage(
    CoursesDb db,
    AttendanceList list,
    ICourses courses,
    IStaff staff,
    PageFrame frame,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CourseCard Course { get; private set; } = null!;

    /// <summary>Those that are not cancelled.</summary>
    public IReadOnlyList<SessionCard> Sessions { get; private set; } = [];
    public IReadOnlyList<RoomPerson> People { get; private set; } = [];

    /// <summary>What was changed after the attendance had been locked, the latest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];
    private Dictionary<(Guid Seat, Guid Session), Attendance> _registered = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!(await courses.Get([Id], cancel)).TryGetValue(Id, out var course))
        {
            return NotFound();
        }

        Course = course;
        Sessions = [.. course.Sessions.Where(session => !session.IsCancelled)];
        People = await list.People(Id, "Look.Matrix", cancel);
        _registered = await db
            .Attendance.AsNoTracking()
            .Where(attendance => attendance.CourseId == Id)
            .ToDictionaryAsync(a => (a.SeatId, a.SessionId), cancel);
        Corrections = await Corrected(cancel);
        return Page();
    }

    /// <summary>The organisation's own time of a moment.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => frame.Local(moment);

    /// <summary>The person in words: the name, or the neutral words.</summary>
    public string Says(RoomPerson person) => person.Name;

    /// <summary>True where the session has been and nobody has said whether the person was there.</summary>
    public bool IsMissing(RoomPerson person, SessionCard session) =>
        person.HasSeat
        && session.Ends <= clock.GetUtcNow()
        && !_registered.ContainsKey((person.SeatId, session.Id));

    /// <summary>How the person attended the session, in words; empty where nothing is registered.</summary>
    public string Cell(RoomPerson person, SessionCard session) =>
        !_registered.TryGetValue((person.SeatId, session.Id), out var attendance) ? ""
        : attendance.Presence == Presence.Absent ? texts[Presence.Absent]
        : attendance.IsDigital ? texts["Room.Matrix.Digital", attendance.Minutes]
        : texts["Room.Matrix.Minutes", attendance.Minutes];

    /// <summary>The person's own minutes of those given so far; null before anything was given.</summary>
    public decimal? Share(RoomPerson person) =>
        AttendanceShare.Of(
            Sessions
                .Where(session => session.Ends <= clock.GetUtcNow())
                .Select(session =>
                    (
                        session.HeldMinutes ?? session.TeachingMinutes,
                        _registered.GetValueOrDefault((person.SeatId, session.Id))?.Minutes ?? 0
                    )
                )
        );

    private async Task<IReadOnlyList<Correction>> Corrected(CancellationToken cancel)
    {
        var corrected = _registered.Values.Where(a => a.CorrectedAt is not null).ToList();
        var by = await staff.Get(
            [.. corrected.Select(a => a.CorrectedById).OfType<Guid>().Distinct()],
            cancel
        );
        var people = People.ToDictionary(person => person.SeatId);
        return
        [
            .. corrected
                .Where(a => people.ContainsKey(a.SeatId))
                .OrderByDescending(a => a.CorrectedAt)
                .Select(a => new Correction(
                    people[a.SeatId],
                    Course.Sessions.First(session => session.Id == a.SessionId).Starts,
                    by.GetValueOrDefault(a.CorrectedById ?? Guid.Empty)?.Name ?? "",
                    a.CorrectedAt!.Value
                )),
        ];
    }
}

/// <summary>A person's attendance that was changed after it had been locked.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Session">When the session began; UTC.</param>
/// <param name="By">Who changed it.</param>
/// <param name="At">When; UTC.</param>
public sealed record Correction(
    RoomPerson Person,
    DateTimeOffset Session,
    string By,
    DateTimeOffset At
);

/// <summary>A person's share of the teaching: by minutes, of the person, never of the group's seats.</summary>
public static class AttendanceShare
{
    /// <summary>From 0 to 1 in whole percent, downwards; null where nothing was given.</summary>
    public static decimal? Of(IEnumerable<(int Given, int Attended)> sessions)
    {
        var (given, attended) = (0, 0);
        foreach (var session in sessions)
        {
            (given, attended) = (given + session.Given, attended + session.Attended);
        }

        return given == 0 ? null : WholePercent.Down((decimal)attended / given);
    }
}
