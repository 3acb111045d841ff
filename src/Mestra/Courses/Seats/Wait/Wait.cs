using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>
/// Puts the people of an accepted referral on a waiting list, as one party: of the course they were referred to, else
/// of the programme's next course with room for them, else of its next open one, else of the programme itself until
/// it has one.
/// </summary>
internal sealed class Wait(
    CoursesDb db,
    SeatChanges changes,
    IOrganisations organisations,
    TimeProvider clock
) : IReact<ReferralAccepted>
{
    public async Task React(ReferralAccepted happened, CancellationToken cancel)
    {
        var party =
            await Party(happened, cancel)
            ?? new(
                Guid.CreateVersion7(),
                happened.CourseId
                    ?? await Next(happened.ProgrammeId, happened.People.Count, cancel),
                HasSeat: false
            );
        var there = await AlreadyThere(happened, party.CourseId, cancel);
        // The wait began when the referral came, not when the department got to it.
        var house = await organisations.Get(happened.OrganisationId, cancel);
        var since = house.At(happened.ReceivedOn, TimeOnly.MinValue);
        List<Seat> seats =
        [
            .. happened
                .People.DistinctBy(person => person.PersonId)
                .Where(person => !there.Contains(person.PersonId))
                .Select(person => Seat(happened, person, party, since)),
        ];
        db.Seats.AddRange(seats);
        await changes.Tell(cancel);
        if (party.CourseId is { } courseId)
        {
            db.Afterwards(then => LeaveIfCancelled(courseId, seats, then));
        }
    }

    // The course may have been cancelled while this was written. Written rows hold the course as it is until they are
    // committed, so what is read now stays true: these people go where those went who stood there before.
    private async Task LeaveIfCancelled(Guid courseId, List<Seat> seats, CancellationToken cancel)
    {
        if (
            await db.Courses.AnyAsync(
                course => course.Id == courseId && course.State == CourseState.Cancelled,
                cancel
            )
        )
        {
            seats.ForEach(seat => seat.CourseId = null);
            await changes.Tell(cancel);
        }
    }

    private Seat Seat(
        ReferralAccepted referral,
        ReferredPerson person,
        Standing party,
        DateTimeOffset since
    ) =>
        new()
        {
            OrganisationId = referral.OrganisationId,
            CourseId = party.CourseId,
            ProgrammeId = referral.ProgrammeId,
            PartyId = party.PartyId,
            JoinedLater = party.HasSeat,
            AttendeeId = person.PersonId,
            PatientId = referral.PatientId,
            Relation = person.Relation,
            ReferralId = referral.ReferralId,
            Needs = person.Needs,
            WaitingSince = since,
        };

    // A relative who is put on the referral later comes with the others, where they are.
    private Task<Standing?> Party(ReferralAccepted referral, CancellationToken cancel) =>
        db
            .Live.Where(seat => seat.ReferralId == referral.ReferralId)
            .OrderByDescending(seat => seat.Id)
            .Select(seat => new Standing(
                seat.PartyId,
                seat.CourseId,
                seat.State != SeatState.Waiting || seat.JoinedLater
            ))
            .FirstOrDefaultAsync(cancel);

    // A later date with seats for all of them goes before the nearest, where they would wait behind others.
    private async Task<Guid?> Next(Guid programmeId, int people, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return await db
            .Courses.Where(Course.TakesReferrals)
            .Where(course =>
                course.ProgrammeId == programmeId
                && (course.SignUpDeadline == null || course.SignUpDeadline >= today)
                && course
                    .Sessions.Where(session => !session.IsCancelled)
                    .Min(session => (DateTimeOffset?)session.Starts) > now
            )
            .OrderBy(course =>
                course.Capacity - db.Live.Count(seat => seat.CourseId == course.Id) >= people
                    ? 0
                    : 1
            )
            .ThenBy(course =>
                course
                    .Sessions.Where(session => !session.IsCancelled)
                    .Min(session => (DateTimeOffset?)session.Starts)
            )
            .Select(course => (Guid?)course.Id)
            .FirstOrDefaultAsync(cancel);
    }

    // Accepted twice, or on two referrals: nobody stands on a list twice.
    private async Task<HashSet<Guid>> AlreadyThere(
        ReferralAccepted referral,
        Guid? courseId,
        CancellationToken cancel
    )
    {
        var people = referral.People.Select(person => person.PersonId).ToArray();
        var there = await db
            .Live.Where(seat =>
                people.Contains(seat.AttendeeId)
                && (
                    seat.ReferralId == referral.ReferralId
                    || (courseId != null && seat.CourseId == courseId)
                    || (seat.CourseId == null && seat.ProgrammeId == referral.ProgrammeId)
                )
            )
            .Select(seat => seat.AttendeeId)
            .ToListAsync(cancel);
        return [.. there];
    }

    /// <summary>Where those of a referral stand.</summary>
    private sealed record Standing(Guid PartyId, Guid? CourseId, bool HasSeat);
}
