using Mestra.Kernel;

namespace Mestra.Coding;

/// <summary>How far the coding of one person's part in a course has come (nb: dokumentert, kodet). A person without a row has come nowhere.</summary>
public sealed class CodingMark : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }
    public required Guid SeatId { get; init; }

    /// <summary>When the note was pasted into the record; null while it is not.</summary>
    public DateTimeOffset? DocumentedAt { get; set; }

    /// <summary>When the contacts and codes were registered in the patient administrative system; null while they are not.</summary>
    public DateTimeOffset? CodedAt { get; set; }

    /// <summary>When it last stood in a list that was handed over.</summary>
    public DateTimeOffset? ExportedAt { get; set; }

    /// <summary>Nothing more is to be done.</summary>
    public bool IsDone => DocumentedAt is not null && CodedAt is not null;

    Guid IRecorded.RecordId => CourseId;
}

/// <summary>What one organisation has decided where the rule set leaves a question open.</summary>
public sealed class OrganisationRules : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>Minutes; null as the rule set says.</summary>
    public int? TeachingHourMinutes { get; set; }
    public AttendanceBasis? AttendanceBasis { get; set; }
    public DigitalContact? DigitalContact { get; set; }
    public RelativeCodeCount? RelativeCodeCount { get; set; }

    /// <summary>The choices as the rules take them.</summary>
    public RuleChoices Choices() =>
        new(TeachingHourMinutes, AttendanceBasis, DigitalContact, RelativeCodeCount);

    Guid IRecorded.RecordId => Id;
}
