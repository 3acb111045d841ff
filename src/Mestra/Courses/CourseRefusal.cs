namespace Mestra.Courses;

/// <summary>Why a course cannot be changed in that way. Each is said in words together with what to do.</summary>
public enum CourseRefusal
{
    /// <summary>The step is not possible from where the course is.</summary>
    NotFromThisState,

    /// <summary>No session that is to be held.</summary>
    NoSessions,

    /// <summary>A coded programme has no doctor who answers for the medical content.</summary>
    NoResponsibleDoctor,

    /// <summary>A session has neither place nor digital room.</summary>
    SessionWithoutPlace,

    /// <summary>Every session lies behind us.</summary>
    DatesArePast,

    /// <summary>Fewer have seats than make a group. A reason overrides it.</summary>
    BelowGroupMinimum,

    /// <summary>The first session's day has not come.</summary>
    NotTheDayYet,

    /// <summary>A session is still to be held.</summary>
    SessionsLeft,
    ReasonIsMissing,
    NotApproved,
    ProgrammeNotPublished,
    CapacityIsZero,
    CapacityBelowOccupied,
    MinimumAboveCapacity,
    DeadlineAfterStart,
    AttendanceIsLocked,

    /// <summary>Held or cancelled.</summary>
    CourseIsClosed,

    /// <summary>Somebody changed the same, or took in one of its people, at the same moment.</summary>
    ChangedMeanwhile,
}
