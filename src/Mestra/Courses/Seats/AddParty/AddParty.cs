using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>One of a party that is added by hand.</summary>
public sealed record Newcomer(PersonEntry Person, Relation Relation, string Needs);

/// <summary>A party as it is asked for by hand.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="PartyId">An id that the form carries, so that the same form sent twice adds nobody twice.</param>
/// <param name="People">Those who come together.</param>
/// <param name="PatientId">On whose behalf; null for the one of them who is the patient, if any is.</param>
public sealed record AddPartyCommand(
    Guid CourseId,
    Guid PartyId,
    IReadOnlyList<Newcomer> People,
    Guid? PatientId = null
);

/// <summary>Puts people on a course by hand, as one party: on the waiting list, in seats, or in at the door. The same rules hold as for everyone.</summary>
public sealed class AddParty(
    CoursesDb db,
    SeatChanges changes,
    IPersons persons,
    TimeProvider clock
)
{
    /// <summary>Puts them on the course's waiting list.</summary>
    /// <returns>Why not; null when they stand there.</returns>
    public Task<Enum?> ToList(AddPartyCommand command, CancellationToken cancel) =>
        Run(command, SeatState.Waiting, isWalkIn: false, cancel);

    /// <summary>Gives them seats that they have said yes to, or none of them.</summary>
    /// <returns>Why not; null when they have seats.</returns>
    public Task<Enum?> ToSeats(AddPartyCommand command, CancellationToken cancel) =>
        Run(command, SeatState.Confirmed, isWalkIn: false, cancel);

    /// <summary>Lets one in who came without a seat. Who stands on the waiting list gets that place's seat.</summary>
    /// <returns>Why not; null when the person is in.</returns>
    public Task<Enum?> AtTheDoor(AddPartyCommand command, CancellationToken cancel) =>
        Run(command, SeatState.Confirmed, isWalkIn: true, cancel);

    private async Task<Enum?> Run(
        AddPartyCommand command,
        SeatState state,
        bool isWalkIn,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(command.CourseId, cancel);
        if (await Seating.Of(db, command.CourseId, cancel) is not { } seating)
        {
            return SeatRefusal.NotOnCourse;
        }

        if (await IsUsed(command, cancel))
        {
            return await IsDone(command, state, isWalkIn, cancel) ? null : FormRefusal.IsUsed;
        }

        var refusal =
            isWalkIn ? seating.RefusesAtTheDoor()
            : state == SeatState.Waiting ? seating.RefusesToList(clock.GetUtcNow())
            : seating.Refuses(command.People.Count, clock.GetUtcNow());
        return refusal
            ?? await Seat(seating, command, state, isWalkIn, cancel)
            ?? await changes.Commit(turn, "Seats.Done.Added", cancel, [seating]);
    }

    private async Task<SeatRefusal?> Seat(
        Seating seating,
        AddPartyCommand command,
        SeatState state,
        bool isWalkIn,
        CancellationToken cancel
    )
    {
        var ids = new List<Guid>();
        foreach (var newcomer in command.People)
        {
            ids.Add(await persons.FindOrAdd(newcomer.Person, cancel));
        }

        var there = await db.LiveSeats(seating.CourseId)
            .Where(seat => ids.Contains(seat.AttendeeId))
            .ToListAsync(cancel);
        if (there.Exists(seat => !isWalkIn || seat.IsOccupied))
        {
            return SeatRefusal.AlreadyHasSeat;
        }

        var patient = command.People.ToList().FindIndex(one => one.Relation == Relation.Self);
        var patientId = command.PatientId ?? (patient < 0 ? null : ids[patient]);
        foreach (var (newcomer, personId) in command.People.Zip(ids))
        {
            var seat =
                there.Find(seat => seat.AttendeeId == personId)
                ?? Added(seating, command.PartyId, patientId, newcomer, personId, isWalkIn);
            // Who comes alone leaves the party that still waits.
            seat.PartyId = command.PartyId;
            if (state == SeatState.Confirmed)
            {
                seat.Confirm(clock.GetUtcNow());
            }
        }

        return null;
    }

    private Seat Added(
        Seating seating,
        Guid partyId,
        Guid? patientId,
        Newcomer newcomer,
        Guid personId,
        bool isWalkIn
    )
    {
        var seat = new Seat
        {
            OrganisationId = seating.OrganisationId,
            CourseId = seating.CourseId,
            ProgrammeId = seating.ProgrammeId,
            PartyId = partyId,
            AttendeeId = personId,
            PatientId = patientId,
            Relation = newcomer.Relation,
            Needs = newcomer.Needs,
            WaitingSince = clock.GetUtcNow(),
            IsWalkIn = isWalkIn,
        };
        db.Seats.Add(seat);
        return seat;
    }

    // The filter is lifted, so that an id of another organisation's is as used as one of ours.
    private Task<bool> IsUsed(AddPartyCommand command, CancellationToken cancel) =>
        db
            .Seats.IgnoreQueryFilters([MestraDb.OwnRowsOnly])
            .AnyAsync(seat => seat.PartyId == command.PartyId, cancel);

    // The form sent twice: these people stand on this course already, as they were asked for.
    private async Task<bool> IsDone(
        AddPartyCommand command,
        SeatState state,
        bool isWalkIn,
        CancellationToken cancel
    )
    {
        var standing = await db
            .Seats.AsNoTracking()
            .Where(seat =>
                seat.PartyId == command.PartyId
                && seat.CourseId == command.CourseId
                && seat.State == state
            )
            .ToListAsync(cancel);
        var known = await persons.Look(
            [.. standing.Select(seat => seat.AttendeeId)],
            "Look.Participants",
            cancel
        );
        foreach (var newcomer in command.People)
        {
            var number = newcomer.Person.NationalId;
            var id = number is null ? null : await persons.Find(number, cancel);
            var at = standing.FindIndex(seat =>
                IsFor(seat, newcomer, id, known)
                && (seat.IsWalkIn != isWalkIn || Says(seat, newcomer))
            );
            if (at < 0)
            {
                return false;
            }

            standing.RemoveAt(at);
        }

        return standing.Count == 0;
    }

    private static bool IsFor(
        Seat seat,
        Newcomer newcomer,
        Guid? byNumber,
        IReadOnlyDictionary<Guid, PersonCard> known
    ) =>
        newcomer.Person.NationalId is null
            ? known[seat.AttendeeId].Name == newcomer.Person.Name
            : seat.AttendeeId == byNumber;

    // Who waited already and was let in at the door keeps what was known.
    private static bool Says(Seat seat, Newcomer newcomer) =>
        seat.Relation == newcomer.Relation && seat.Needs == newcomer.Needs;
}
