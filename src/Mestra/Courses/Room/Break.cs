using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>A break in a session (nb: pause), by how long after the start it comes: when the session moves, its breaks move along.</summary>
public sealed class Break : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }
    public required Guid SessionId { get; init; }

    /// <summary>Minutes from the start of the session.</summary>
    public required int After { get; set; }

    /// <summary>How long it lasts.</summary>
    public required int Minutes { get; set; }

    Guid IRecorded.RecordId => CourseId;

    IReadOnlyList<Guid> IRecorded.ToldApartBy => [SessionId];
}
