using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>What a participant should know of payment, travel and time off. Sums are never said here: they are dated rules of their own.</summary>
public enum PublicRight
{
    /// <summary>Own payment once for the whole course; relatives do not pay (domain 1.5).</summary>
    OwnPaymentOnce,

    /// <summary>The Swedish region's own fee and ceiling.</summary>
    RegionalFee,

    /// <summary>One may apply for travel cover (domain 1.6).</summary>
    Travel,

    /// <summary>Only for the gatherings that the department calls one in to.</summary>
    TravelWhenCalledIn,

    /// <summary>A gathering on screen gives no travel cover.</summary>
    NoTravelToScreen,

    /// <summary>Papers for the employer or NAV.</summary>
    Documentation,
}

/// <summary>Which rights hold, by the provider and the way in.</summary>
public static class PublicRights
{
    /// <summary>What holds for those who come.</summary>
    /// <param name="at">The provider.</param>
    /// <param name="rule">How one comes to it.</param>
    /// <param name="mode">How one attends. Where each chooses room or screen, travel is not covered.</param>
    /// <param name="sessions">The planned gatherings; none for a programme without dates.</param>
    public static IEnumerable<PublicRight> Of(
        OrganisationCard at,
        ReferralRule rule,
        AttendanceMode mode,
        IReadOnlyList<SessionCard> sessions
    )
    {
        if (!rule.NeedsReferral())
        {
            yield break;
        }

        if (at.Kind == OrganisationKind.SwedishRegion)
        {
            yield return PublicRight.RegionalFee;
        }

        if (!at.ReportsToNpr)
        {
            yield break;
        }

        yield return PublicRight.OwnPaymentOnce;
        if (mode is AttendanceMode.Physical or AttendanceMode.HybridAssigned)
        {
            yield return mode == AttendanceMode.Physical
                ? PublicRight.Travel
                : PublicRight.TravelWhenCalledIn;
            if (sessions.Any(IsOnScreen))
            {
                yield return PublicRight.NoTravelToScreen;
            }
        }

        yield return PublicRight.Documentation;
    }

    /// <summary>True for a gathering that one follows from home.</summary>
    public static bool IsOnScreen(this SessionCard session) =>
        session.PlaceId is null && session.VideoLink.Length > 0;
}
