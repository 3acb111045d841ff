using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Planning;

/// <summary>How far an invented programme's plan has come.</summary>
internal enum DemoStage
{
    /// <summary>Just begun, not public, nobody with lived experience in the group yet.</summary>
    Draft,

    /// <summary>Public; the star half written.</summary>
    Half,

    /// <summary>Public; the star written, all that is done once is done.</summary>
    Full,

    /// <summary>The same, with a change yesterday that asks for a new look.</summary>
    LookAgain,
}

/// <summary>What the public reads of a programme, real or invented.</summary>
internal abstract record DemoFacts
{
    public required Wording Title { get; init; }
    public required Wording Ingress { get; init; }
    public required Wording ForWhom { get; init; }
    public required Wording Content { get; init; }
    public required Wording HowToRefer { get; init; }
    public Wording WhatToBring { get; init; } = Wording.Empty;
    public Wording RelativesBring { get; init; } = Wording.Empty;
    public Wording Price { get; init; } = Wording.Empty;
    public Wording Food { get; init; } = Wording.Empty;
    public Wording SpokenLanguage { get; init; } = Wording.Empty;
    public Wording GettingThere { get; init; } = Wording.Empty;
    public IReadOnlyList<UsefulLink> Links { get; init; } = [];

    /// <summary>Who else holds it; the name, and where two have the same, the county after a comma.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
    public required Wording Frequency { get; init; }
    public required List<string> Themes { get; init; }
    public required List<Audience> Audiences { get; init; }
    public required ReferralRule Rule { get; init; }
    public required AttendanceMode Mode { get; init; }
    public required int Min { get; init; }
    public required int Ideal { get; init; }
    public required int Max { get; init; }

    /// <summary>The form as it would have been filled in. A size that is not known is left empty.</summary>
    public virtual ProgrammeForm Form() =>
        new()
        {
            Title = Title,
            Ingress = Ingress,
            ForWhom = ForWhom,
            Content = Content,
            HowToRefer = HowToRefer,
            WhatToBring = WhatToBring,
            RelativesBring = RelativesBring,
            Price = Price,
            Food = Food,
            SpokenLanguage = SpokenLanguage,
            GettingThere = GettingThere,
            Links = [.. Links.Select(LinkRow.Of)],
            Frequency = Frequency,
            Themes = Themes,
            Audiences = Audiences,
            ReferralRule = Rule,
            AttendanceMode = Mode,
            GroupMinimum = Known(Min),
            GroupIdeal = Known(Ideal),
            GroupMaximum = Known(Max),
        };

    private static int? Known(int size) => size == 0 ? null : size;
}

/// <summary>A real provider's programme: facts of its public listing, in our own words, without dates.</summary>
internal sealed record RealProgramme : DemoFacts
{
    public required string Provider { get; init; }

    /// <summary>Address of the public page.</summary>
    public required string Source { get; init; }

    public static IReadOnlyList<RealProgramme> All() =>
        DemoData.Read<RealProgramme>("Planning/Data/real-programmes.json");
}

/// <summary>A programme of an invented organisation, with its plan.</summary>
internal sealed record InventedProgramme : DemoFacts
{
    public required string Organisation { get; init; }
    public string? Department { get; init; }
    public required Wording Goals { get; init; }
    public required Wording PathwayPlace { get; init; }
    public required Wording SmsText { get; init; }
    public required List<IsfTopic> Topics { get; init; }
    public required string PrimaryCarePlan { get; init; }
    public required bool IsNeutral { get; init; }
    public required DemoStage Stage { get; init; }
    public required Dictionary<Factor, CellText> Cells { get; init; }
    public required IReadOnlyList<DemoMember> Outside { get; init; }

    /// <summary>How many experienced users are in the group.</summary>
    public required int ExperiencedUsers { get; init; }

    /// <summary>Which of the organisation's course leaders, from 0.</summary>
    public required int Leader { get; init; }

    /// <summary>What shows that a task was done, by the task's code.</summary>
    public required IReadOnlyDictionary<string, string> Evidence { get; init; }

    /// <summary>Why a task does not belong, by the task's code.</summary>
    public required IReadOnlyDictionary<string, string> NotRelevant { get; init; }

    public override ProgrammeForm Form()
    {
        var form = base.Form();
        form.Goals = Goals;
        form.PathwayPlace = PathwayPlace;
        form.SmsText = SmsText;
        form.Topics = Topics;
        form.PrimaryCarePlan = PrimaryCarePlan;
        form.IsNeutralTitle = IsNeutral;
        return form;
    }

    public static IReadOnlyList<InventedProgramme> All() =>
        DemoData.Read<InventedProgramme>("Planning/Data/demo-programmes.json");
}

/// <summary>Someone in an invented working group who has no account.</summary>
internal sealed record DemoMember(string Name, string Profession, GroupRole Role);

internal static class DemoData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static IReadOnlyList<T> Read<T>(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        return JsonSerializer.Deserialize<List<T>>(stream, Json)!;
    }
}
