using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using static Mestra.Courses.Contracts.CourseState;
using static Mestra.Courses.CourseRefusal;

namespace Mestra.Courses;

/// <summary>A step in the life of a course.</summary>
public enum CourseMove
{
    Approve,

    /// <summary>Back to draft.</summary>
    SendBack,

    /// <summary>From now on people are referred to it; it waits for enough of them.</summary>
    Open,

    /// <summary>It runs.</summary>
    Confirm,
    Start,

    /// <summary>All sessions have been held.</summary>
    Finish,
    Postpone,
    Cancel,

    /// <summary>Takes back a postponement, a cancellation, or that it was held.</summary>
    Reopen,
}

/// <summary>What the model needs to know of the world around a course.</summary>
/// <param name="IsCoded">The programme is a referred hospital offer in Norway.</param>
/// <param name="HasResponsibleDoctor">A doctor answers for the medical content.</param>
/// <param name="IsProgrammePublished">The programme stands in the public overview.</param>
/// <param name="Occupied">Seats offered or confirmed.</param>
/// <param name="Now">UTC.</param>
/// <param name="Tomorrow">The moment the organisation's day ends.</param>
public sealed record CourseFacts(
    bool IsCoded,
    bool HasResponsibleDoctor,
    bool IsProgrammePublished,
    int Occupied,
    DateTimeOffset Now,
    DateTimeOffset Tomorrow
);

/// <summary>One line of the table: from where to where, who may, and what blocks.</summary>
/// <param name="Move">The step.</param>
/// <param name="From">Where the course is.</param>
/// <param name="To">Where it comes.</param>
/// <param name="Policy">Who may, one of <c>Can</c>.</param>
/// <param name="Blocks">What can stop it, the gravest first.</param>
public sealed record CourseTransition(
    CourseMove Move,
    CourseState From,
    CourseState To,
    string Policy,
    params CourseRefusal[] Blocks
)
{
    /// <summary>True where the person is asked why: it is told to others, or it undoes what they decided.</summary>
    public bool AsksReason => Blocks.Contains(ReasonIsMissing);

    /// <summary>The first thing that stops it; null when nothing does.</summary>
    internal CourseRefusal? Blocking(Course course, CourseFacts facts, string reason) =>
        Blocks
            .Where(block => CourseLife.Stops(block, course, facts, reason))
            .Select(block => (CourseRefusal?)block)
            .FirstOrDefault();
}

/// <summary>The whole life of a course as one table. What is not in it cannot be done.</summary>
public static class CourseLife
{
    /// <summary>The straight way, as the steps at the head of a course show it.</summary>
    public static IReadOnlyList<CourseState> Way { get; } =
    [Draft, Approved, Tentative, Confirmed, Running, Held];

    public static IReadOnlyList<CourseTransition> Table { get; } =
    [
        new(
            CourseMove.Approve,
            Draft,
            Approved,
            Can.ApproveCourses,
            NoSessions,
            NoResponsibleDoctor
        ),
        new(CourseMove.SendBack, Approved, Draft, Can.ApproveCourses, ReasonIsMissing),
        new(CourseMove.Open, Approved, Tentative, Can.EditCourses, NoSessions, DatesArePast),
        new(
            CourseMove.Confirm,
            Tentative,
            Confirmed,
            Can.ApproveCourses,
            NoSessions,
            DatesArePast,
            SessionWithoutPlace,
            BelowGroupMinimum
        ),
        new(CourseMove.Start, Confirmed, Running, Can.EditCourses, NoSessions, NotTheDayYet),
        new(CourseMove.Finish, Running, Held, Can.EditCourses, NoSessions, SessionsLeft),
        new(CourseMove.Postpone, Approved, Postponed, Can.EditCourses, ReasonIsMissing),
        new(CourseMove.Postpone, Tentative, Postponed, Can.EditCourses, ReasonIsMissing),
        new(CourseMove.Postpone, Confirmed, Postponed, Can.EditCourses, ReasonIsMissing),
        new(CourseMove.Cancel, Draft, Cancelled, Can.EditCourses, ReasonIsMissing),
        new(CourseMove.Cancel, Approved, Cancelled, Can.EditCourses, ReasonIsMissing),
        new(CourseMove.Cancel, Tentative, Cancelled, Can.EditCourses, ReasonIsMissing),
        new(CourseMove.Cancel, Confirmed, Cancelled, Can.EditCourses, ReasonIsMissing),
        new(CourseMove.Cancel, Running, Cancelled, Can.EditCourses, ReasonIsMissing),
        new(CourseMove.Cancel, Postponed, Cancelled, Can.EditCourses, ReasonIsMissing),
        new(CourseMove.Reopen, Postponed, Tentative, Can.EditCourses, NoSessions, DatesArePast),
        new(CourseMove.Reopen, Cancelled, Draft, Can.ApproveCourses, ReasonIsMissing),
        new(CourseMove.Reopen, Held, Running, Can.EditCourses, AttendanceIsLocked, ReasonIsMissing),
    ];

    /// <summary>The line of the table; null where the step is not possible from there.</summary>
    public static CourseTransition? Find(CourseMove move, CourseState from) =>
        Table.FirstOrDefault(line => line.Move == move && line.From == from);

    /// <summary>What can be done from there, by those who may.</summary>
    public static IEnumerable<CourseTransition> From(CourseState state) =>
        Table.Where(line => line.From == state);

    internal static bool Stops(
        CourseRefusal block,
        Course course,
        CourseFacts facts,
        string reason
    ) =>
        block switch
        {
            NoSessions => !course.Planned.Any(),
            NoResponsibleDoctor => facts is { IsCoded: true, HasResponsibleDoctor: false },
            DatesArePast => course.Planned.All(s => s.Ends <= facts.Now),
            SessionWithoutPlace => course.Planned.Any(s => !s.HasPlace),
            BelowGroupMinimum => facts.Occupied < course.GroupMinimum && IsBlank(reason),
            NotTheDayYet => course.Planned.First().Starts >= facts.Tomorrow,
            SessionsLeft => course.Planned.Any(s => s.Ends > facts.Now),
            AttendanceIsLocked => course.LockedAt is not null,
            ReasonIsMissing => IsBlank(reason),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "not a block"),
        };

    private static bool IsBlank(string reason) => string.IsNullOrWhiteSpace(reason);
}
