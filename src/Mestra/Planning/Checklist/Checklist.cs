using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Planning;

/// <summary>Which programmes a task of the list belongs to.</summary>
public enum TaskScope
{
    All,

    /// <summary>People are referred.</summary>
    Referred,

    /// <summary>People sign up themselves.</summary>
    SignedUp,

    /// <summary>Referred or signed up: there is a list of those who come.</summary>
    Listed,

    /// <summary>A referred offer of a health trust in Norway.</summary>
    Coded,
}

/// <summary>How sure a due date is.</summary>
public enum Confidence
{
    /// <summary>A source states it.</summary>
    Stated,

    /// <summary>Our proposal; the group changes it freely.</summary>
    Proposed,
}

/// <summary>A task as the list of the procedure has it.</summary>
/// <remarks>
/// Code: never changes.
/// Days: days after the anchor, below zero before; null where it has no day.
/// Source: where the task comes from.
/// DueIs: how sure the day is.
/// Title: our own words.
/// </remarks>
public sealed record ChecklistItem(
    string Code,
    TaskPhase Phase,
    TaskRole Role,
    TaskAnchor Anchor,
    int? Days,
    bool IsPerCourse,
    TaskScope Scope,
    string Source,
    Confidence DueIs,
    Wording Title,
    int Position
)
{
    /// <summary>The task as the programme's organisation has it: a Swedish one writes nothing in Norwegian.</summary>
    internal ChecklistTask TaskOf(Programme programme, OrganisationCard at) =>
        new()
        {
            OrganisationId = programme.OrganisationId,
            ProgrammeId = programme.Id,
            Code = Code,
            Title = at.Country == "SE" ? Title with { Nb = null, Nn = null } : Title,
            Phase = Phase,
            Role = Role,
            Anchor = Anchor,
            OffsetDays = Days,
            IsPerCourse = IsPerCourse,
            Position = Position,
        };
}

/// <summary>The list of the procedure (nb: sjekkliste; seed 003, domain 2.2), as dated data in <c>Planning/Data/checklist.json</c>.</summary>
internal static class Checklist
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Every task, in the order of the work.</summary>
    public static IReadOnlyList<ChecklistItem> Items { get; } = Read();

    /// <summary>The tasks that belong to a programme of this organisation.</summary>
    public static IReadOnlyList<ChecklistItem> For(Programme programme, OrganisationCard at) =>
        [.. Items.Where(item => Fits(item.Scope, programme, at))];

    /// <summary>The item of a code; null for the group's own tasks.</summary>
    public static ChecklistItem? Find(string code) => Items.FirstOrDefault(i => i.Code == code);

    private static bool Fits(TaskScope scope, Programme programme, OrganisationCard at) =>
        scope switch
        {
            TaskScope.Referred => programme.ReferralRule.NeedsReferral(),
            TaskScope.SignedUp => programme.ReferralRule == ReferralRule.SelfReferral,
            TaskScope.Listed => programme.ReferralRule != ReferralRule.None,
            TaskScope.Coded => programme.IsCoded(at),
            _ => true,
        };

    private static ChecklistItem[] Read()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Planning/Data/checklist.json")!;
        return
        [
            .. JsonSerializer
                .Deserialize<ListFile>(stream, Json)!
                .Tasks.Select((row, index) => row.Item(index + 1)),
        ];
    }

    private sealed record ListFile(string ValidFrom, string Source, Row[] Tasks);

    private sealed record Row(
        string Code,
        TaskPhase Phase,
        TaskRole Role,
        TaskAnchor Anchor,
        int? Days,
        bool PerCourse,
        TaskScope Scope,
        string Source,
        Confidence DueIs,
        string Nb,
        string Nn,
        string Sv,
        string En
    )
    {
        public ChecklistItem Item(int position) =>
            new(
                Code,
                Phase,
                Role,
                Anchor,
                Days,
                PerCourse,
                Scope,
                Source,
                DueIs,
                new Wording(Nb, Nn, Sv, En),
                position
            );
    }
}
