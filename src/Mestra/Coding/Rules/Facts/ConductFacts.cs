using Mestra.Planning.Contracts;

namespace Mestra.Coding;

/// <summary>What the rules need to know about one course (nb: gjennomføring). The rules read no other module (only the topics have their name from Planning): a page fills this in for them.</summary>
public sealed record ConductFacts
{
    /// <summary>Who runs it.</summary>
    public required CodingOrganiser Organiser { get; init; }

    /// <summary>Open to all without a doctor's referral, often without sign-up (nb: lavterskeltilbud). Never coded.</summary>
    public bool IsLowThreshold { get; init; }

    /// <summary>A course sent from another place and watched here (nb: videooverføring). Never coded.</summary>
    public bool IsTransmission { get; init; }

    /// <summary>How people take part, where nothing is noted about the single attendance.</summary>
    public CodingPresence Presence { get; init; }

    /// <summary>How far it has come.</summary>
    public required ConductStage Stage { get; init; }

    /// <summary>The medically responsible doctor's name; null where none is set.</summary>
    public string? ResponsibleDoctor { get; init; }

    /// <summary>True where that doctor's HPR number is known.</summary>
    public bool ResponsibleDoctorHasHpr { get; init; }

    /// <summary>True for a course about smoking cessation and nothing else.</summary>
    public bool IsSmokingCessationOnly { get; init; }

    /// <summary>True where the plan for primary care and the general practitioners is written.</summary>
    public bool HasPrimaryCarePlan { get; init; }

    /// <summary>Everyone who plans or teaches.</summary>
    public IReadOnlyList<ContributorFacts> Contributors { get; init; } = [];

    /// <summary>All sessions, the cancelled ones too.</summary>
    public IReadOnlyList<SessionFacts> Sessions { get; init; } = [];

    /// <summary>True when no more sessions will be held.</summary>
    public bool IsOver => Stage != ConductStage.NotOver;

    /// <summary>The sessions that count: those held, and before the course is over those still to come.</summary>
    internal IEnumerable<SessionFacts> Counted =>
        Sessions.Where(session => session.IsHeld || (!IsOver && !session.IsCancelled));

    /// <summary>The day that decides which rule set holds; null where there are no sessions.</summary>
    internal DateOnly? FirstDay => Counted.Select(session => (DateOnly?)session.Date).Min();
}

/// <summary>One session (nb: samling).</summary>
/// <param name="Id">Its id, as the attendance names it.</param>
/// <param name="Date">Its day in the organisation's zone.</param>
/// <param name="State">Whether it was held.</param>
/// <param name="PlannedMinutes">Minutes of teaching as planned, without breaks.</param>
/// <param name="HeldMinutes">Minutes of teaching actually given, without breaks.</param>
/// <param name="Topics">The topics of the rule set that it covers.</param>
/// <param name="IsGroup">True where the participants work in a group.</param>
/// <param name="IsLocked">True when the course leader has locked the attendance.</param>
public sealed record SessionFacts(
    Guid Id,
    DateOnly Date,
    SessionState State,
    int PlannedMinutes,
    int HeldMinutes,
    IReadOnlyList<IsfTopic> Topics,
    bool IsGroup,
    bool IsLocked
)
{
    internal bool IsHeld => State == SessionState.Held;
    internal bool IsCancelled => State == SessionState.Cancelled;

    /// <summary>Given where it was held, planned where it is still to come.</summary>
    internal int Minutes => IsHeld ? HeldMinutes : PlannedMinutes;
}

/// <summary>Someone who plans or teaches.</summary>
/// <param name="Who">Who it is: the same for one person wherever they take part.</param>
/// <param name="Profession">Profession in words; empty for an experienced user.</param>
/// <param name="IsExperiencedUser">True for a person whose knowledge is lived experience (nb: erfaren bruker).</param>
/// <param name="Plans">Takes part in the planning.</param>
/// <param name="Teaches">Takes part in at least one session.</param>
public sealed record ContributorFacts(
    string Who,
    string Profession,
    bool IsExperiencedUser,
    bool Plans,
    bool Teaches
);

/// <summary>Whether a session was held.</summary>
public enum SessionState
{
    Planned,
    Held,
    Cancelled,
}

/// <summary>How far a course has come.</summary>
public enum ConductStage
{
    /// <summary>Ahead or running: the answers may still change.</summary>
    NotOver,

    /// <summary>All sessions that were to be held were held.</summary>
    Held,

    /// <summary>Given up after it began. The hours actually given decide.</summary>
    CancelledPartWay,
}

/// <summary>Who runs a course, as far as coding cares.</summary>
public enum CodingOrganiser
{
    /// <summary>A Norwegian health trust (nb: helseforetak).</summary>
    HealthTrust,
    Municipality,
    Association,
    SwedishRegion,
    Other,
}

/// <summary>How a person takes part.</summary>
public enum CodingPresence
{
    InRoom,
    Digital,
}
