using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>The secretary enters a referral, or a sign-up, which is accepted at once.</summary>
public sealed class EnterReferral(
    ReferralsDb db,
    IPersons persons,
    ICourses courses,
    Acting acting,
    Events events,
    TimeProvider clock
)
{
    /// <summary>Keeps it, once however often the same form is sent.</summary>
    /// <returns>The referral's id, or why not.</returns>
    public async Task<(Guid? Id, ReferralRefusal? Refused)> Run(
        NewReferral entry,
        CancellationToken cancel
    )
    {
        if (await Sent(entry.Token, cancel) is { } already)
        {
            return (already, null);
        }

        if (await Refusal(entry, cancel) is { } refused)
        {
            return (null, refused);
        }

        try
        {
            return (await Keep(entry, cancel), null);
        }
        catch (Exception conflict) when (Conflict.Is(conflict))
        {
            db.Forget();
            return await Sent(entry.Token, cancel) is { } first
                ? (first, null)
                : (null, ReferralRefusal.ChangedMeanwhile);
        }
    }

    /// <summary>The referral that this form has become already; null where it has not.</summary>
    public Task<Guid?> Sent(Guid token, CancellationToken cancel) =>
        db
            .Referrals.Where(referral => referral.FormToken == token)
            .Select(referral => (Guid?)referral.Id)
            .FirstOrDefaultAsync(cancel);

    private async Task<Guid> Keep(NewReferral entry, CancellationToken cancel)
    {
        var referral = await Make(entry, cancel);
        await AddPeople(referral, entry, cancel);
        db.Referrals.Add(referral);
        if (!entry.Programme.ReferralRule.NeedsReferral())
        {
            referral.AcceptAtOnce(clock.GetUtcNow());
            await events.Tell(referral.Accepted(), cancel);
        }

        await db.Save("Referrals.Done.Entered", cancel);
        return referral.Id;
    }

    private async Task<ReferralRefusal?> Refusal(NewReferral entry, CancellationToken cancel) =>
        entry.Programme.Refuses(entry.Kind) is { } refused ? refused
        : !entry.PatientComes && entry.Relatives.Count == 0 ? ReferralRefusal.NobodyComes
        : entry.CourseId is { } course
        && !await courses.TakesIn(course, entry.Programme.Id, clock.GetUtcNow(), cancel)
            ? ReferralRefusal.NoSuchCourse
        : null;

    private async Task<Referral> Make(NewReferral entry, CancellationToken cancel) =>
        new()
        {
            OrganisationId = acting.OrganisationId!.Value,
            FormToken = entry.Token,
            ProgrammeId = entry.Programme.Id,
            DepartmentId = entry.Programme.DepartmentId,
            CourseId = entry.CourseId,
            ReferrerKind = entry.Kind,
            ReferrerName = entry.ReferrerName,
            ReferrerWorkplace = entry.Workplace,
            HprNumber = entry.HprNumber,
            IsDirectlyForEducation = entry.IsDirectlyForEducation,
            ReceivedOn = entry.ReceivedOn,
            EnteredAt = clock.GetUtcNow(),
            PatientId = entry.Patient is null
                ? null
                : await persons.FindOrAdd(entry.Patient, cancel),
            Reason = entry.Reason,
            CanComeAtShortNotice = entry.CanComeAtShortNotice,
            ExceptionReason = entry.ExceptionReason,
        };

    private async Task AddPeople(Referral referral, NewReferral entry, CancellationToken cancel)
    {
        if (entry.PatientComes && referral.PatientId is { } patient)
        {
            referral.Add(patient, Relation.Self, entry.PatientNeeds);
        }

        foreach (var relative in entry.Relatives)
        {
            referral.Add(
                await persons.FindOrAdd(relative.Person, cancel),
                relative.Relation,
                relative.Needs,
                relative.IsNumberMissing
            );
        }
    }
}
