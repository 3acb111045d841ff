using System.Security.Claims;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Mestra.People;

/// <summary>
/// What a signed-in person carries: the account, the browser, and the one membership acted in. A renewed cookie keeps
/// the browser, and the membership that was chosen as long as it is valid.
/// </summary>
internal sealed class Claims(
    UserManager<Account> users,
    IOptions<IdentityOptions> options,
    PeopleDb db,
    IHttpContextAccessor http
) : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var now = Now(user);
        var chosen = now?.MembershipId();
        var memberships = await db
            .Memberships.IgnoreQueryFilters([MestraDb.OwnRowsOnly]) // nobody acts yet
            .AsNoTracking()
            .Where(m => m.AccountId == user.Id && m.EndedAt == null)
            .OrderBy(m => m.Id)
            .ToListAsync();
        var membership = memberships.Find(m => m.Id == chosen) ?? memberships.FirstOrDefault();
        identity.AddClaim(new Claim(MestraClaims.Name, user.Name));
        var session = now?.SessionId() ?? Guid.CreateVersion7();
        identity.AddClaim(new Claim(MestraClaims.Session, session.ToString()));
        if (!user.TwoFactorEnabled)
        {
            identity.AddClaim(new Claim(MestraClaims.NeedsCode, "true"));
        }

        // A password alone gives no role: the one-time code must be set up first.
        if (membership is not null && user.TwoFactorEnabled)
        {
            var at = await db.Organisations.SingleAsync(o => o.Id == membership.OrganisationId);
            Act(identity, membership, at.Card());
        }

        return identity;
    }

    // A cookie is renewed before the request has a user: then it is the one that the cookie carried.
    private ClaimsPrincipal? Now(Account user)
    {
        var carried = http.HttpContext is { } context
            ? context.Items[Sessions.Renewed] as ClaimsPrincipal ?? context.User
            : null;
        return carried?.AccountId() == user.Id ? carried : null;
    }

    /// <summary>The identity acts in this membership from now on.</summary>
    /// <param name="identity">Who is signed in.</param>
    /// <param name="membership">The membership chosen.</param>
    /// <param name="at">The organisation of the membership.</param>
    public static void Act(ClaimsIdentity identity, Membership membership, OrganisationCard at)
    {
        Replace(identity, MestraClaims.Membership, membership.Id.ToString());
        Replace(identity, MestraClaims.Organisation, membership.OrganisationId.ToString());
        Replace(identity, identity.RoleClaimType, membership.Role.ToString());
        Replace(identity, MestraClaims.ReportsToNpr, at.ReportsToNpr ? "true" : null);
    }

    private static void Replace(ClaimsIdentity identity, string type, string? value)
    {
        foreach (var old in identity.FindAll(type).ToList())
        {
            identity.RemoveClaim(old);
        }

        if (value is not null)
        {
            identity.AddClaim(new Claim(type, value));
        }
    }
}
