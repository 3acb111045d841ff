using System.Linq.Expressions;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Courses;

/// <summary>One conduct of a programme (nb: gjennomføring, sv: kurstillfälle; FHIR Schedule): sessions at irregular dates and different places.</summary>
public sealed class Course : IOwned, IRecorded
{
    private readonly List<Session> _sessions = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>The department that owns it; null for organisations without departments.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The programme's title when the course was made; follows the programme until the course is held.</summary>
    public required Wording Title { get; set; }
    public CourseState State { get; set; } = CourseState.Draft;

    /// <summary>Seats, relatives included. At least 1.</summary>
    public required int Capacity { get; set; }

    /// <summary>Fewest who make a group.</summary>
    public required int GroupMinimum { get; set; }
    public required AttendanceMode AttendanceMode { get; set; }

    /// <summary>Last day to be referred or to sign up; null when there is none.</summary>
    public DateOnly? SignUpDeadline { get; set; }

    /// <summary>The account of the course leader.</summary>
    public Guid? LeaderId { get; set; }
    public bool IsPublished { get; set; }

    /// <summary>When the course leader locked the attendance; null while open.</summary>
    public DateTimeOffset? LockedAt { get; set; }

    /// <summary>Why the locked attendance was opened, for as long as it stays open: every correction is kept with it. Empty else.</summary>
    public string ReopenedBecause { get; private set; } = "";

    /// <summary>The course this one was made from.</summary>
    public Guid? CopiedFromId { get; init; }

    /// <summary>In no promised order; sort by <see cref="Session.Starts"/>.</summary>
    public IReadOnlyCollection<Session> Sessions => _sessions;

    /// <summary>The sessions that are not cancelled, in order of time.</summary>
    internal IEnumerable<Session> Planned =>
        _sessions.Where(s => !s.IsCancelled && s.RemovedAt is null).OrderBy(s => s.Starts);

    /// <summary>True where the two are conducts of the same, with the same sessions.</summary>
    internal bool IsPlannedAs(Course other) =>
        (ProgrammeId, CopiedFromId, LeaderId, Capacity)
            == (other.ProgrammeId, other.CopiedFromId, other.LeaderId, other.Capacity)
        && Planned.Select(s => s.Frame).SequenceEqual(other.Planned.Select(s => s.Frame));

    /// <summary>Those that people are put on the list of and given seats on; in words that the database knows.</summary>
    public static Expression<Func<Course, bool>> TakesPeople { get; } =
        course =>
            course.State == CourseState.Approved
            || course.State == CourseState.Tentative
            || course.State == CourseState.Confirmed
            || course.State == CourseState.Running;

    /// <summary>Those that people are referred to; in words that the database knows.</summary>
    public static Expression<Func<Course, bool>> TakesReferrals { get; } =
        course =>
            course.State == CourseState.Approved
            || course.State == CourseState.Tentative
            || course.State == CourseState.Confirmed;

    /// <summary>True once nothing of its plan can change: held or cancelled.</summary>
    public bool IsClosed => State is CourseState.Held or CourseState.Cancelled;

    Guid IRecorded.RecordId => Id;

    /// <summary>Takes the course a step on in its life, by the table of <see cref="CourseLife"/>.</summary>
    /// <returns>What blocks it; null when it went.</returns>
    public CourseRefusal? Move(CourseMove move, CourseFacts facts, string reason)
    {
        if (CourseLife.Find(move, State) is not { } transition)
        {
            return CourseRefusal.NotFromThisState;
        }

        if (transition.Blocking(this, facts, reason) is { } refusal)
        {
            return refusal;
        }

        State = transition.To;
        IsPublished &= State != CourseState.Draft;
        return null;
    }

    /// <summary>Puts it in the public overview.</summary>
    public CourseRefusal? Publish(bool isProgrammePublished)
    {
        if (State == CourseState.Draft)
        {
            return CourseRefusal.NotApproved;
        }

        if (!isProgrammePublished)
        {
            return CourseRefusal.ProgrammeNotPublished;
        }

        IsPublished = true;
        return null;
    }

    /// <summary>Changes the number of seats and the fewest who make a group. What people have been offered stands.</summary>
    /// <param name="capacity">The new number of seats.</param>
    /// <param name="minimum">The fewest who make a group; at most the capacity.</param>
    /// <param name="occupied">Seats that people have, counted while the course's turn is held.</param>
    public CourseRefusal? SetSize(int capacity, int minimum, int occupied)
    {
        CourseRefusal? refusal =
            capacity < 1 ? CourseRefusal.CapacityIsZero
            : capacity < occupied ? CourseRefusal.CapacityBelowOccupied
            : minimum > capacity ? CourseRefusal.MinimumAboveCapacity
            : null;
        if (refusal is null)
        {
            (Capacity, GroupMinimum) = (capacity, minimum);
        }

        return refusal;
    }

    /// <summary>Changes the last day to be referred or to sign up.</summary>
    /// <param name="deadline">The day; null for none.</param>
    /// <param name="firstDay">The organisation's day of the first session; null while there is none.</param>
    public CourseRefusal? SetDeadline(DateOnly? deadline, DateOnly? firstDay)
    {
        if (deadline > firstDay)
        {
            return CourseRefusal.DeadlineAfterStart;
        }

        SignUpDeadline = deadline;
        return null;
    }

    /// <summary>Whether dates, places and contributors may change now.</summary>
    public CourseRefusal? MayReplan() =>
        LockedAt is not null ? CourseRefusal.AttendanceIsLocked
        : IsClosed ? CourseRefusal.CourseIsClosed
        : null;

    /// <summary>Nobody changes the attendance from now on; coding may begin.</summary>
    public void LockAttendance(DateTimeOffset now) => (LockedAt, ReopenedBecause) = (now, "");

    /// <summary>The attendance may be corrected until it is locked again.</summary>
    public RoomRefusal? ReopenAttendance(string reason)
    {
        RoomRefusal? refusal =
            LockedAt is null ? RoomRefusal.NotLocked
            : string.IsNullOrWhiteSpace(reason) ? RoomRefusal.ReasonIsMissing
            : null;
        if (refusal is null)
        {
            (LockedAt, ReopenedBecause) = (null, reason.Trim());
        }

        return refusal;
    }

    /// <summary>Adds a session.</summary>
    /// <returns>What is wrong with it; null when it was added.</returns>
    public SessionRefusal? Add(SessionPlan plan)
    {
        var session = Session.Blank(Id);
        if (session.Plan(plan) is { } refusal)
        {
            return refusal;
        }

        _sessions.Add(session);
        return null;
    }

    internal void Add(Session session) => _sessions.Add(session);
}
