using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Courses;

/// <summary>A meeting of the group (nb: samling, sv: träff).</summary>
public sealed class Session : IRecorded
{
    private readonly List<Contributor> _contributors = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CourseId { get; init; }
    public required DateTimeOffset Starts { get; set; }
    public required DateTimeOffset Ends { get; set; }

    /// <summary>Minutes of breaks in all.</summary>
    public int BreakMinutes { get; set; }

    /// <summary>Minutes of teaching, breaks excluded. The basis of R3 and R4.</summary>
    public required int TeachingMinutes { get; set; }

    /// <summary>Minutes actually given; null until the course leader has said.</summary>
    public int? HeldMinutes { get; set; }
    public Wording Theme { get; set; } = Wording.Empty;

    /// <summary>The topics of the reimbursement rules that it covers.</summary>
    [OnlyIn("NO")]
    public IReadOnlyList<IsfTopic> Topics { get; set; } = [];

    /// <summary>Its timed points (<see cref="Contracts.Timetable"/>), by the clocks of the place; empty where the theme says enough.</summary>
    public Wording Timetable { get; set; } = Wording.Empty;

    /// <summary>Where; null when digital.</summary>
    public Guid? PlaceId { get; set; }

    /// <summary>Address of the digital room; shown to participants only.</summary>
    public string VideoLink { get; set; } = "";
    public bool IsCancelled { get; set; }

    /// <summary>When it was taken out of the plan; null while it stands. What is taken out is invisible to every reader, and can be put back.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Why a clash of room or contributor is accepted; empty where there is none.</summary>
    public string ClashReason { get; set; } = "";
    public IReadOnlyCollection<Contributor> Contributors => _contributors;

    /// <summary>When and where.</summary>
    internal (DateTimeOffset, DateTimeOffset, int, Guid?, string) Frame =>
        (Starts, Ends, BreakMinutes, PlaceId, VideoLink);

    /// <summary>True where people know where to go, or have a link.</summary>
    public bool HasPlace => PlaceId is not null || VideoLink.Length > 0;

    Guid IRecorded.RecordId => CourseId;

    /// <summary>A session to be planned.</summary>
    internal static Session Blank(Guid courseId, Guid? id = null) =>
        new()
        {
            Id = id ?? Guid.CreateVersion7(),
            CourseId = courseId,
            Starts = default,
            Ends = default,
            TeachingMinutes = 0,
        };

    /// <summary>Sets when, where and what.</summary>
    /// <returns>What is wrong; null when it was set.</returns>
    public SessionRefusal? Plan(SessionPlan plan)
    {
        if (plan.Refusal() is { } refusal)
        {
            return refusal;
        }

        (Starts, Ends) = (plan.Starts, plan.Ends);
        (BreakMinutes, TeachingMinutes) = (plan.BreakMinutes, plan.TeachingMinutesOrAll);
        (Theme, Topics, Timetable) = (plan.Theme, plan.Topics, plan.Timetable ?? Wording.Empty);
        (PlaceId, VideoLink) = (plan.PlaceId, plan.VideoLink);
        return null;
    }

    /// <summary>True when the two take place at the same time, if only for a minute.</summary>
    public bool IsAtTheSameTimeAs(DateTimeOffset starts, DateTimeOffset ends) =>
        Starts < ends && starts < Ends;

    /// <summary>These contribute, and no others. Those who stay keep their row.</summary>
    internal void SetContributors(IEnumerable<ContributorPlan> plans)
    {
        var wanted = plans.Distinct().ToList();
        _contributors.RemoveAll(c => !wanted.Contains(c.Plan));
        var standing = _contributors.ConvertAll(c => c.Plan);
        _contributors.AddRange(wanted.Except(standing).Select(plan => Contributor.From(plan, Id)));
    }
}

/// <summary>When, where and what of a session, as it is asked for.</summary>
/// <param name="Starts">UTC.</param>
/// <param name="Ends">UTC; after the start, within the same day and night.</param>
/// <param name="BreakMinutes">In all; less than the length.</param>
/// <param name="TeachingMinutes">At most the length without breaks; null for all of it.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Topics">The ISF topics it covers; empty where ISF is not asked about.</param>
/// <param name="PlaceId">Where; null when digital or not decided.</param>
/// <param name="VideoLink">Address of the digital room; empty when there is none.</param>
/// <param name="Timetable">Its timed points, each within the session and none before the one above; null or empty for none.</param>
/// <param name="From">The start by the clocks of the place, which the points are held against.</param>
public sealed record SessionPlan(
    DateTimeOffset Starts,
    DateTimeOffset Ends,
    int BreakMinutes,
    int? TeachingMinutes,
    Wording Theme,
    IReadOnlyList<IsfTopic> Topics,
    Guid? PlaceId,
    string VideoLink,
    Wording? Timetable = null,
    TimeOnly From = default
)
{
    /// <summary>Minutes from start to end.</summary>
    public int Length => (int)(Ends - Starts).TotalMinutes;

    /// <summary>The teaching asked for, or all that is left when the breaks are taken out.</summary>
    public int TeachingMinutesOrAll => TeachingMinutes ?? Length - BreakMinutes;

    /// <summary>What is wrong with it; null when it can be held.</summary>
    public SessionRefusal? Refusal() =>
        Length <= 0 ? SessionRefusal.EndsBeforeItBegins
        : BreakMinutes < 0 || BreakMinutes >= Length ? SessionRefusal.BreaksFillIt
        : TeachingMinutes < 0 || TeachingMinutes > Length - BreakMinutes
            ? SessionRefusal.TeachingIsTooLong
        : VideoLink.Length > 0 && !IsLink(VideoLink) ? SessionRefusal.NotALink
        : Timetables.Any(text => !Contracts.Timetable.CanBeRead(text))
            ? SessionRefusal.TimetableNotRead
        : Timetables.Any(text => !IsWithin(Contracts.Timetable.In(text)))
            ? SessionRefusal.TimetableOutside
        : null;

    // Each language has its own; a language that is not written is not asked.
    private IEnumerable<string> Timetables =>
        Languages.All.Select(language => Timetable?.Of(language.Code) ?? "");

    private bool IsWithin(IReadOnlyList<TimedPoint> points) =>
        points.All(point => point.At >= From && (point.At - From).TotalMinutes < Length)
        && points.Zip(points.Skip(1)).All(two => two.First.At <= two.Second.At);

    private static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var link)
        && link.Scheme is "https"
        && link.Host.Contains('.', StringComparison.Ordinal);
}

/// <summary>Why a session cannot be as it was asked for.</summary>
public enum SessionRefusal
{
    EndsBeforeItBegins,

    /// <summary>Negative breaks, or no time left to teach.</summary>
    BreaksFillIt,

    /// <summary>More teaching than the length without breaks.</summary>
    TeachingIsTooLong,

    /// <summary>The digital room is not an address that begins with https.</summary>
    NotALink,

    /// <summary>A line of the timetable does not begin with a time of day.</summary>
    TimetableNotRead,

    /// <summary>A timed point is outside the session, or before the one above it.</summary>
    TimetableOutside,

    /// <summary>Someone is registered with more minutes than there would be.</summary>
    TeachingBelowAttendance,

    /// <summary>Attendance is registered: it can be cancelled, not removed.</summary>
    HasAttendance,
}
