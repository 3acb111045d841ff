using System.Security.Claims;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Mestra.People;

/// <summary>
/// What a signed-in person carries: the account and the one membership acted in. A renewed cookie keeps the
/// membership that was chosen, as long as it is valid.
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
        var chosen = http.HttpContext?.User.MembershipId();
        var memberships = await db
            .Memberships.IgnoreQueryFilters([MestraDb.OwnRowsOnly]) // nobody acts yet
            .AsNoTracking()
            .Where(m => m.AccountId == user.Id && m.EndedAt == null)
            .OrderBy(m => m.Id)
            .ToListAsync();
        var membership = memberships.Find(m => m.Id == chosen) ?? memberships.FirstOrDefault();
        identity.AddClaim(new Claim(MestraClaims.Name, user.Name));
        // A password alone gives no role: the one-time code must be set up first.
        if (membership is not null && user.TwoFactorEnabled)
        {
            Act(identity, membership);
        }

        return identity;
    }

    /// <summary>The identity acts in this membership from now on.</summary>
    public static void Act(ClaimsIdentity identity, Membership membership)
    {
        Replace(identity, MestraClaims.Membership, membership.Id.ToString());
        Replace(identity, MestraClaims.Organisation, membership.OrganisationId.ToString());
        Replace(identity, identity.RoleClaimType, membership.Role.ToString());
    }

    private static void Replace(ClaimsIdentity identity, string type, string value)
    {
        foreach (var old in identity.FindAll(type).ToList())
        {
            identity.RemoveClaim(old);
        }

        identity.AddClaim(new Claim(type, value));
    }
}
