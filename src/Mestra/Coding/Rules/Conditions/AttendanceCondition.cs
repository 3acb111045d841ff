namespace Mestra.Coding;

/// <summary>R4: each person's own attendance, never the group's.</summary>
internal static class AttendanceCondition
{
    public static Answer Of(RuleParameters rules, ConductFacts conduct, ParticipantFacts person)
    {
        var count =
            rules.AttendanceBasis.Value == AttendanceBasis.Time
                ? InMinutes(conduct, person)
                : InSessions(rules.MinSessionPresence.Value, conduct, person);
        if (count.All == 0)
        {
            return Answer.Unknown(new(CodingReason.HoursUnknown));
        }

        var limit = rules.MinAttendance.Value;
        var needed = limit * count.All;
        var (outcome, reason, share) =
            count.There >= needed ? (RuleOutcome.Met, CodingReason.AttendedEnough, count.There)
            : count.Reachable >= needed
                ? (RuleOutcome.Unknown, CodingReason.AttendanceStillOpen, count.There)
            : conduct.IsOver ? (RuleOutcome.NotMet, CodingReason.AttendedTooLittle, count.There)
            : (RuleOutcome.NotMet, CodingReason.AttendanceOutOfReach, count.Reachable);
        return new(
            outcome,
            [new(reason, Down(share / count.All), limit)],
            rules.MinAttendance.Confidence,
            rules.AttendanceBasis.Confidence
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

    private static Count InMinutes(ConductFacts conduct, ParticipantFacts person) =>
        Count.Of(
            conduct,
            session => Math.Max(0, session.Minutes),
            session => MinutesAt(session, person)
        );

    private static Count InSessions(decimal least, ConductFacts conduct, ParticipantFacts person) =>
        Count.Of(
            conduct,
            _ => 1,
            session =>
                session.HeldMinutes > 0 && MinutesAt(session, person) >= least * session.HeldMinutes
                    ? 1
                    : 0
        );

    /// <summary>Whole percent, always downwards: what is just too little never reads as enough.</summary>
    private static decimal Down(decimal share) => Math.Round(share, 2, MidpointRounding.ToZero);

    /// <summary>What a person was there for, what there is, and what is still to come.</summary>
    private sealed record Count(decimal There, decimal All, decimal Open)
    {
        public decimal Reachable => There + Open;

        public static Count Of(
            ConductFacts conduct,
            Func<SessionFacts, decimal> size,
            Func<SessionFacts, decimal> there
        )
        {
            var counted = conduct.Counted.ToList();
            return new(
                counted.Where(session => session.IsHeld).Sum(there),
                counted.Sum(size),
                counted.Where(session => !session.IsHeld).Sum(size)
            );
        }
    }
}
