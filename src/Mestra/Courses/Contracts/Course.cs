using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Courses.Contracts;

/// <summary>The life of a course (gjennomføring): draft, approved, tentative, confirmed, running, held; or postponed, cancelled.</summary>
public enum CourseState
{
    Draft,

    /// <summary>The department head has said yes; dates may still change.</summary>
    Approved,

    /// <summary>Open, and waiting for enough participants (nb: venter på nok deltakere).</summary>
    Tentative,

    /// <summary>It runs.</summary>
    Confirmed,
    Running,
    Held,
    Postponed,
    Cancelled,
}

/// <summary>What follows from where a course is in its life; <c>Course</c> says the same to the database.</summary>
public static class CourseStates
{
    extension(CourseState state)
    {
        /// <summary>True where people are put on its list and given seats.</summary>
        public bool TakesPeople => state.TakesReferrals || state == CourseState.Running;

        /// <summary>True where people are referred to it: before it has begun.</summary>
        public bool TakesReferrals =>
            state is CourseState.Approved or CourseState.Tentative or CourseState.Confirmed;
    }
}

/// <summary>A course (nb: gjennomføring, sv: kurstillfälle) as other modules know it. Without anyone who takes part.</summary>
/// <param name="Id">The course.</param>
/// <param name="OrganisationId">Who holds it.</param>
/// <param name="ProgrammeId">The programme it is a conduct of.</param>
/// <param name="Title">The programme's title.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Capacity">Seats, relatives included.</param>
/// <param name="Occupied">Seats offered, confirmed or held.</param>
/// <param name="Waiting">People who wait for it, or for any course of its programme: the same that its own page lists.</param>
/// <param name="IsPublished">It stands in the public overview.</param>
/// <param name="IsLocked">The course leader has locked the attendance.</param>
/// <param name="AttendanceMode">How one attends this course.</param>
/// <param name="SignUpDeadline">Last day; null when there is none.</param>
/// <param name="Sessions">In order of time.</param>
public sealed record CourseCard(
    Guid Id,
    Guid OrganisationId,
    Guid ProgrammeId,
    Wording Title,
    CourseState State,
    int Capacity,
    int Occupied,
    int Waiting,
    bool IsPublished,
    bool IsLocked,
    AttendanceMode AttendanceMode,
    DateOnly? SignUpDeadline,
    IReadOnlyList<SessionCard> Sessions
)
{
    /// <summary>Seats that nobody has; none while people wait.</summary>
    public int Free => Waiting > 0 ? 0 : Math.Max(0, Capacity - Occupied);

    /// <summary>When the first session begins that is not cancelled; of a course all cancelled, the first; null without sessions.</summary>
    public DateTimeOffset? Starts =>
        Sessions is [var first, ..]
            ? (Sessions.FirstOrDefault(s => !s.IsCancelled) ?? first).Starts
            : null;

    /// <summary>When the last session ends that is not cancelled; of a course all cancelled, the last; null without sessions.</summary>
    public DateTimeOffset? Ends =>
        Sessions is [.., var last]
            ? (Sessions.LastOrDefault(s => !s.IsCancelled) ?? last).Ends
            : null;
}

/// <summary>A session (nb: samling, sv: träff).</summary>
/// <param name="Id">The session.</param>
/// <param name="Starts">UTC.</param>
/// <param name="Ends">UTC.</param>
/// <param name="TeachingMinutes">Planned minutes of teaching, breaks excluded.</param>
/// <param name="HeldMinutes">Minutes actually given; null until it was held.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Topics">The ISF topics it covers.</param>
/// <param name="PlaceId">Where; null when digital.</param>
/// <param name="Place">The place on one line; empty when digital.</param>
/// <param name="VideoLink">Address of the digital room; empty when there is none. Not for public pages.</param>
/// <param name="IsCancelled">This one was not held.</param>
/// <param name="Contributors">Who contributes.</param>
/// <param name="Points">Its timed points as they are typed (<see cref="Timetable"/>); null or empty where it has none.</param>
public sealed record SessionCard(
    Guid Id,
    DateTimeOffset Starts,
    DateTimeOffset Ends,
    int TeachingMinutes,
    int? HeldMinutes,
    Wording Theme,
    IReadOnlyList<IsfTopic> Topics,
    Guid? PlaceId,
    string Place,
    string VideoLink,
    bool IsCancelled,
    IReadOnlyList<ContributorCard> Contributors,
    Wording? Points = null
)
{
    /// <summary>The timed points in the reader's language.</summary>
    public IReadOnlyList<TimedPoint> Timetable => Contracts.Timetable.In($"{Points}");

    /// <summary>The place in its parts; null when digital.</summary>
    public PlaceCard? Room { get; init; }
}

/// <summary>One who contributes to a session, with profession or as an experienced user.</summary>
public sealed record ContributorCard(
    Guid? AccountId,
    string Name,
    string Profession,
    bool IsExperiencedUser
);

/// <summary>Reads courses.</summary>
public interface ICourses
{
    /// <summary>Courses of the organisation acted for; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, CourseCard>> Get(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    );

    /// <summary>The courses of a programme of the organisation acted for, latest first.</summary>
    Task<IReadOnlyList<CourseCard>> OfProgramme(Guid programmeId, CancellationToken cancel);

    /// <summary>The courses of the organisation acted for that are in these states, soonest first.</summary>
    Task<IReadOnlyList<CourseCard>> In(
        IReadOnlyCollection<CourseState> states,
        int atMost,
        CancellationToken cancel
    );

    /// <summary>Published courses of a programme, of any organisation, soonest first.</summary>
    Task<IReadOnlyList<CourseCard>> PublishedOf(
        IReadOnlyCollection<Guid> programmeIds,
        CancellationToken cancel
    );

    /// <summary>A published course of any organisation; null when it is not public.</summary>
    Task<CourseCard?> Published(Guid id, CancellationToken cancel);
}

/// <summary>A page of a course that a module adds to the row of tabs.</summary>
/// <param name="TextKey">What the tab is called.</param>
/// <param name="Path">Address with <c>{0}</c> for the course id and, where it is wanted, <c>{1}</c> for the programme id.</param>
/// <param name="Policy">Who sees it, one of <c>Can</c>.</param>
/// <param name="Order">From the left.</param>
/// <param name="OnlyCoded">True for what belongs to coded courses alone: nobody else meets it.</param>
public sealed record CourseTab(
    string TextKey,
    string Path,
    string Policy,
    int Order,
    bool OnlyCoded = false
);
