namespace Mestra.Coding;

/// <summary>Asks the conditions of a rule set.</summary>
public static class Conditions
{
    /// <summary>The conditions on the course, for the planning group as well as for the coding: no person is needed.</summary>
    /// <param name="set">The rules, with the organisation's own choices.</param>
    /// <param name="conduct">The course.</param>
    /// <param name="isConfirmed">True where the organisation's coding adviser stands by the set.</param>
    public static IReadOnlyList<ConditionResult> OfProgramme(
        RuleSet set,
        ConductFacts conduct,
        bool isConfirmed
    ) =>
        [
            .. set
                .Conditions.Where(condition => condition.Level == RuleLevel.Programme)
                .Select(condition =>
                    Beside(condition, Ask(condition.Rule, set.Parameters, conduct), isConfirmed)
                ),
        ];

    /// <summary>All conditions, for one person, in the order of the rule set.</summary>
    public static IReadOnlyList<ConditionResult> OfParticipant(
        RuleSet set,
        ConductFacts conduct,
        ParticipantFacts person,
        bool isConfirmed
    ) =>
        [
            .. set.Conditions.Select(condition =>
                Beside(condition, Ask(condition.Rule, set.Parameters, conduct, person), isConfirmed)
            ),
        ];

    private static Answer Ask(
        RuleId rule,
        RuleParameters rules,
        ConductFacts conduct,
        ParticipantFacts person
    ) =>
        rule switch
        {
            RuleId.R1 => ReferralConditions.FromDoctor(rules, person),
            RuleId.R1a => ReferralConditions.ForEducation(person),
            RuleId.R1b => ReferralConditions.SeatStands(rules, person),
            RuleId.R4 => AttendanceCondition.Of(rules, conduct, person),
            _ => Ask(rule, rules, conduct),
        };

    private static Answer Ask(RuleId rule, RuleParameters rules, ConductFacts conduct) =>
        rule switch
        {
            RuleId.R2 => ProgrammeConditions.Topics(rules, conduct),
            RuleId.R2a => ProgrammeConditions.NotOnlySmoking(conduct),
            RuleId.R3 => LengthCondition.Of(rules, conduct),
            RuleId.R5 => ProgrammeConditions.Interdisciplinary(rules, conduct),
            RuleId.R6 => ProgrammeConditions.PrimaryCare(conduct),
            RuleId.R7 => ProgrammeConditions.Ownership(rules, conduct),
            RuleId.R8 => ProgrammeConditions.Registration(conduct),
            RuleId.R9 => ProgrammeConditions.Span(rules, conduct),
            _ => throw new InvalidDataException($"{rule} is asked about a person, not a course."),
        };

    private static ConditionResult Beside(Condition condition, Answer answer, bool isConfirmed) =>
        new(
            condition,
            answer.Outcome,
            answer.Reasons,
            answer.RestsOn.Append(condition.Confidence).Max(),
            isConfirmed
        );
}
