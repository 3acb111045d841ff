namespace Mestra.Coding;

/// <summary>R3: long enough, in teaching hours actually given; breaks do not count.</summary>
internal static class LengthCondition
{
    public static Answer Of(RuleParameters rules, ConductFacts conduct)
    {
        var counted = conduct.Counted.ToList();
        var all = counted.Sum(session => session.Minutes);
        var given = counted.Where(session => session.IsHeld).Sum(session => session.HeldMinutes);
        if (all <= 0)
        {
            return conduct.Stage == ConductStage.CancelledPartWay && counted.Count == 0
                ? TooFew(rules, given, CodingReason.TooFewHoursCancelled)
                : Answer.Unknown(new(CodingReason.HoursUnknown));
        }

        return IsEnough(rules, given) ? Enough(rules, given)
            : !conduct.IsOver && IsEnough(rules, all)
                ? Answer.Unknown(Say(rules, all, CodingReason.HoursOnlyPlanned), Sure(rules, all))
            : TooFew(rules, conduct.IsOver ? given : all, WhyTooFew(conduct.Stage));
    }

    private static CodingReason WhyTooFew(ConductStage stage) =>
        stage switch
        {
            ConductStage.NotOver => CodingReason.TooFewHoursPlanned,
            ConductStage.CancelledPartWay => CodingReason.TooFewHoursCancelled,
            _ => CodingReason.TooFewHours,
        };

    private static Answer Enough(RuleParameters rules, int minutes) =>
        Answer.Met(
            Say(
                rules,
                minutes,
                LengthMatters(rules, minutes)
                    ? CodingReason.EnoughHours
                    : CodingReason.EnoughHoursEitherWay
            ),
            Sure(rules, minutes)
        );

    private static Answer TooFew(RuleParameters rules, int minutes, CodingReason why) =>
        Answer.NotMet(Say(rules, minutes, why), Sure(rules, minutes));

    private static bool IsEnough(RuleParameters rules, int minutes) =>
        IsEnough(rules, minutes, rules.TeachingHourMinutes.Value);

    private static bool IsEnough(RuleParameters rules, int minutes, int hour) =>
        minutes >= rules.MinTeachingHours.Value * hour;

    /// <summary>False where the answer is the same however long a teaching hour is: then nobody needs to confirm it.</summary>
    private static bool LengthMatters(RuleParameters rules, int minutes) =>
        rules.TeachingHourMinutes.Allowed is { } lengths
        && lengths.Select(hour => IsEnough(rules, minutes, hour)).Distinct().Skip(1).Any();

    private static RuleConfidence[] Sure(RuleParameters rules, int minutes) =>
        LengthMatters(rules, minutes)
            ? [rules.MinTeachingHours.Confidence, rules.TeachingHourMinutes.Confidence]
            : [rules.MinTeachingHours.Confidence];

    private static Reason Say(RuleParameters rules, int minutes, CodingReason what)
    {
        var hour = rules.TeachingHourMinutes.Value;
        var hours = Math.Round((decimal)minutes / hour, 2, MidpointRounding.ToZero);
        return new(what, hours, rules.MinTeachingHours.Value, hour);
    }
}
