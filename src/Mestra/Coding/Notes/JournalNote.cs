using Mestra.Planning.Contracts;

namespace Mestra.Coding;

/// <summary>What a note in the patient's record says about a course (nb: journalnotat). One at the end, on the record of the patient, also when only relatives came.</summary>
/// <param name="CourseName">The name of the course, in the note's language.</param>
/// <param name="TeachingMinutes">Minutes of teaching that were given in all.</param>
/// <param name="Days">The days someone came, the first day first; empty where nobody did.</param>
/// <param name="Topics">The topics of the sessions they came to.</param>
/// <param name="OwnGoals">What matters to the patient, in their words; null or empty where not told.</param>
/// <param name="FollowUp">What was agreed; null or empty where nothing was.</param>
/// <param name="GpInformedOn">The day the general practitioner was told; null where not told yet.</param>
/// <param name="ResponsibleDoctor">The medically responsible doctor; null or empty where there is none.</param>
public sealed record JournalNote(
    string CourseName,
    int TeachingMinutes,
    IReadOnlyList<NoteDay> Days,
    IReadOnlyList<IsfTopic> Topics,
    string? OwnGoals,
    string? FollowUp,
    DateOnly? GpInformedOn,
    string? ResponsibleDoctor
);

/// <summary>A day someone came.</summary>
public sealed record NoteDay(DateOnly Date, IReadOnlyList<NotePerson> There);

/// <summary>Someone who came.</summary>
/// <param name="Relative">Relation and name in words («ektefelle Else Storhaugli»); null for the patient.</param>
/// <param name="Minutes">Minutes of teaching.</param>
public sealed record NotePerson(string? Relative, int Minutes);
