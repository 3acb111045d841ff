namespace Mestra.Kernel;

/// <summary>Who acts now, for which organisation, and why. One per request, command or background round.</summary>
/// <remarks>
/// Rows that belong to an organisation are visible only to those who act for it: the database asks this class
/// (see <see cref="MestraDb"/>). Nobody acts by default, and nobody sees nothing.
/// </remarks>
public sealed class Acting
{
    /// <summary>The account that acts; null for the public and for the system itself.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>The name as it stands in the process record. Empty for the public.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The role the person acts in, as its code name (<c>Secretary</c>). Empty for the public.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The organisation acted for; null for the public and for the system.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>True only for commands and background work, which see every organisation's rows.</summary>
    public bool IsSystem { get; private set; }

    /// <summary>A signed-in person acts in a role at an organisation.</summary>
    public void As(Guid accountId, string name, string role, Guid organisationId) =>
        (AccountId, Name, Role, OrganisationId, IsSystem) = (
            accountId,
            name,
            role,
            organisationId,
            false
        );

    /// <summary>The program itself acts: a command, the drain of outgoing messages, the demonstration data.</summary>
    public void AsSystem(string name) =>
        (AccountId, Name, Role, OrganisationId, IsSystem) = (null, name, "System", null, true);

    /// <summary>The program acts on behalf of one organisation and sees only its rows.</summary>
    public void AsSystemFor(Guid organisationId, string name) =>
        (AccountId, Name, Role, OrganisationId, IsSystem) = (
            null,
            name,
            "System",
            organisationId,
            false
        );
}
