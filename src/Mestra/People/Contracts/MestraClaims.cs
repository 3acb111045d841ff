using System.Security.Claims;

namespace Mestra.People.Contracts;

/// <summary>What a signed-in person carries, and how to read it.</summary>
public static class MestraClaims
{
    /// <summary>The name the person works under.</summary>
    public const string Name = "mestra:name";

    /// <summary>The membership acted in.</summary>
    public const string Membership = "mestra:membership";

    /// <summary>The organisation acted for.</summary>
    public const string Organisation = "mestra:organisation";

    /// <summary>Carried by those who act for an organisation that reports to the patient register (NPR).</summary>
    public const string ReportsToNpr = "mestra:npr";

    /// <summary>The browser the person is signed in with; ends when they sign out there.</summary>
    public const string Session = "mestra:session";

    /// <summary>Carried by those who have a password but no one-time code yet: they act as nobody.</summary>
    public const string NeedsCode = "mestra:needs-code";

    /// <summary>The account, or null for the public.</summary>
    public static Guid? AccountId(this ClaimsPrincipal user) =>
        Read(user, ClaimTypes.NameIdentifier);

    /// <summary>The membership acted in, or null.</summary>
    public static Guid? MembershipId(this ClaimsPrincipal user) => Read(user, Membership);

    /// <summary>The signed-in browser, or null.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) => Read(user, Session);

    /// <summary>The organisation acted for, or null.</summary>
    public static Guid? OrganisationId(this ClaimsPrincipal user) => Read(user, Organisation);

    /// <summary>The role acted in, or null.</summary>
    public static Role? ActingRole(this ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>True where the person, in the role acted in and at the organisation acted for, may do it (one of <see cref="Can"/>).</summary>
    public static bool May(this ClaimsPrincipal user, string can) =>
        can == Can.VisitPublicPages
        || (
            user.ActingRole() is { } role
            && Access.Allows(can, role)
            && (!Access.IsForNprOnly(can) || user.HasClaim(claim => claim.Type == ReportsToNpr))
        );

    private static Guid? Read(ClaimsPrincipal user, string type) =>
        Guid.TryParse(user.FindFirstValue(type), out var id) ? id : null;
}
