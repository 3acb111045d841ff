using Mestra.Kernel;

namespace Mestra.Coding;

/// <summary>How much of a course one person was there for (nb: oppmøte): the one count that R4 asks and the screens show.</summary>
/// <param name="Basis">What is counted: minutes of teaching, or sessions.</param>
/// <param name="There">What the person was there for.</param>
/// <param name="All">What there is: what was held, and before the course is over what is still to come.</param>
/// <param name="Open">What of it is still to come.</param>
public sealed record Attended(AttendanceBasis Basis, int There, int All, int Open)
{
    /// <summary>Whole percent of all; null where there is nothing to attend.</summary>
    public decimal? Share => All == 0 ? null : WholePercent.Down((decimal)There / All);

    /// <summary>Something was held, so there is something to tell.</summary>
    public bool HasBegun => All > Open;

    /// <summary>The most that the person can still come to.</summary>
    internal int Reachable => There + Open;

    /// <summary>As the rules count.</summary>
    public static Attended Of(
        RuleParameters rules,
        ConductFacts conduct,
        ParticipantFacts person
    ) =>
        rules.AttendanceBasis.Value == AttendanceBasis.Time
            ? InMinutes(conduct, person)
            : InSessions(rules.MinSessionPresence.Value, conduct, person);

    /// <summary>In minutes of teaching.</summary>
    public static Attended InMinutes(ConductFacts conduct, ParticipantFacts person) =>
        Count(
            AttendanceBasis.Time,
            conduct,
            session => Math.Max(0, session.Minutes),
            session => MinutesAt(session, person)
        );

    private static Attended InSessions(
        decimal least,
        ConductFacts conduct,
        ParticipantFacts person
    ) =>
        Count(
            AttendanceBasis.Sessions,
            conduct,
            _ => 1,
            session =>
                session.HeldMinutes > 0 && MinutesAt(session, person) >= least * session.HeldMinutes
                    ? 1
                    : 0
        );

    private static Attended Count(
        AttendanceBasis basis,
        ConductFacts conduct,
        Func<SessionFacts, int> size,
        Func<SessionFacts, int> there
    )
    {
        var counted = conduct.Counted.ToList();
        return new(
            basis,
            counted.Where(session => session.IsHeld).Sum(there),
            counted.Sum(size),
            counted.Where(session => !session.IsHeld).Sum(size)
        );
    }

    /// <summary>What a person was there for in a session; never more than was given.</summary>
    private static int MinutesAt(SessionFacts session, ParticipantFacts person) =>
        Math.Clamp(
            person
                .Attendance.Where(attended => attended.SessionId == session.Id)
                .Sum(attended => Math.Max(0, attended.Minutes)),
            0,
            Math.Max(0, session.HeldMinutes)
        );
}
