using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>One of a person's referrals.</summary>
public sealed record PersonReferral(
    Guid Id,
    Guid ProgrammeId,
    DateOnly ReceivedOn,
    ReferralState State
)
{
    /// <summary>The programme's title.</summary>
    public Wording Programme { get; init; } = Wording.Empty;
}

/// <summary>The person's referrals, on the person's page: as the patient, or as one who comes along.</summary>
public sealed class PersonReferrals(ReferralsDb db, IProgrammes programmes) : ViewComponent
{
    private const int Most = 20;

    public async Task<IViewComponentResult> InvokeAsync(Guid personId)
    {
        var cancel = HttpContext.RequestAborted;
        var referrals = await db
            .Referrals.AsNoTracking()
            .Where(referral =>
                referral.PatientId == personId
                || referral.People.Any(person => person.PersonId == personId)
            )
            .OrderByDescending(referral => referral.ReceivedOn)
            .ThenByDescending(referral => referral.Id)
            .Take(Most)
            .Select(referral => new PersonReferral(
                referral.Id,
                referral.ProgrammeId,
                referral.ReceivedOn,
                referral.State
            ))
            .ToListAsync(cancel);
        var cards = await programmes.Get(
            [.. referrals.Select(referral => referral.ProgrammeId).Distinct()],
            cancel
        );
        return View(
            "/Referrals/OnPerson/PersonReferrals.cshtml",
            referrals.ConvertAll(referral =>
                cards.TryGetValue(referral.ProgrammeId, out var card)
                    ? referral with
                    {
                        Programme = card.Title,
                    }
                    : referral
            )
        );
    }
}
