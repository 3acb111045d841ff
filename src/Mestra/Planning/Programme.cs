using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Planning;

/// <summary>A programme (nb: tilbud; FHIR HealthcareService, PlanDefinition): the recurring offer that courses are conducts of.</summary>
public sealed class Programme : IOwned, IRecorded
{
    private readonly List<WorkingGroupMember> _group = [];
    private readonly List<ChecklistTask> _tasks = [];
    private readonly List<PlanCell> _cells = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>The department that owns it; null for organisations without departments.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Its address in the catalogue. Unique in the whole store, and fixed once it has been public.</summary>
    public required string Slug { get; set; }

    public Wording Title { get; set; } = Wording.Empty;
    public Wording Ingress { get; set; } = Wording.Empty;
    public Wording ForWhom { get; set; } = Wording.Empty;
    public Wording Goals { get; set; } = Wording.Empty;
    public Wording Content { get; set; } = Wording.Empty;
    public Wording PathwayPlace { get; set; } = Wording.Empty;
    public Wording HowToRefer { get; set; } = Wording.Empty;

    /// <summary>How often it runs, in words.</summary>
    public Wording Frequency { get; set; } = Wording.Empty;

    /// <summary>What the working group agreed to say in the reminder; empty for the organisation's standard.</summary>
    public Wording SmsText { get; set; } = Wording.Empty;

    /// <summary>Codes of <see cref="Contracts.Themes"/>.</summary>
    public IReadOnlyList<string> Themes { get; set; } = [];
    public IReadOnlyList<Audience> Audiences { get; set; } = [];
    public ReferralRule ReferralRule { get; set; } = ReferralRule.AnyClinician;
    public AttendanceMode AttendanceMode { get; set; }
    public int GroupMinimum { get; set; }
    public int GroupIdeal { get; set; }
    public int GroupMaximum { get; set; }

    /// <summary>The title says nothing of health and may stand in an SMS or a subject line.</summary>
    public bool IsNeutralTitle { get; set; }

    /// <summary>The account of the doctor who answers for the medical content.</summary>
    public Guid? ResponsibleDoctorId { get; set; }
    public IReadOnlyList<IsfTopic> Topics { get; set; } = [];

    /// <summary>How primary care is drawn into the programme and the follow-up (R6, domain 1.1).</summary>
    public string PrimaryCarePlan { get; set; } = "";

    /// <summary>Excluded from reimbursement (R2a).</summary>
    public bool IsSmokingCessationOnly { get; set; }

    /// <summary>The public page that the facts come from; empty for own programmes.</summary>
    public string SourceUrl { get; set; } = "";
    public bool IsPublished { get; private set; }

    /// <summary>When it was first public; null if it never was.</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>Goes up by one with every save of the form, so that a later save notices an earlier one.</summary>
    public int Version { get; set; } = 1;

    public IReadOnlyCollection<WorkingGroupMember> Group => _group;
    public IReadOnlyCollection<ChecklistTask> Tasks => _tasks;

    /// <summary>The six cells of the star; none until the plan is begun.</summary>
    public IReadOnlyCollection<PlanCell> Cells => _cells;

    /// <summary>A referred offer of a health trust in Norway: doctor, topics and coding belong to it, and to no other.</summary>
    public bool IsCoded(OrganisationCard at) => at.ReportsToNpr && ReferralRule.NeedsReferral();

    /// <summary>The programme as other modules know it.</summary>
    /// <param name="at">The organisation that offers it.</param>
    /// <param name="group">The working group, with the names of those who have an account.</param>
    public ProgrammeCard Card(OrganisationCard at, IReadOnlyList<GroupMember> group) =>
        new(
            Id,
            OrganisationId,
            DepartmentId,
            Slug,
            Title,
            Ingress,
            ForWhom,
            Goals,
            Content,
            PathwayPlace,
            HowToRefer,
            Themes,
            Audiences,
            ReferralRule,
            AttendanceMode,
            GroupMinimum,
            GroupIdeal,
            GroupMaximum,
            Topics,
            PrimaryCarePlan,
            IsSmokingCessationOnly,
            ResponsibleDoctorId,
            IsNeutralTitle,
            SmsText,
            IsCoded(at),
            IsPublished,
            Frequency,
            SourceUrl,
            group
        );

    /// <summary>Puts it in the public overview.</summary>
    public void Publish(DateTimeOffset now)
    {
        IsPublished = true;
        FirstPublishedAt ??= now;
    }

    /// <summary>Takes it out of the public overview. Courses that stand there are the course's own matter.</summary>
    public void Withdraw() => IsPublished = false;

    Guid IRecorded.RecordId => Id;
}
