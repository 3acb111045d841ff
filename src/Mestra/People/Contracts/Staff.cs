namespace Mestra.People.Contracts;

/// <summary>A member of staff, or an experienced user, as other modules know them.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">The name they work under.</param>
/// <param name="Profession">Profession in words (sykepleier, fysioterapeut); empty for an experienced user.</param>
/// <param name="HprNumber">Norwegian health personnel number; empty when there is none.</param>
/// <param name="Roles">The roles at the organisation that was asked about.</param>
public sealed record StaffCard(
    Guid AccountId,
    string Name,
    string Profession,
    string HprNumber,
    IReadOnlyList<Role> Roles
)
{
    /// <summary>True for a person whose knowledge is lived experience.</summary>
    public bool IsExperiencedUser => Roles.Contains(Role.ExperiencedUser);
}

/// <summary>Reads the staff of an organisation.</summary>
public interface IStaff
{
    /// <summary>All who have a role at the organisation, by name.</summary>
    Task<IReadOnlyList<StaffCard>> At(Guid organisationId, CancellationToken cancel);

    /// <summary>The named accounts, wherever they work.</summary>
    Task<IReadOnlyDictionary<Guid, StaffCard>> Get(
        IReadOnlyCollection<Guid> accountIds,
        CancellationToken cancel
    );
}
