using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Mestra.Ui;

namespace Mestra.Planning;

/// <summary>What people write about a programme, on the form and in the demonstration data.</summary>
public sealed class ProgrammeForm : WholeForm
{
    /// <summary>As many rows of links and of organisers as the form has, one at least to spare; and the most it takes.</summary>
    private const int Rows = 2;
    private const int MostRows = 20;

    /// <summary>Up to 200 characters in each language.</summary>
    [AtMost(200)]
    public Wording Title { get; set; } = Wording.Empty;

    [AtMost(500)]
    public Wording Ingress { get; set; } = Wording.Empty;

    [AtMost(4000)]
    public Wording ForWhom { get; set; } = Wording.Empty;

    [AtMost(4000)]
    public Wording Goals { get; set; } = Wording.Empty;

    [AtMost(4000)]
    public Wording Content { get; set; } = Wording.Empty;

    [AtMost(2000)]
    public Wording PathwayPlace { get; set; } = Wording.Empty;

    [AtMost(2000)]
    public Wording HowToRefer { get; set; } = Wording.Empty;

    [AtMost(1000)]
    public Wording WhatToBring { get; set; } = Wording.Empty;

    [AtMost(1000)]
    public Wording RelativesBring { get; set; } = Wording.Empty;

    [AtMost(300)]
    public Wording Price { get; set; } = Wording.Empty;

    [AtMost(300)]
    public Wording Food { get; set; } = Wording.Empty;

    [AtMost(200)]
    public Wording SpokenLanguage { get; set; } = Wording.Empty;

    [AtMost(1000)]
    public Wording GettingThere { get; set; } = Wording.Empty;
    public List<LinkRow> Links { get; set; } = [];
    public List<CoOrganiserRow> CoOrganisers { get; set; } = [];

    [AtMost(300)]
    public Wording Frequency { get; set; } = Wording.Empty;

    /// <summary>Two SMS parts hold about 300 characters.</summary>
    [AtMost(300)]
    public Wording SmsText { get; set; } = Wording.Empty;
    public List<string> Themes { get; set; } = [];
    public List<Audience> Audiences { get; set; } = [];
    public ReferralRule ReferralRule { get; set; } = ReferralRule.AnyClinician;
    public AttendanceMode AttendanceMode { get; set; }

    [Asked("Planning.Programme.GroupMinimumMissing")]
    public int? GroupMinimum { get; set; }

    [Asked("Planning.Programme.GroupIdealMissing")]
    public int? GroupIdeal { get; set; }

    [Asked("Planning.Programme.GroupMaximumMissing")]
    public int? GroupMaximum { get; set; }
    public Guid? DepartmentId { get; set; }
    public bool IsNeutralTitle { get; set; }
    public Guid? ResponsibleDoctorId { get; set; }
    public List<IsfTopic> Topics { get; set; } = [];

    [AtMost(4000)]
    public string? PrimaryCarePlan { get; set; }
    public bool IsSmokingCessationOnly { get; set; }

    /// <summary>The form as it is opened for a known programme.</summary>
    public static ProgrammeForm Of(Programme programme) =>
        new()
        {
            Title = programme.Title,
            Ingress = programme.Ingress,
            ForWhom = programme.ForWhom,
            Goals = programme.Goals,
            Content = programme.Content,
            PathwayPlace = programme.PathwayPlace,
            HowToRefer = programme.HowToRefer,
            WhatToBring = programme.WhatToBring,
            RelativesBring = programme.RelativesBring,
            Price = programme.Price,
            Food = programme.Food,
            SpokenLanguage = programme.SpokenLanguage,
            GettingThere = programme.GettingThere,
            Links = [.. programme.Links.Select(LinkRow.Of)],
            CoOrganisers =
            [
                .. programme.CoOrganiserIds.Select(id => new CoOrganiserRow
                {
                    OrganisationId = id,
                }),
            ],
            Frequency = programme.Frequency,
            SmsText = programme.SmsText,
            Themes = [.. programme.Themes],
            Audiences = [.. programme.Audiences],
            ReferralRule = programme.ReferralRule,
            AttendanceMode = programme.AttendanceMode,
            GroupMinimum = programme.GroupMinimum,
            GroupIdeal = programme.GroupIdeal,
            GroupMaximum = programme.GroupMaximum,
            DepartmentId = programme.DepartmentId,
            IsNeutralTitle = programme.IsNeutralTitle,
            ResponsibleDoctorId = programme.ResponsibleDoctorId,
            Topics = [.. programme.Topics],
            PrimaryCarePlan = programme.PrimaryCarePlan,
            IsSmokingCessationOnly = programme.IsSmokingCessationOnly,
        };

    /// <summary>Makes room for more; no more rows are kept than a page can hold.</summary>
    public void AddSpareRows()
    {
        Links = [.. Links.Where(row => !row.IsBlank).Take(MostRows - 1)];
        Links.AddRange(
            Enumerable.Range(0, Math.Max(1, Rows - Links.Count)).Select(_ => new LinkRow())
        );
        CoOrganisers =
        [
            .. CoOrganisers.Where(row => row.OrganisationId is not null).Take(MostRows - 1),
        ];
        CoOrganisers.AddRange(
            Enumerable
                .Range(0, Math.Max(1, Rows - CoOrganisers.Count))
                .Select(_ => new CoOrganiserRow())
        );
    }
}

/// <summary>A useful link as it is typed.</summary>
public sealed class LinkRow
{
    [AtMost(120)]
    public string Name { get; set; } = "";

    [RowKey, AtMost(500)]
    public string Address { get; set; } = "";

    /// <summary>True for a row that is not used.</summary>
    public bool IsBlank => Name.Trim().Length == 0 && Address.Trim().Length == 0;

    /// <summary>The row as it is opened.</summary>
    public static LinkRow Of(UsefulLink link) => new() { Name = link.Name, Address = link.Address };

    /// <summary>What was typed.</summary>
    public UsefulLink Link() => new(Name.Trim(), Address.Trim());
}

/// <summary>An organisation that holds the programme too, as it is chosen.</summary>
public sealed class CoOrganiserRow
{
    /// <summary>Null for a row that is not used.</summary>
    [RowKey]
    public Guid? OrganisationId { get; set; }
}
