using System.Linq.Expressions;
using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>A person's seat on a course, or place on a waiting list (nb: plass, venteliste; FHIR Appointment participant).</summary>
/// <remarks>
/// One row follows the person from the list to the seat. Without a course the person waits for the programme: the
/// secretary then sees them on the list of every course of it, and the first seat offered binds them to that course.
/// </remarks>
public sealed class Seat : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>The course; null while waiting for any course of <see cref="ProgrammeId"/>.</summary>
    public Guid? CourseId { get; set; }

    /// <summary>The programme waited for; null for those who only ever waited for one course.</summary>
    public Guid? ProgrammeId { get; set; }

    /// <summary>Those who come together share it: seated together or not at all (nb: følge, sv: sällskap).</summary>
    public required Guid PartyId { get; set; }

    /// <summary>Who comes.</summary>
    [Personal]
    public required Guid AttendeeId { get; init; }

    /// <summary>On whose record the attendance is registered; null for offers with no patient (domain 1.4).</summary>
    [Personal]
    public Guid? PatientId { get; init; }
    public required Relation Relation { get; init; }
    public Guid? ReferralId { get; init; }
    public SeatState State { get; set; } = SeatState.Waiting;

    /// <summary>Place in the department's order on the waiting list (nb: inntaksrekkefølge), from 1; null where the department has not set one.</summary>
    public int? QueuePosition { get; set; }
    public DateTimeOffset WaitingSince { get; init; }
    public DateTimeOffset? OfferedAt { get; set; }

    /// <summary>Last day to answer the offer.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>When the answer, or that they do not come, was noted.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Who gave the seat up; null while it has not been.</summary>
    public GivenUpBy? GivenUpBy { get; set; }

    /// <summary>Why the seat was given up, in the secretary's words. Stays off the course's history: it may tell of health.</summary>
    [Personal]
    public string GivenUpReason { get; set; } = "";

    /// <summary>Came at the door.</summary>
    public bool IsWalkIn { get; init; }

    /// <summary>Was put on the referral when the others of the party had seats already: waits alone for one beside them.</summary>
    public bool JoinedLater { get; set; }

    /// <summary>The tick that the EPR's own standard SMS is switched off for this person.</summary>
    public bool IsEprSmsOff { get; set; }

    /// <summary>Interpreter, hearing, access, food: in words.</summary>
    [Personal]
    public string Needs { get; set; } = "";

    /// <summary>The course the person was moved to.</summary>
    public Guid? MovedToId { get; set; }

    /// <summary>Those that take room on their course; in words that the database knows.</summary>
    public static Expression<Func<Seat, bool>> Occupied { get; } =
        seat => seat.State == SeatState.Offered || seat.State == SeatState.Confirmed;

    /// <summary>Those of people who wait or have a seat; in words that the database knows.</summary>
    public static Expression<Func<Seat, bool>> Live { get; } =
        seat =>
            seat.State == SeatState.Waiting
            || seat.State == SeatState.Offered
            || seat.State == SeatState.Confirmed;

    /// <summary>True where the seat takes room on the course.</summary>
    public bool IsOccupied => State.IsOccupied;

    /// <summary>True where the person waits or has a seat.</summary>
    public bool IsLive => State.IsLive;

    Guid IRecorded.RecordId => CourseId ?? ProgrammeId!.Value;

    /// <summary>Gives the waiting person a seat on the course, to be answered by a day.</summary>
    public void Offer(Guid courseId, DateTimeOffset now, DateOnly answerBy)
    {
        (CourseId, State) = (courseId, SeatState.Offered);
        (OfferedAt, AnswerBy, AnsweredAt) = (now, answerBy, null);
    }

    /// <summary>The person has said yes, or stands at the door.</summary>
    public void Confirm(DateTimeOffset now) =>
        (State, OfferedAt, AnsweredAt) = (SeatState.Confirmed, OfferedAt ?? now, now);

    /// <summary>The person has said no to the offer.</summary>
    public void Decline(string reason, DateTimeOffset now)
    {
        State = SeatState.Declined;
        (GivenUpBy, GivenUpReason, AnsweredAt) = (Courses.GivenUpBy.Participant, reason, now);
    }

    /// <summary>Someone who waited or had a seat no longer does.</summary>
    public void GiveUp(GivenUpBy by, string reason, DateTimeOffset now)
    {
        State = SeatState.Cancelled;
        (GivenUpBy, GivenUpReason, AnsweredAt) = (by, reason, now);
    }

    /// <summary>From the seat back to the waiting list, with the time waited kept.</summary>
    public void PutBack()
    {
        (State, JoinedLater) = (SeatState.Waiting, false);
        (OfferedAt, AnswerBy, AnsweredAt) = (null, null, null);
    }

    /// <summary>The same person waits again: for another course, or for the programme while there is none.</summary>
    public Seat Again(Guid? courseId, Guid? programmeId) =>
        new()
        {
            OrganisationId = OrganisationId,
            CourseId = courseId,
            ProgrammeId = programmeId,
            PartyId = PartyId,
            AttendeeId = AttendeeId,
            PatientId = PatientId,
            Relation = Relation,
            ReferralId = ReferralId,
            WaitingSince = WaitingSince,
            JoinedLater = JoinedLater,
            IsEprSmsOff = IsEprSmsOff,
            Needs = Needs,
        };

    /// <summary>Moves the person to another course; the old row stays as history.</summary>
    /// <returns>The new row, still waiting.</returns>
    public Seat MoveTo(Guid courseId)
    {
        (State, MovedToId) = (SeatState.Moved, courseId);
        return Again(courseId, ProgrammeId);
    }
}

/// <summary>Who gave a seat up.</summary>
public enum GivenUpBy
{
    /// <summary>The person, or someone for them.</summary>
    Participant,

    /// <summary>The department.</summary>
    Department,

    /// <summary>The referral was taken back or declined.</summary>
    Referrer,

    /// <summary>The course was cancelled.</summary>
    Course,
}
