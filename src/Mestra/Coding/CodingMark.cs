using Mestra.Kernel;

namespace Mestra.Coding;

/// <summary>What can be marked as done for one person.</summary>
public enum CodingStep
{
    /// <summary>The note stands in the record.</summary>
    Documented,

    /// <summary>Contacts and codes are registered.</summary>
    Coded,
}

/// <summary>One person's part in a course is to be documented and coded, and how far that has come (nb: dokumentert, kodet).</summary>
/// <remarks>Stands from the day the course is over; before that only where somebody was early.</remarks>
public sealed class CodingMark : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }
    public required Guid SeatId { get; init; }

    /// <summary>The organisation's day of the last session: the oldest is done first.</summary>
    public required DateOnly EndedOn { get; set; }

    /// <summary>When the note was pasted into the record; null while it is not.</summary>
    public DateTimeOffset? DocumentedAt { get; private set; }

    /// <summary>When the contacts and codes were registered in the patient administrative system; null while they are not.</summary>
    public DateTimeOffset? CodedAt { get; private set; }

    /// <summary>When it last stood in a list that was handed over.</summary>
    public DateTimeOffset? ExportedAt { get; private set; }

    /// <summary>The figures that it was done or handed over with (<see cref="CodingFigures"/>); empty while nothing is done.</summary>
    [Personal]
    public string Figures { get; private set; } = "";

    /// <summary>The figures it was done with before they changed, so that it is to be done again; empty where it is not.</summary>
    [Personal]
    public string EarlierFigures { get; private set; } = "";

    /// <summary>It was done, and must be done again.</summary>
    public bool IsAgain => EarlierFigures.Length > 0;

    /// <summary>Nothing more is to be done.</summary>
    public bool IsDone => DocumentedAt is not null && CodedAt is not null;

    /// <summary>Nobody has done anything with it, so it may go if the person turns out not to have been there.</summary>
    public bool IsUntouched => DocumentedAt is null && CodedAt is null && ExportedAt is null;

    /// <summary>When the step was done; null while it is not.</summary>
    public DateTimeOffset? DoneAt(CodingStep step) =>
        step == CodingStep.Documented ? DocumentedAt : CodedAt;

    /// <summary>Marks the step as done with these figures. Done twice, the first time stands.</summary>
    public void Do(CodingStep step, DateTimeOffset now, CodingFigures with)
    {
        Meet(with);
        Set(step, DoneAt(step) ?? now);
        Figures = with.Text;
        EarlierFigures = IsDone ? "" : EarlierFigures;
    }

    /// <summary>It stands with these figures in a list that was handed over.</summary>
    public void Export(DateTimeOffset now, CodingFigures with)
    {
        Meet(with);
        ExportedAt = now;
        Figures = with.Text;
    }

    /// <summary>The figures are these now: what was done with others is to be done again.</summary>
    public void Meet(CodingFigures now)
    {
        if (IsUntouched || Figures == now.Text)
        {
            return;
        }

        EarlierFigures = IsAgain ? EarlierFigures : Figures;
        (DocumentedAt, CodedAt, Figures) = (null, null, now.Text);
    }

    /// <summary>Takes the mark back.</summary>
    public void Undo(CodingStep step) => Set(step, null);

    private void Set(CodingStep step, DateTimeOffset? at)
    {
        if (step == CodingStep.Documented)
        {
            DocumentedAt = at;
        }
        else
        {
            CodedAt = at;
        }
    }

    Guid IRecorded.RecordId => CourseId;

    IReadOnlyList<Guid> IRecorded.ToldApartBy => [SeatId];
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

    Guid IRecorded.RecordId => OrganisationId;
}
