using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Courses;

/// <summary>One conduct of a programme (nb: gjennomføring, sv: kurstillfälle; FHIR Schedule): sessions at irregular dates and different places.</summary>
public sealed class Course : IOwned, IRecorded
{
    private readonly List<Session> _sessions = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>The department that owns it; null for organisations without departments.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The programme's title when the course was made; follows the programme until the course is held.</summary>
    public required Wording Title { get; set; }
    public CourseState State { get; set; } = CourseState.Draft;

    /// <summary>Seats, relatives included. At least 1.</summary>
    public required int Capacity { get; set; }

    /// <summary>Fewest who make a group.</summary>
    public required int GroupMinimum { get; set; }
    public required AttendanceMode AttendanceMode { get; set; }

    /// <summary>Last day to be referred or to sign up; null when there is none.</summary>
    public DateOnly? SignUpDeadline { get; set; }

    /// <summary>The account of the course leader.</summary>
    public Guid? LeaderId { get; set; }
    public bool IsPublished { get; set; }

    /// <summary>When the course leader locked the attendance; null while open.</summary>
    public DateTimeOffset? LockedAt { get; set; }

    /// <summary>The course this one was made from.</summary>
    public Guid? CopiedFromId { get; init; }

    /// <summary>In no promised order; sort by <see cref="Session.Starts"/>.</summary>
    public IReadOnlyCollection<Session> Sessions => _sessions;

    Guid IRecorded.RecordId => Id;
}

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
    public IReadOnlyList<IsfTopic> Topics { get; set; } = [];

    /// <summary>Where; null when digital.</summary>
    public Guid? PlaceId { get; set; }

    /// <summary>Address of the digital room; shown to participants only.</summary>
    public string VideoLink { get; set; } = "";
    public bool IsCancelled { get; set; }

    /// <summary>Why a clash of room or contributor is accepted; empty where there is none.</summary>
    public string ClashReason { get; set; } = "";
    public IReadOnlyCollection<Contributor> Contributors => _contributors;

    Guid IRecorded.RecordId => CourseId;
}

/// <summary>One who contributes to a session, with profession or as an experienced user.</summary>
public sealed class Contributor
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SessionId { get; init; }

    /// <summary>The account; null for a lecturer from outside.</summary>
    public Guid? AccountId { get; init; }
    public required string Name { get; init; }
    public string Profession { get; init; } = "";
    public bool IsExperiencedUser { get; init; }
}
