using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>One who comes, with the name as it may be shown.</summary>
public sealed record PersonOnReferral(ReferralPerson Part, PersonCard Card);

/// <summary>A referral as its pages show it.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="ProgrammeTitle">To what.</param>
/// <param name="Patient">On whose record; null for offers with no patient.</param>
/// <param name="People">Those who come, the patient first.</param>
/// <param name="Course">The course its people stand on, or that it was accepted to; null while there is none.</param>
/// <param name="AssessedBy">The name of the one who assessed; empty where nobody has.</param>
/// <param name="ReferrerLanguage">What the referrer is written to in: the organisation's own language (two letters).</param>
/// <param name="OrganisationName">Who answers.</param>
public sealed record ReferralView(
    Referral Referral,
    Wording ProgrammeTitle,
    PersonCard? Patient,
    IReadOnlyList<PersonOnReferral> People,
    CourseCard? Course,
    string AssessedBy,
    string ReferrerLanguage,
    string OrganisationName
);

/// <summary>Reads a referral with the names on it. To open one is to look at all its people, and is logged.</summary>
public sealed class ReadOneReferral(
    ReferralsDb db,
    IPersons persons,
    IProgrammes programmes,
    ICourses courses,
    IStaff staff,
    IOrganisations organisations
)
{
    /// <summary>Opens it; null when there is none here.</summary>
    /// <param name="id">The referral.</param>
    /// <param name="page">What was looked at, as a text key.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<ReferralView?> Open(Guid id, string page, CancellationToken cancel)
    {
        var referral = await db
            .Referrals.AsNoTracking()
            .Include(r => r.People)
            .SingleOrDefaultAsync(r => r.Id == id, cancel);
        return referral is null ? null : await View(referral, page, cancel);
    }

    private async Task<ReferralView> View(Referral referral, string page, CancellationToken cancel)
    {
        Guid?[] ids = [referral.PatientId, .. referral.People.Select(p => (Guid?)p.PersonId)];
        var cards = await persons.Look([.. ids.OfType<Guid>().Distinct()], page, cancel);
        var programme = (await programmes.Get([referral.ProgrammeId], cancel)).GetValueOrDefault(
            referral.ProgrammeId
        );
        var at = await organisations.Get(referral.OrganisationId, cancel);
        return new(
            referral,
            programme?.Title ?? Wording.Empty,
            referral.PatientId is { } patient ? cards.GetValueOrDefault(patient) : null,
            [
                .. referral
                    .People.Where(part => cards.ContainsKey(part.PersonId))
                    .OrderBy(part => part.Relation)
                    .ThenBy(part => part.Id)
                    .Select(part => new PersonOnReferral(part, cards[part.PersonId])),
            ],
            await Course(referral, cancel),
            await AssessedBy(referral, cancel),
            at.Language,
            at.Name
        );
    }

    private async Task<CourseCard?> Course(Referral referral, CancellationToken cancel) =>
        (referral.PlacedCourseId ?? referral.CourseId) is { } id
            ? (await courses.Get([id], cancel)).GetValueOrDefault(id)
            : null;

    private async Task<string> AssessedBy(Referral referral, CancellationToken cancel) =>
        referral.AssessedById is { } id
        && (await staff.Get([id], cancel)).TryGetValue(id, out var card)
            ? card.Name
            : "";
}

/// <summary>Reads referrals to change them.</summary>
internal static class ReferralQueries
{
    /// <summary>One, with its people, to be changed; null when there is none here.</summary>
    public static Task<Referral?> One(this ReferralsDb db, Guid id, CancellationToken cancel) =>
        db.Referrals.Include(r => r.People).SingleOrDefaultAsync(r => r.Id == id, cancel);

    /// <summary>What the state looks like.</summary>
    public static string Color(this Contracts.ReferralState state) =>
        state switch
        {
            Contracts.ReferralState.Accepted => "success",
            Contracts.ReferralState.MoreAsked => "warning",
            Contracts.ReferralState.Declined => "danger",
            Contracts.ReferralState.Received => "info",
            _ => "neutral",
        };
}
