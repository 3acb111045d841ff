using Mestra.Kernel;

namespace Mestra.Planning;

/// <summary>What someone does in the working group (nb: rolle i arbeidsgruppen).</summary>
public enum GroupRole
{
    /// <summary>nb: kursleder.</summary>
    Leader,

    /// <summary>Plans and teaches by profession (nb: fagperson).</summary>
    Professional,

    /// <summary>Answers for the medical content (nb: medisinsk ansvarlig).</summary>
    Doctor,

    /// <summary>In the group from its first meeting (nb: sekretær; seed 003).</summary>
    Secretary,

    /// <summary>In the group from the start, an equal (nb: erfaren bruker, brukerrepresentant).</summary>
    ExperiencedUser,

    /// <summary>Method support (nb: LMS-koordinator, Team PPO).</summary>
    Adviser,
}

/// <summary>What a working group lacks (seed 003). A gap is shown until it is filled; it stops nobody from planning.</summary>
public enum GroupGap
{
    /// <summary>From the start.</summary>
    NoExperiencedUser,

    /// <summary>From the first meeting.</summary>
    NoSecretary,

    /// <summary>At least two professions; the number is our proposal (R5, domain 1.1).</summary>
    NotInterdisciplinary,
}

/// <summary>Why someone is not taken into the working group.</summary>
public enum GroupRefusal
{
    /// <summary>Neither someone from the staff nor a name.</summary>
    NobodyNamed,

    /// <summary>Both someone from the staff and a name.</summary>
    TwoNamed,
    AlreadyInTheGroup,

    /// <summary>A doctor or a professional from outside is named with a profession.</summary>
    ProfessionIsMissing,

    /// <summary>The account has no role here.</summary>
    NotOnTheStaff,
}

/// <summary>One in the working group (nb: medlem av arbeidsgruppen): someone with an account, or someone from outside by name.</summary>
public sealed class WorkingGroupMember : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>The account; null for someone from outside.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The name of someone from outside; empty where there is an account, whose name is its own.</summary>
    [Personal]
    public string Name { get; init; } = "";

    /// <summary>Profession in words; empty for an experienced user.</summary>
    public string Profession { get; init; } = "";
    public required GroupRole Role { get; init; }
    public required DateOnly JoinedOn { get; init; }

    /// <summary>Planning on the strength of lived experience.</summary>
    public bool IsExperiencedUser => Role == GroupRole.ExperiencedUser;

    Guid IRecorded.RecordId => ProgrammeId;

    IReadOnlyList<Guid> IRecorded.ToldApartBy => AccountId is { } account ? [account] : [];
}
