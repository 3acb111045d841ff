namespace Mestra.Courses;

/// <summary>Why a seat cannot be given, moved or given up now.</summary>
public enum SeatRefusal
{
    /// <summary>No seat is free.</summary>
    CourseIsFull,

    /// <summary>Seats are free, but not for all who come together.</summary>
    TooFewForParty,

    /// <summary>The person has a seat on the course, or already waits for it.</summary>
    AlreadyHasSeat,

    /// <summary>Draft, postponed, cancelled or held: no seats are given.</summary>
    CourseIsClosed,

    /// <summary>The last session has ended.</summary>
    CourseIsOver,

    /// <summary>The first session has begun: nobody moves to it from another date.</summary>
    CourseHasBegun,

    /// <summary>The party no longer waits: someone else has just dealt with them, or the form was sent twice.</summary>
    NotOnList,

    /// <summary>The person no longer has the seat.</summary>
    NotOnCourse,

    /// <summary>A party moves between dates of one programme only.</summary>
    OtherProgramme,

    /// <summary>The party is already on this date.</summary>
    SameCourse,

    /// <summary>The attendance is locked; the course leader must open it first.</summary>
    AttendanceIsLocked,

    /// <summary>The person's attendance is registered, so the seat must stay.</summary>
    HasAttended,

    /// <summary>Somebody else changed the same at the same moment.</summary>
    ChangedMeanwhile,
}
