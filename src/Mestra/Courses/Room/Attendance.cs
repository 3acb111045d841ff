using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>How one person attended one session (nb: oppmøte, sv: närvaro; FHIR Encounter).</summary>
public sealed class Attendance : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid SeatId { get; init; }

    [Personal]
    public Presence Presence { get; set; }

    /// <summary>Minutes of teaching missed at the beginning.</summary>
    [Personal]
    public int MinutesLate { get; set; }

    /// <summary>Minutes of teaching missed at the end.</summary>
    [Personal]
    public int MinutesEarly { get; set; }

    /// <summary>Minutes of teaching present, 0 to what the session gave; 0 is absent.</summary>
    [Personal]
    public required int Minutes { get; set; }

    [Personal]
    public bool IsDigital { get; set; }

    /// <summary>The account that registered it first; null for the program itself.</summary>
    public Guid? RegisteredById { get; init; }

    /// <summary>The account that last corrected it after the attendance had been locked and opened again.</summary>
    public Guid? CorrectedById { get; private set; }

    /// <summary>When it was last corrected after a lock; null where it never was.</summary>
    public DateTimeOffset? CorrectedAt { get; private set; }

    Guid IRecorded.RecordId => CourseId;

    IReadOnlyList<Guid> IRecorded.ToldApartBy => [SeatId, SessionId];

    /// <summary>All that was said of the person, to see whether it changes.</summary>
    internal AttendanceEntry Standing =>
        new(SeatId, Presence, MinutesLate, MinutesEarly, IsDigital);

    /// <summary>Notes who changed what had been locked.</summary>
    public void Corrected(Guid? by, DateTimeOffset now) => (CorrectedById, CorrectedAt) = (by, now);

    /// <summary>Sets how the person attended.</summary>
    /// <param name="entry">What was registered.</param>
    /// <param name="given">Minutes of teaching that the session gave.</param>
    /// <returns>What is wrong with it; null when it was set.</returns>
    public RoomRefusal? Register(AttendanceEntry entry, int given)
    {
        if (entry.Refusal(given) is { } refusal)
        {
            return refusal;
        }

        Presence = entry.Presence;
        IsDigital = entry.IsDigital && entry.Presence != Presence.Absent;
        (MinutesLate, MinutesEarly) =
            entry.Presence == Presence.Part ? (entry.Late, entry.Early) : (0, 0);
        Count(given);
        return null;
    }

    /// <summary>Counts the minutes again: the session gave more or less than was thought.</summary>
    public void Count(int given) =>
        Minutes = Presence == Presence.Absent ? 0 : Math.Max(0, given - MinutesLate - MinutesEarly);
}

/// <summary>Whether someone was there.</summary>
public enum Presence
{
    Present,

    /// <summary>Came late or left early.</summary>
    Part,
    Absent,
}

/// <summary>What is registered of one person at one session.</summary>
/// <param name="SeatId">Whose seat.</param>
/// <param name="Presence">Whether the person was there.</param>
/// <param name="Late">Minutes late; counts only for <see cref="Presence.Part"/>.</param>
/// <param name="Early">Minutes before the end; counts only for <see cref="Presence.Part"/>.</param>
/// <param name="IsDigital">On screen.</param>
public sealed record AttendanceEntry(
    Guid SeatId,
    Presence Presence,
    int Late,
    int Early,
    bool IsDigital
)
{
    /// <summary>What is wrong with it; null when it can be kept.</summary>
    /// <param name="given">Minutes of teaching that the session gave.</param>
    public RoomRefusal? Refusal(int given) =>
        Presence != Presence.Part ? null
        : Late < 0 || Early < 0 ? RoomRefusal.MinutesAreNegative
        : Late + Early == 0 ? RoomRefusal.MinutesAreMissing
        : Late + Early > given ? RoomRefusal.MinutesBeyondTeaching
        : null;
}
