using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>One of a party that the secretary adds by hand.</summary>
public sealed record Newcomer(Guid PersonId, Relation Relation, string Needs);

/// <summary>Puts people on a course by hand, as one party: on the waiting list, in seats, or in at the door. The same rules hold as for everyone.</summary>
public sealed class AddParty(CoursesDb db, SeatChanges changes, TimeProvider clock)
{
    /// <summary>Puts them on the course's waiting list.</summary>
    public Task<SeatRefusal?> ToList(
        Guid courseId,
        Guid? patientId,
        IReadOnlyList<Newcomer> people,
        CancellationToken cancel
    ) => Run(courseId, patientId, people, SeatState.Waiting, isWalkIn: false, cancel);

    /// <summary>Gives them seats that they have said yes to, or none of them.</summary>
    public Task<SeatRefusal?> ToSeats(
        Guid courseId,
        Guid? patientId,
        IReadOnlyList<Newcomer> people,
        CancellationToken cancel
    ) => Run(courseId, patientId, people, SeatState.Confirmed, isWalkIn: false, cancel);

    /// <summary>Lets one in who came without a seat. Who stands on the waiting list gets that place's seat.</summary>
    public Task<SeatRefusal?> AtTheDoor(
        Guid courseId,
        Guid? patientId,
        Newcomer person,
        CancellationToken cancel
    ) => Run(courseId, patientId, [person], SeatState.Confirmed, isWalkIn: true, cancel);

    private async Task<SeatRefusal?> Run(
        Guid courseId,
        Guid? patientId,
        IReadOnlyList<Newcomer> people,
        SeatState state,
        bool isWalkIn,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await Seating.Of(db, courseId, cancel) is not { } seating)
        {
            return SeatRefusal.NotOnCourse;
        }

        var ids = people.Select(person => person.PersonId).ToArray();
        var there = await db.LiveSeats(courseId)
            .Where(seat => ids.Contains(seat.AttendeeId))
            .ToListAsync(cancel);
        var refusal =
            there.Exists(seat => !isWalkIn || seat.IsOccupied) ? SeatRefusal.AlreadyHasSeat
            : isWalkIn ? seating.RefusesAtTheDoor()
            : state == SeatState.Waiting ? seating.RefusesToList(clock.GetUtcNow())
            : seating.Refuses(people.Count, clock.GetUtcNow());
        if (refusal is not null)
        {
            return refusal;
        }

        var partyId = Guid.CreateVersion7();
        foreach (var person in people)
        {
            var waiting = there.Find(seat => seat.AttendeeId == person.PersonId);
            var seat = waiting ?? Added(seating, patientId, person, partyId, isWalkIn);
            // Who comes alone leaves the party that still waits.
            seat.PartyId = partyId;
            if (state == SeatState.Confirmed)
            {
                seat.Confirm(clock.GetUtcNow());
            }
        }

        return await changes.Commit(turn, "Seats.Done.Added", cancel, [seating]);
    }

    private Seat Added(
        Seating seating,
        Guid? patientId,
        Newcomer person,
        Guid partyId,
        bool isWalkIn
    )
    {
        var seat = new Seat
        {
            OrganisationId = seating.OrganisationId,
            CourseId = seating.CourseId,
            ProgrammeId = seating.ProgrammeId,
            PartyId = partyId,
            AttendeeId = person.PersonId,
            PatientId = patientId,
            Relation = person.Relation,
            Needs = person.Needs,
            WaitingSince = clock.GetUtcNow(),
            IsWalkIn = isWalkIn,
        };
        db.Seats.Add(seat);
        return seat;
    }
}
