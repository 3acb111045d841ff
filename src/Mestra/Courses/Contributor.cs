namespace Mestra.Courses;

/// <summary>One who contributes to a session, with profession or as an experienced user.</summary>
public sealed class Contributor
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SessionId { get; init; }

    /// <summary>The account; null for a lecturer from outside.</summary>
    public Guid? AccountId { get; init; }
    public required string Name { get; init; }
    public string Profession { get; init; } = "";
    public bool IsExperiencedUser { get; init; }

    internal ContributorPlan Plan => new(AccountId, Name, Profession, IsExperiencedUser);

    internal static Contributor From(ContributorPlan plan, Guid sessionId) =>
        new()
        {
            SessionId = sessionId,
            AccountId = plan.AccountId,
            Name = plan.Name,
            Profession = plan.Profession,
            IsExperiencedUser = plan.IsExperiencedUser,
        };
}

/// <summary>Who is to contribute: a member of staff, or someone from outside by name.</summary>
public sealed record ContributorPlan(
    Guid? AccountId,
    string Name,
    string Profession,
    bool IsExperiencedUser
);
