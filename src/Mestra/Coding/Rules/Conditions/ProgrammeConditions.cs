namespace Mestra.Coding;

/// <summary>R2, R2a, R5, R6, R7, R8 and R9: the course as such.</summary>
internal static class ProgrammeConditions
{
    /// <summary>R2.</summary>
    public static Answer Topics(RuleParameters rules, ConductFacts conduct)
    {
        var sure = rules.Topics.Confidence;
        var covered = conduct.Counted.SelectMany(session => session.Topics).ToHashSet();
        var missing = rules.Topics.Value.Where(topic => !covered.Contains(topic)).ToList();
        return missing.Count == 0
            ? Answer.Met(new(CodingReason.TopicsCovered, rules.Topics.Value), sure)
            : Answer.NotMet(new(CodingReason.TopicsMissing, missing), sure);
    }

    /// <summary>R2a.</summary>
    public static Answer NotOnlySmoking(ConductFacts conduct) =>
        conduct.IsSmokingCessationOnly
            ? Answer.NotMet(new(CodingReason.SmokingCessationOnly))
            : Answer.Met(new(CodingReason.MoreThanSmokingCessation));

    /// <summary>R5.</summary>
    public static Answer Interdisciplinary(RuleParameters rules, ConductFacts conduct)
    {
        var professions = conduct
            .Contributors.Where(who => who.Teaches && !who.IsExperiencedUser)
            .Select(who => who.Profession.Trim())
            .Where(profession => profession.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
        var experienced = conduct
            .Contributors.Where(who => who.IsExperiencedUser && (who.Plans || who.Teaches))
            .DistinctBy(who => who.Who, StringComparer.Ordinal)
            .Count();
        return AllOf(
            met: new(CodingReason.Interdisciplinary, professions, experienced),
            restsOn: [rules.MinProfessions.Confidence, rules.MinExperiencedUsers.Confidence],
            (
                professions >= rules.MinProfessions.Value,
                new(CodingReason.TooFewProfessions, professions, rules.MinProfessions.Value)
            ),
            (
                experienced >= rules.MinExperiencedUsers.Value,
                new(
                    CodingReason.TooFewExperiencedUsers,
                    experienced,
                    rules.MinExperiencedUsers.Value
                )
            ),
            (conduct.Counted.Any(session => session.IsGroup), new(CodingReason.NoGroupSession))
        );
    }

    /// <summary>R6.</summary>
    public static Answer PrimaryCare(ConductFacts conduct) =>
        AllOf(
            met: new(CodingReason.PrimaryCarePlanned),
            restsOn: [],
            (conduct.HasPrimaryCarePlan, new(CodingReason.PrimaryCarePlanMissing))
        );

    /// <summary>R7.</summary>
    public static Answer Ownership(RuleParameters rules, ConductFacts conduct)
    {
        var doctor = conduct.ResponsibleDoctor?.Trim() ?? "";
        return AllOf(
            met: new(CodingReason.TrustWithDoctor, doctor),
            restsOn: [rules.Organisers.Confidence],
            (rules.Organisers.Value.Contains(conduct.Organiser), new(CodingReason.NotHealthTrust)),
            (doctor.Length > 0, new(CodingReason.ResponsibleDoctorMissing)),
            (
                doctor.Length == 0 || conduct.ResponsibleDoctorHasHpr,
                new(CodingReason.ResponsibleDoctorHprMissing, doctor)
            )
        );
    }

    /// <summary>R8: what is handed over is full when the course leader has locked the attendance of every session held.</summary>
    public static Answer Registration(ConductFacts conduct)
    {
        var held = conduct.Sessions.Where(session => session.IsHeld).ToList();
        var open = held.Count(session => !session.IsLocked);
        return (conduct.IsOver, held.Count, open) switch
        {
            (_, 0, _) => Answer.Unknown(new(CodingReason.NoSessions)),
            (false, _, _) => Answer.Unknown(
                new(CodingReason.AttendanceNotYetLocked, held.Count - open, held.Count)
            ),
            (true, _, 0) => Answer.Met(new(CodingReason.AttendanceLocked, held.Count, held.Count)),
            _ => Answer.NotMet(new(CodingReason.AttendanceNotLocked, open, held.Count)),
        };
    }

    /// <summary>R9.</summary>
    public static Answer Span(RuleParameters rules, ConductFacts conduct)
    {
        var days = conduct.Counted.Select(session => session.Date).Order().ToList();
        if (days.Count == 0)
        {
            return Answer.Unknown(new(CodingReason.NoSessions));
        }

        var (first, last, months) = (days[0], days[^1], rules.MaxSpanMonths.Value);
        return last <= first.AddMonths(months)
            ? Answer.Met(
                new(CodingReason.WithinSpan, first, last, months),
                rules.MaxSpanMonths.Confidence
            )
            : Answer.NotMet(
                new(CodingReason.SpanTooLong, first, last, months),
                rules.MaxSpanMonths.Confidence
            );
    }

    /// <summary>Met where every demand is; else not met, with a reason for each that is not.</summary>
    private static Answer AllOf(
        Reason met,
        IReadOnlyList<RuleConfidence> restsOn,
        params IEnumerable<(bool IsMet, Reason Missing)> demands
    )
    {
        var missing = demands
            .Where(demand => !demand.IsMet)
            .Select(demand => demand.Missing)
            .ToList();
        return missing.Count == 0
            ? Answer.Met(met, restsOn)
            : new(RuleOutcome.NotMet, missing, restsOn);
    }
}
