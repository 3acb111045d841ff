using Mestra.Kernel;

namespace Mestra.Coding;

/// <summary>R4: each person's own attendance, never the group's.</summary>
internal static class AttendanceCondition
{
    public static Answer Of(RuleParameters rules, ConductFacts conduct, ParticipantFacts person)
    {
        var count = Attended.Of(rules, conduct, person);
        if (count.Share is not { } share)
        {
            return Answer.Unknown(new(CodingReason.HoursUnknown));
        }

        var limit = rules.MinAttendance.Value;
        var needed = limit * count.All;
        var (outcome, reason, said) =
            count.There >= needed ? (RuleOutcome.Met, CodingReason.AttendedEnough, share)
            : count.Reachable >= needed
                ? (RuleOutcome.Unknown, CodingReason.AttendanceStillOpen, share)
            : conduct.IsOver ? (RuleOutcome.NotMet, CodingReason.AttendedTooLittle, share)
            : (
                RuleOutcome.NotMet,
                CodingReason.AttendanceOutOfReach,
                WholePercent.Down((decimal)count.Reachable / count.All)
            );
        return new(
            outcome,
            [new(reason, said, limit)],
            rules.MinAttendance.Confidence,
            rules.AttendanceBasis.Confidence
        );
    }
}
