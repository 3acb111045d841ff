using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>How it went.</summary>
/// <param name="Id">The referral that was entered, or that the form had become before; null where nothing was entered.</param>
/// <param name="Refused">Why not; null where it was entered, or the person is asked.</param>
/// <param name="Known">What the person must look at and confirm first; null where nothing is asked.</param>
public sealed record EnterOutcome(Guid? Id, Enum? Refused = null, KnownPatient? Known = null);

/// <summary>The secretary enters a referral, or a sign-up, which is accepted at once.</summary>
public sealed class EnterReferral(
    ReferralsDb db,
    IPersons persons,
    SentBefore before,
    ICourses courses,
    Acting acting,
    Events events,
    TimeProvider clock
)
{
    /// <summary>Keeps it, once however often the same form is sent.</summary>
    public async Task<EnterOutcome> Run(NewReferral entry, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(TurnsOf(entry), cancel);
        if (await Sent(entry.Token, cancel) is { } already)
        {
            return await before.IsSame(already, entry, cancel)
                ? new(already.Id)
                : new(already.Id, FormRefusal.IsUsed);
        }

        if (await Refusal(entry, cancel) is { } refused)
        {
            return new(null, refused);
        }

        var known = await KnownPatient.Find(db, persons, courses, entry, cancel);
        if (known.IsToConfirm(entry))
        {
            // Nothing is entered, but that somebody was looked at stands.
            await turn.Commit(cancel);
            return new(null, Known: known);
        }

        return await Keep(turn, entry, cancel);
    }

    /// <summary>The referral that this form has become already; null where it has not.</summary>
    public Task<Referral?> Sent(Guid token, CancellationToken cancel) =>
        db
            .Referrals.AsNoTracking()
            .Include(referral => referral.People)
            .FirstOrDefaultAsync(referral => referral.FormToken == token, cancel);

    // The form, and everyone on it whose number is known: nobody enters the same at the same moment.
    private Guid[] TurnsOf(NewReferral entry) =>
        [
            entry.Token,
            .. entry
                .Relatives.Select(relative => relative.Person)
                .Append(entry.Patient)
                .Select(person => person?.NationalId)
                .OfType<NationalId>()
                .Select(persons.TurnOf),
        ];

    private async Task<EnterOutcome> Keep(Turn turn, NewReferral entry, CancellationToken cancel)
    {
        var referral = await Make(entry, cancel);
        await AddPeople(referral, entry, cancel);
        db.Referrals.Add(referral);
        if (!entry.Programme.ReferralRule.NeedsReferral())
        {
            referral.AcceptAtOnce(clock.GetUtcNow());
            await events.Tell(referral.Accepted(), cancel);
        }

        return await db.TrySave(turn, "Referrals.Done.Entered", cancel) is { } refused
            ? new(null, refused)
            : new(referral.Id);
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
