namespace Mestra.Coding;

/// <summary>What the rules need to know about one person who takes part, on a seat or as a walk-in.</summary>
public sealed record ParticipantFacts
{
    public required Guid Id { get; init; }

    /// <summary>The patient whose record everything is registered on: the person's own, or that of the one they are a relative of. Null for the bereaved and others without a patient.</summary>
    public required Guid? RecordOwner { get; init; }

    /// <summary>True for a relative (nb: pårørende).</summary>
    public bool IsRelative { get; init; }

    /// <summary>False for a walk-in.</summary>
    public bool HasSeat { get; init; } = true;

    /// <summary>The referral the person stands on; null where there is none.</summary>
    public ReferralFacts? Referral { get; init; }

    /// <summary>What is noted about the sessions; a session without a row was missed.</summary>
    public IReadOnlyList<AttendanceFacts> Attendance { get; init; } = [];
}

/// <summary>A referral, as far as coding cares (nb: henvisning).</summary>
/// <param name="Referrer">Who referred.</param>
/// <param name="Profession">The referrer's profession in words, for the reason; null where not noted.</param>
/// <param name="HasHpr">True where the referrer's HPR number is noted.</param>
/// <param name="IsForEducation">True where it asks directly for the education; null where nobody has said.</param>
/// <param name="HasInternal">True where the treating hospital doctor has made a new, internal referral.</param>
public sealed record ReferralFacts(
    CodingReferrer Referrer,
    string? Profession = null,
    bool HasHpr = true,
    bool? IsForEducation = true,
    bool HasInternal = false
);

/// <summary>A person was there.</summary>
/// <param name="SessionId">At which session.</param>
/// <param name="Minutes">Minutes of teaching the person was there for.</param>
/// <param name="Presence">In the room or from home; null: as the course.</param>
public sealed record AttendanceFacts(Guid SessionId, int Minutes, CodingPresence? Presence = null);

/// <summary>Who referred, as far as coding cares. Which of them are doctors is said by the rule set.</summary>
public enum CodingReferrer
{
    /// <summary>Not noted.</summary>
    Unknown,

    /// <summary>nb: fastlege.</summary>
    GeneralPractitioner,

    /// <summary>nb: sykehuslege.</summary>
    HospitalDoctor,

    /// <summary>nb: avtalespesialist.</summary>
    PrivateSpecialist,

    /// <summary>A clinician who is not a doctor (nb: behandler).</summary>
    OtherClinician,

    /// <summary>The person signed up without a referrer.</summary>
    Self,
}
