using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>A person's seat on a course, or place on its waiting list (nb: plass, venteliste; FHIR Appointment participant).</summary>
public sealed class Seat : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>Those who come together share it: seated together or not at all.</summary>
    public required Guid PartyId { get; init; }

    /// <summary>Who comes.</summary>
    [Personal]
    public required Guid AttendeeId { get; init; }

    /// <summary>On whose record the attendance is registered; null for offers with no patient (domain 1.4).</summary>
    [Personal]
    public Guid? PatientId { get; init; }
    public required Relation Relation { get; init; }
    public Guid? ReferralId { get; init; }
    public SeatState State { get; set; } = SeatState.Waiting;

    /// <summary>Place in the department's order on the waiting list, from 1; null where the department has not set one.</summary>
    public int? QueuePosition { get; set; }
    public DateTimeOffset WaitingSince { get; init; }
    public DateTimeOffset? OfferedAt { get; set; }

    /// <summary>Last day to answer the offer.</summary>
    public DateOnly? AnswerBy { get; set; }
    public bool IsWalkIn { get; init; }

    /// <summary>The tick that the EPR's own standard SMS is switched off for this person.</summary>
    public bool IsEprSmsOff { get; set; }

    /// <summary>Interpreter, hearing, access, food: in words.</summary>
    [Personal]
    public string Needs { get; set; } = "";

    /// <summary>Where the person was moved to.</summary>
    public Guid? MovedToId { get; set; }

    Guid IRecorded.RecordId => CourseId;
}
