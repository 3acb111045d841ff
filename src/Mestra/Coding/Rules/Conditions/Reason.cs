using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Coding;

/// <summary>Why an answer is what it is, with its numbers.</summary>
/// <param name="Kind">What is said.</param>
/// <param name="Values">What is filled in: numbers, days, words, and topics.</param>
public sealed record Reason(CodingReason Kind, params IReadOnlyList<object> Values)
{
    /// <summary>The reason in words.</summary>
    public string In(Texts texts, string language) =>
        texts.In(
            language,
            Texts.KeyOf(Kind),
            [.. Values.Select(value => Worded(texts, language, value))]
        );

    private static object Worded(Texts texts, string language, object value) =>
        value switch
        {
            IEnumerable<IsfTopic> topics => topics.Listed(texts, language),
            _ => value,
        };
}

/// <summary>Everything the rules can answer, each with a text that says what is so and what can be done.</summary>
public enum CodingReason
{
    // No coding at all.
    MunicipalCourse,
    AssociationCourse,
    SwedishCourse,
    OtherOrganiser,
    Transmission,
    LowThreshold,
    NoPatientRecord,
    NotThere,

    /// <summary>{0} the day.</summary>
    NoRuleSet,
    NoSessions,

    // R1, R1a, R1b: the referral.
    ReferredByDoctor,
    ReferredInternally,

    /// <summary>{0} the profession.</summary>
    ReferredByProfession,
    ReferredByNonDoctor,
    SignedUpSelf,
    CameWithoutReferral,
    NoReferral,
    ReferrerUnknown,
    ReferrerHprMissing,
    ReferralForEducation,
    GpReferralNotForEducation,
    ReferralNotForEducation,
    ReferralPurposeUnknown,
    NoRightsAssessment,
    SeatStandsWithoutDoctor,

    // R2, R2a: the content.

    /// <summary>{0} the topics.</summary>
    TopicsCovered,

    /// <summary>{0} the topics that are missing.</summary>
    TopicsMissing,
    MoreThanSmokingCessation,
    SmokingCessationOnly,

    // R3: the length. {0} teaching hours, {1} the limit, {2} minutes in a teaching hour.
    EnoughHours,

    /// <summary>{0} teaching hours, {1} the limit: holds however long a teaching hour is.</summary>
    EnoughHoursEitherWay,
    TooFewHours,
    TooFewHoursCancelled,
    TooFewHoursPlanned,
    HoursOnlyPlanned,
    HoursUnknown,

    // R4: the attendance. {0} the share, {1} the limit.
    AttendedEnough,
    AttendedTooLittle,
    AttendanceOutOfReach,
    AttendanceStillOpen,

    // R5: who. {0} how many there are, {1} the limit.

    /// <summary>{0} professions, {1} experienced users.</summary>
    Interdisciplinary,
    TooFewProfessions,
    TooFewExperiencedUsers,
    NoGroupSession,

    // R6: primary care.
    PrimaryCarePlanned,
    PrimaryCarePlanMissing,

    // R7: ownership.

    /// <summary>{0} the doctor.</summary>
    TrustWithDoctor,
    NotHealthTrust,
    ResponsibleDoctorMissing,

    /// <summary>{0} the doctor.</summary>
    ResponsibleDoctorHprMissing,

    // R8: registration. {0} how many, {1} of how many sessions.
    AttendanceLocked,
    AttendanceNotLocked,
    AttendanceNotYetLocked,

    // R9: the span. {0} first day, {1} last day, {2} months.
    WithinSpan,
    SpanTooLong,
}
