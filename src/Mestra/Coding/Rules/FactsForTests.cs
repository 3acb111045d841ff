using System.Text.Json.Nodes;
using Mestra.Planning.Contracts;

namespace Mestra.Coding;

/// <summary>A course that meets every condition, and people on it; each test changes what it is about.</summary>
internal static class Given
{
    public static readonly DateOnly FirstDay = new(2026, 10, 27);

    public static RuleSet Rules => RuleBook.Shipped.For(FirstDay)!;

    public static RuleSet RulesWithHourOf(int minutes) =>
        Rules.With(new RuleChoices(TeachingHourMinutes: minutes));

    /// <summary>Sessions a week apart, all held, as long as planned.</summary>
    public static ConductFacts Course(params int[] minutes) =>
        new()
        {
            Organiser = CodingOrganiser.HealthTrust,
            Stage = ConductStage.Held,
            ResponsibleDoctor = "Berit Hovlund",
            ResponsibleDoctorHasHpr = true,
            HasPrimaryCarePlan = true,
            Contributors =
            [
                new("Ingrid", "sykepleier", false, Plans: true, Teaches: true),
                new("Tore", "fysioterapeut", false, Plans: false, Teaches: true),
                new("Erik", "", true, Plans: true, Teaches: false),
            ],
            Sessions = [.. minutes.Select((m, week) => Held(FirstDay.AddDays(week * 7), m))],
        };

    public static SessionFacts Held(DateOnly date, int minutes) =>
        new(
            Guid.CreateVersion7(),
            date,
            SessionState.Held,
            minutes,
            minutes,
            Enum.GetValues<IsfTopic>(),
            IsGroup: true,
            IsLocked: true
        );

    /// <summary>A patient who came to all sessions but the named ones (the first is 0).</summary>
    public static ParticipantFacts Patient(ConductFacts course, params int[] missed)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            RecordOwner = id,
            Referral = new(CodingReferrer.GeneralPractitioner),
            Attendance = CameTo(course, missed),
        };
    }

    /// <summary>A relative of a patient, who came to all sessions but the named ones.</summary>
    public static ParticipantFacts Relative(
        Guid? patient,
        ConductFacts course,
        params int[] missed
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            RecordOwner = patient,
            IsRelative = true,
            Referral = new(CodingReferrer.GeneralPractitioner),
            Attendance = CameTo(course, missed),
        };

    public static CodingDraft Draft(
        ConductFacts course,
        ParticipantFacts person,
        RuleChoices? choices = null
    ) => Drafts(course, [person], choices)[0];

    public static IReadOnlyList<CodingDraft> Drafts(
        ConductFacts course,
        IReadOnlyList<ParticipantFacts> people,
        RuleChoices? choices = null,
        RuleBook? book = null
    ) =>
        new CodingDrafts(book ?? RuleBook.Shipped, choices ?? RuleChoices.None, []).Of(
            course,
            people
        );

    /// <summary>The shipped book with changes.</summary>
    public static RuleBook Book(Action<JsonNode> change)
    {
        using var shipped = typeof(RuleBook).Assembly.GetManifestResourceStream(
            "Coding/Rules/Data/rule-sets.json"
        )!;
        var json = JsonNode.Parse(shipped)!;
        change(json);
        using var changed = new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())
        );
        return RuleBook.Read(changed);
    }

    public static ConditionResult Answer(this CodingDraft draft, RuleId rule) =>
        draft.Reimbursement.Conditions.Single(condition => condition.Rule == rule);

    public static IReadOnlyList<CodeUse> Uses(this CodingDraft draft) =>
        [.. draft.Codes.Lines.Select(line => line.Code.Use)];

    public static IReadOnlyList<CodingReason> Kinds(this ConditionResult result) =>
        [.. result.Reasons.Select(reason => reason.Kind)];

    private static IReadOnlyList<AttendanceFacts> CameTo(ConductFacts course, int[] missed) =>
        [
            .. course
                .Sessions.Where((_, number) => !missed.Contains(number))
                .Select(session => new AttendanceFacts(session.Id, session.HeldMinutes)),
        ];
}
