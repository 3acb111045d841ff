namespace Mestra.Courses;

/// <summary>Why attendance cannot be registered, locked or opened as asked.</summary>
public enum RoomRefusal
{
    /// <summary>The course leader has locked it.</summary>
    AttendanceIsLocked,

    /// <summary>Attendance is registered on the day of the session or later.</summary>
    SessionIsNotYet,

    /// <summary>A session that was not held has no attendance.</summary>
    SessionIsCancelled,

    /// <summary>Part of the session, but neither late nor early.</summary>
    MinutesAreMissing,
    MinutesAreNegative,

    /// <summary>Late and early together are more than was taught.</summary>
    MinutesBeyondTeaching,

    /// <summary>Less than nothing, or more than from start to end.</summary>
    HeldMinutesAreImpossible,

    /// <summary>The session or one of the seats is no longer there.</summary>
    NotHere,

    /// <summary>What is locked can only be opened with a reason.</summary>
    ReasonIsMissing,

    /// <summary>It is not locked.</summary>
    NotLocked,

    /// <summary>Somebody else registered the same at the same moment.</summary>
    ChangedMeanwhile,
}
