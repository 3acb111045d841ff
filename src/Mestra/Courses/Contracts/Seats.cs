using Mestra.Kernel;

namespace Mestra.Courses.Contracts;

/// <summary>What someone is to the patient (nb: relasjon).</summary>
public enum Relation
{
    /// <summary>The patient.</summary>
    Self,
    Partner,
    Parent,
    Child,
    Sibling,
    Friend,
    Other,
}

/// <summary>Where a seat is in its life.</summary>
public enum SeatState
{
    /// <summary>On the list, without a seat.</summary>
    Waiting,
    Offered,
    Confirmed,
    Declined,
    Cancelled,

    /// <summary>Was moved to another course, where the person has a new seat.</summary>
    Moved,
}

/// <summary>What follows from where a seat is in its life; <c>Seat</c> says the same to the database.</summary>
public static class SeatStates
{
    extension(SeatState state)
    {
        /// <summary>True where the seat takes room on the course.</summary>
        public bool IsOccupied => state is SeatState.Offered or SeatState.Confirmed;

        /// <summary>True where the person waits or has a seat.</summary>
        public bool IsLive => state.IsOccupied || state == SeatState.Waiting;
    }
}

/// <summary>A person's seat on a course, or place on its waiting list (FHIR Appointment participant).</summary>
/// <param name="Id">The seat.</param>
/// <param name="CourseId">The course.</param>
/// <param name="PartyId">Those who come together share it: seated together or not at all (nb: følge).</param>
/// <param name="AttendeeId">Who comes.</param>
/// <param name="PatientId">On whose behalf, and so on whose record; null for offers with no patient (bereaved).</param>
/// <param name="Relation">What the attendee is to the patient.</param>
/// <param name="ReferralId">The referral it follows from; null for a walk-in or sign-up.</param>
/// <param name="State">Where it is.</param>
/// <param name="IsWalkIn">Came at the door.</param>
/// <param name="IsEprSmsOff">The EPR's own standard SMS is switched off for this person.</param>
/// <param name="Needs">Interpreter, hearing, access, food: in words.</param>
/// <param name="OfferedAt">When the seat was given, this time; null while the person waits.</param>
/// <param name="AnswerBy">Last day to answer the offer; null where nothing was asked.</param>
public sealed record SeatCard(
    Guid Id,
    Guid CourseId,
    Guid PartyId,
    Guid AttendeeId,
    Guid? PatientId,
    Relation Relation,
    Guid? ReferralId,
    SeatState State,
    bool IsWalkIn,
    bool IsEprSmsOff,
    string Needs,
    DateTimeOffset? OfferedAt = null,
    DateOnly? AnswerBy = null
)
{
    /// <summary>True for one who comes as a relative.</summary>
    public bool IsRelative => Relation != Relation.Self;

    /// <summary>True where the seat takes room on the course.</summary>
    public bool IsOccupied => State.IsOccupied;

    /// <summary>True where an answer is still missing after the last day to give it.</summary>
    public bool IsAnswerOverdue(DateOnly today) => State == SeatState.Offered && AnswerBy < today;
}

/// <summary>How one person attended one session.</summary>
/// <param name="SeatId">Whose seat.</param>
/// <param name="SessionId">Which session.</param>
/// <param name="Minutes">Minutes of teaching present; 0 when absent.</param>
/// <param name="IsDigital">On screen.</param>
public sealed record AttendanceCard(Guid SeatId, Guid SessionId, int Minutes, bool IsDigital);

/// <summary>Reads seats and attendance of the organisation acted for, and lets nobody else change them for a while.</summary>
public interface ISeats
{
    /// <summary>All seats of a course, whatever their state.</summary>
    Task<IReadOnlyList<SeatCard>> Of(Guid courseId, CancellationToken cancel);

    /// <summary>Those of these seats that are on the course, whatever their state.</summary>
    Task<IReadOnlyList<SeatCard>> Of(
        Guid courseId,
        IReadOnlyCollection<Guid> seatIds,
        CancellationToken cancel
    );

    /// <summary>All seats of several courses in one question, by course.</summary>
    Task<ILookup<Guid, SeatCard>> ByCourse(
        IReadOnlyCollection<Guid> courseIds,
        CancellationToken cancel
    );

    /// <summary>One seat; null when it is not the organisation's.</summary>
    Task<SeatCard?> Get(Guid seatId, CancellationToken cancel);

    /// <summary>
    /// Takes the turn to change where the people of a referral stand: nobody offers, moves or registers them meanwhile.
    /// What is read after it is true until the turn is committed or given up.
    /// </summary>
    Task<Turn> TakeTurn(Guid referralId, CancellationToken cancel);

    /// <summary>All registered attendance of a course.</summary>
    Task<IReadOnlyList<AttendanceCard>> Attendance(Guid courseId, CancellationToken cancel);
}

/// <summary>People were given seats: they are to be asked, or invited where they have said yes.</summary>
public sealed record SeatsOffered(Guid CourseId, Guid OrganisationId, IReadOnlyList<Guid> SeatIds)
    : IEvent;

/// <summary>People who were asked have said yes: they are to be invited.</summary>
public sealed record SeatsConfirmed(Guid CourseId, Guid OrganisationId, IReadOnlyList<Guid> SeatIds)
    : IEvent;

/// <summary>Seats were given up, by the person or by us: what was to be sent is not.</summary>
public sealed record SeatsGivenUp(Guid CourseId, Guid OrganisationId, IReadOnlyList<Guid> SeatIds)
    : IEvent;

/// <summary>A referral's people stand on a waiting list, got seats or left them; the referral shows it.</summary>
/// <param name="ReferralId">The referral.</param>
/// <param name="CourseId">The course; null while they wait for the programme's next one.</param>
/// <param name="OrganisationId">Whose.</param>
/// <param name="State">The furthest that any of them has come: one confirmed and one declined is confirmed.</param>
public sealed record PartyPlaced(
    Guid ReferralId,
    Guid? CourseId,
    Guid OrganisationId,
    SeatState State
) : IEvent;

/// <summary>The dates or places of a course changed: what has not been sent follows.</summary>
public sealed record CourseMoved(Guid CourseId, Guid OrganisationId) : IEvent;

/// <summary>The course will not be held.</summary>
public sealed record CourseCancelled(Guid CourseId, Guid OrganisationId) : IEvent;

/// <summary>The last session was given and the course is over; the attendance may still be open.</summary>
public sealed record CourseHeld(Guid CourseId, Guid OrganisationId) : IEvent;

/// <summary>Anything that the public overview shows of a course changed: state, dates, seats.</summary>
public sealed record CourseChanged(Guid CourseId, Guid ProgrammeId, Guid OrganisationId) : IEvent;

/// <summary>Who waits for any course of the programme changed: all its courses show it.</summary>
public sealed record WaitingListChanged(Guid ProgrammeId, Guid OrganisationId) : IEvent;

/// <summary>The course leader locked the attendance; coding may begin.</summary>
public sealed record AttendanceLocked(Guid CourseId, Guid OrganisationId) : IEvent;

/// <summary>A new course was made from an earlier one; what was left to improve comes along.</summary>
public sealed record CourseCopied(
    Guid FromCourseId,
    Guid ToCourseId,
    Guid ProgrammeId,
    Guid OrganisationId
) : IEvent;
