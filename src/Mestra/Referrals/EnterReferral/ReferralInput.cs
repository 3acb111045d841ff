using Mestra.Courses.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;

namespace Mestra.Referrals;

/// <summary>What the secretary types about a referral.</summary>
public sealed class ReferralInput
{
    /// <summary>The most relatives on one referral.</summary>
    public const int MostRelatives = 4;

    /// <summary>The form's own mark: sent twice, it is one referral.</summary>
    public Guid Token { get; set; }

    [Asked("Referrals.New.Programme.Asked")]
    public Guid? ProgrammeId { get; set; }
    public Guid? CourseId { get; set; }

    [Asked("Referrals.New.Kind.Asked")]
    public ReferrerKind? Kind { get; set; }
    public bool? IsDirectly { get; set; }

    [AtMost(200)]
    public string? ReferrerName { get; set; }

    [AtMost(200)]
    public string? Workplace { get; set; }
    public string? HprNumber { get; set; }

    [Asked("Referrals.New.Received.Asked")]
    public DateOnly? ReceivedOn { get; set; }
    public bool IsOldConfirmed { get; set; }

    [AtMost(ReferralTables.Longest)]
    public string? Reason { get; set; }
    public bool CanComeAtShortNotice { get; set; }

    [AtMost(ReferralTables.Longest)]
    public string? ExceptionReason { get; set; }

    public PatientInput Patient { get; set; } = new();

    /// <summary>Only relatives come; the patient stays at home.</summary>
    public bool PatientStaysAway { get; set; }

    /// <summary>The number is known under another name, and it is the same person.</summary>
    public bool IsSamePerson { get; set; }

    /// <summary>There is an open referral already, and this is a new one.</summary>
    public bool IsNewAnyway { get; set; }

    public List<RelativeInput> Relatives { get; set; } = [];
}

/// <summary>What is typed about the patient.</summary>
public sealed class PatientInput
{
    public string? Number { get; set; }

    [AtMost(200)]
    public string? GivenName { get; set; }

    [AtMost(200)]
    public string? FamilyName { get; set; }

    public int? BirthYear { get; set; }

    [AtMost(40)]
    public string? Phone { get; set; }

    [AtMost(300)]
    public string? Address { get; set; }
    public string? Language { get; set; }
    public bool IsProtected { get; set; }

    [AtMost(ReferralTables.Longest)]
    public string? Needs { get; set; }

    /// <summary>True where anything says who it is.</summary>
    public bool IsTyped => !string.IsNullOrWhiteSpace(Number + GivenName + FamilyName);
}

/// <summary>What is typed about a relative.</summary>
public sealed class RelativeInput
{
    public string? Number { get; set; }

    [AtMost(200)]
    public string? GivenName { get; set; }

    [AtMost(200)]
    public string? FamilyName { get; set; }

    public Relation? Relation { get; set; }

    [AtMost(300)]
    public string? Address { get; set; }
    public bool IsProtected { get; set; }

    [AtMost(ReferralTables.Longest)]
    public string? Needs { get; set; }

    /// <summary>True where the row is used.</summary>
    public bool IsTyped =>
        !string.IsNullOrWhiteSpace(Number + GivenName + FamilyName + Address + Needs)
        || Relation is not null
        || IsProtected;
}
