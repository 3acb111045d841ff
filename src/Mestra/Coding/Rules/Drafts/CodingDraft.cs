namespace Mestra.Coding;

/// <summary>The coding of one person's part in a course, as a draft that people check (nb: kodeutkast). Three results that never hide each other.</summary>
/// <param name="ParticipantId">Whose.</param>
/// <param name="Contacts">What is registered at all.</param>
/// <param name="Codes">The codes on those contacts.</param>
/// <param name="Reimbursement">Whether the reimbursement conditions are met.</param>
public sealed record CodingDraft(
    Guid ParticipantId,
    ContactResult Contacts,
    CodeResult Codes,
    Reimbursement Reimbursement
)
{
    /// <summary>There is a contact under this person, so there is something to document and to register.</summary>
    public bool IsRegistered => Contacts.CarriedBy(ParticipantId).Any();

    /// <summary>Nothing says that the person came; as long as the attendance is open it may yet be noted.</summary>
    public bool MayTurnOut => Contacts.WhyNone?.Kind == CodingReason.NotThere;
}

/// <summary>The contacts a person was there for.</summary>
/// <param name="Days">One for each day the person was there, the first day first.</param>
/// <param name="WhyNone">Why there is none; null where there is one.</param>
public sealed record ContactResult(IReadOnlyList<Contact> Days, Reason? WhyNone)
{
    /// <summary>The contacts that are registered for this person. The others stand under the one who carries them, so that nothing is registered twice.</summary>
    public IEnumerable<Contact> CarriedBy(Guid participantId) =>
        Days.Where(contact => contact.CarriedBy == participantId);
}

/// <summary>One contact on one record (nb: kontakt, oppmøte): one a day, however many came.</summary>
/// <param name="RecordOwner">The patient on whose record it is registered.</param>
/// <param name="Date">The day.</param>
/// <param name="CarriedBy">The participant under whom it is registered: the patient where the patient came, else the first relative.</param>
/// <param name="There">Who came, the carrier first.</param>
/// <param name="Type">Contact type; null where no code set holds on the day.</param>
/// <param name="CareLevel">Level of care; null where no code set holds on the day.</param>
public sealed record Contact(
    Guid RecordOwner,
    DateOnly Date,
    Guid CarriedBy,
    IReadOnlyList<PersonThere> There,
    CodeEntry? Type,
    CodeEntry? CareLevel
);

/// <summary>Someone who came on a day.</summary>
/// <param name="ParticipantId">Who.</param>
/// <param name="IsRelative">True for a relative.</param>
/// <param name="Minutes">Minutes of teaching, over all sessions of the day.</param>
/// <param name="Presence">In the room where any of it was.</param>
public sealed record PersonThere(
    Guid ParticipantId,
    bool IsRelative,
    int Minutes,
    CodingPresence Presence
);

/// <summary>The codes that are registered for a person. Each code of a record stands under exactly one person.</summary>
/// <param name="Lines">The codes, by day.</param>
/// <param name="DaysWithoutCodes">Days the person carries on which no code set holds: someone must find the code.</param>
public sealed record CodeResult(
    IReadOnlyList<CodeLine> Lines,
    IReadOnlyList<DateOnly> DaysWithoutCodes
)
{
    internal static CodeResult None { get; } = new([], []);
}

/// <summary>A code on a contact.</summary>
/// <param name="Date">The day of the contact.</param>
/// <param name="RecordOwner">The record of the contact.</param>
/// <param name="Code">The code of that day's set; its <see cref="CodeEntry.Verified"/> is shown.</param>
/// <param name="CodeSet">The set: id and version.</param>
public sealed record CodeLine(DateOnly Date, Guid RecordOwner, CodeEntry Code, string CodeSet);

/// <summary>Whether the conditions for reimbursement are met (nb: vilkår for refusjon).</summary>
/// <param name="Set">The rules that were asked, with the organisation's choices; null where none were.</param>
/// <param name="DecidedBy">Whose attendance and referral decided: for a relative who came with the patient, the patient's.</param>
/// <param name="Conditions">Every condition with its answer.</param>
/// <param name="NotAsked">Why nothing was asked; null where it was.</param>
public sealed record Reimbursement(
    RuleSet? Set,
    Guid DecidedBy,
    IReadOnlyList<ConditionResult> Conditions,
    Reason? NotAsked
)
{
    /// <summary>The answer as a whole: not met where any is not met, else unknown where any is unknown; null where nothing was asked.</summary>
    public RuleOutcome? Outcome =>
        NotAsked is null ? Conditions.Max(result => (RuleOutcome?)result.Outcome) : null;

    /// <summary>True where the organisation's coding adviser stands by the rules that were asked.</summary>
    public bool IsConfirmed =>
        Conditions.Count > 0 && Conditions.All(condition => condition.IsConfirmed);

    /// <summary>The conditions that are not met.</summary>
    public IEnumerable<ConditionResult> Failing =>
        Conditions.Where(result => result.Outcome == RuleOutcome.NotMet);
}
