using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Reads who takes part in a course and who waits, with names. Every name read is a look at the person.</summary>
public sealed class ParticipantList(
    CoursesDb db,
    IPersons persons,
    IOrganisations organisations,
    IReferrals referrals,
    Texts texts
)
{
    /// <summary>Parties of the waiting list that the course's page shows; the rest stand on the list's own page.</summary>
    public const int ShownWaiting = 50;

    /// <summary>The course with its people; null when it is not the organisation's.</summary>
    public async Task<Participants?> Of(Guid courseId, CancellationToken cancel)
    {
        if (await Seating.Of(db, courseId, cancel) is not { } seating)
        {
            return null;
        }

        var seated = await db.OccupiedSeats(courseId).AsNoTracking().ToListAsync(cancel);
        var queue = InOrder(await Queue(seating, cancel));
        var shown = queue.Take(ShownWaiting).SelectMany(party => party).ToList();
        var people = await Named([.. seated, .. shown], "Look.Participants", cancel);
        var house = await organisations.Get(seating.OrganisationId, cancel);
        return new(
            seating,
            await Title(courseId, cancel),
            TickEprSms.IsAskedOf(house),
            ByName(Parties(seated, people)),
            Parties(shown, people),
            queue.Count,
            queue.Sum(party => party.Count()),
            queue.Exists(HasPlace) ? await Order(seating, cancel) : null
        );
    }

    /// <summary>The whole waiting list of a course, in the department's order.</summary>
    internal async Task<IReadOnlyList<Party>> Waiting(Seating seating, CancellationToken cancel)
    {
        var queue = InOrder(await Queue(seating, cancel)).SelectMany(party => party).ToList();
        return Parties(queue, await Named(queue, "Look.WaitingList", cancel));
    }

    /// <summary>One seat with the person's name; null when it is not on the course or its list.</summary>
    internal async Task<(Seating Seating, Party Party, Participant Person)?> One(
        Guid courseId,
        Guid seatId,
        CancellationToken cancel
    )
    {
        if (
            await Seating.Of(db, courseId, cancel) is not { } seating
            || await db.Seats.AsNoTracking().SingleOrDefaultAsync(s => s.Id == seatId, cancel)
                is not { } seat
            || (
                seat.CourseId != courseId
                && (seat.CourseId is not null || seat.ProgrammeId != seating.ProgrammeId)
            )
        )
        {
            return null;
        }

        var party = await db.OnListOrSeat(courseId, seating.ProgrammeId)
            .AsNoTracking()
            .Where(other => other.PartyId == seat.PartyId)
            .ToListAsync(cancel);
        List<Seat> all = party.Exists(other => other.Id == seatId) ? party : [.. party, seat];
        var named = Parties(all, await Named(all, "Look.Participants", cancel))[0];
        return (seating, named, named.People.First(person => person.SeatId == seatId));
    }

    /// <summary>The people of these seats, with names; those that are not on the course or its list are left out.</summary>
    internal async Task<IReadOnlyList<Participant>> Some(
        Guid courseId,
        IReadOnlyCollection<Guid> seatIds,
        CancellationToken cancel
    ) =>
        [
            .. (await PartiesOf(courseId, seatIds, cancel))
                .SelectMany(party => party.People)
                .Where(person => seatIds.Contains(person.SeatId)),
        ];

    /// <summary>The whole parties that these seats belong to, with names.</summary>
    internal async Task<IReadOnlyList<Party>> PartiesOf(
        Guid courseId,
        IReadOnlyCollection<Guid> seatIds,
        CancellationToken cancel
    )
    {
        if (await Seating.Of(db, courseId, cancel) is not { } seating)
        {
            return [];
        }

        var live = db.OnListOrSeat(courseId, seating.ProgrammeId).AsNoTracking();
        var seats = await live.Where(seat =>
                live.Where(picked => seatIds.Contains(picked.Id))
                    .Select(picked => picked.PartyId)
                    .Contains(seat.PartyId)
            )
            .ToListAsync(cancel);
        return ByName(Parties(seats, await Named(seats, "Look.Participants", cancel)));
    }

    /// <summary>When the department last set the order of the list, and who did.</summary>
    internal async Task<OrderSet?> Order(Seating seating, CancellationToken cancel)
    {
        var record = await db
            .Records.Where(record =>
                (record.ThingId == seating.CourseId || record.ThingId == seating.ProgrammeId)
                && record.Activity == OrderWaitingList.Activity
            )
            .OrderByDescending(record => record.At)
            .FirstOrDefaultAsync(cancel);
        return record is not null && Enum.TryParse<Role>(record.ActorRole, out var role)
            ? new(record.ActorName, role, record.At)
            : null;
    }

    internal Task<string> Title(Guid courseId, CancellationToken cancel) =>
        db
            .Courses.Where(course => course.Id == courseId)
            .Select(course => course.Title)
            .AsAsyncEnumerable()
            .Select(title => title.ToString())
            .SingleAsync(cancel)
            .AsTask();

    private Task<List<Seat>> Queue(Seating seating, CancellationToken cancel) =>
        db.WaitingFor(seating.CourseId, seating.ProgrammeId).AsNoTracking().ToListAsync(cancel);

    private static bool HasPlace(IEnumerable<Seat> party) =>
        party.Any(seat => seat.QueuePosition is not null);

    // The department's numbers first; the others by when their referral came.
    private static List<IGrouping<Guid, Seat>> InOrder(IEnumerable<Seat> waiting) =>
        [
            .. waiting
                .GroupBy(seat => seat.PartyId)
                .OrderBy(party => party.Min(seat => seat.QueuePosition) ?? int.MaxValue)
                .ThenBy(party => party.Min(seat => seat.WaitingSince))
                .ThenBy(party => party.Key),
        ];

    private async Task<Dictionary<Guid, Participant>> Named(
        IReadOnlyList<Seat> seats,
        string page,
        CancellationToken cancel
    )
    {
        var people = await persons.Look(
            [.. seats.Select(seat => seat.AttendeeId).Distinct()],
            page,
            cancel
        );
        Guid[] ids = [.. seats.Select(seat => seat.ReferralId).OfType<Guid>().Distinct()];
        var cards =
            ids.Length > 0
                ? await referrals.Get(ids, cancel)
                : new Dictionary<Guid, ReferralCard>();
        return seats
            .Where(seat => people.ContainsKey(seat.AttendeeId))
            .ToDictionary(
                seat => seat.Id,
                seat =>
                    Shown(
                        seat,
                        people[seat.AttendeeId],
                        seat.ReferralId is { } id ? cards.GetValueOrDefault(id) : null
                    )
            );
    }

    private Participant Shown(Seat seat, PersonCard person, ReferralCard? referral) =>
        new(
            seat.Id,
            seat.AttendeeId,
            person.InList(texts),
            person.IsProtected,
            person.IsProtected ? null : person.BirthYear,
            seat.Relation,
            seat.State,
            seat.CourseId is null,
            seat.IsWalkIn,
            seat.AnswerBy,
            seat.AnsweredAt,
            seat.WaitingSince,
            seat.QueuePosition,
            seat.IsEprSmsOff,
            seat.Needs,
            referral
        );

    private static List<Party> Parties(
        IEnumerable<Seat> seats,
        Dictionary<Guid, Participant> people
    ) =>
        [
            .. seats
                .Where(seat => people.ContainsKey(seat.Id))
                .GroupBy(seat => seat.PartyId)
                .Select(party => new Party(
                    party.Key,
                    [
                        .. party
                            .Select(seat => people[seat.Id])
                            .OrderBy(person => person.IsRelative)
                            .ThenBy(person => person.Name, StringComparer.CurrentCulture),
                    ]
                )),
        ];

    private static List<Party> ByName(IEnumerable<Party> parties) =>
        [
            .. parties
                .OrderBy(party => party.First.IsProtected)
                .ThenBy(party => party.First.Name, StringComparer.CurrentCulture),
        ];
}
