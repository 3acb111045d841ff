using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>How one person attended one session (nb: oppmøte, sv: närvaro; FHIR Encounter).</summary>
public sealed class Attendance : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid SeatId { get; init; }

    /// <summary>Minutes of teaching present, 0 to the session's own; 0 is absent.</summary>
    [Personal]
    public required int Minutes { get; set; }

    [Personal]
    public bool IsDigital { get; set; }

    Guid IRecorded.RecordId => CourseId;
}
