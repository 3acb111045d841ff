using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Mestra.Courses;

/// <summary>
/// Tells the other modules what became of the seats, and saves. What is told follows from what has changed in the
/// database context, so no way in can forget to tell.
/// </summary>
public sealed class SeatChanges(CoursesDb db, Events events)
{
    private readonly Dictionary<Guid, CourseChanged> _known = [];

    /// <summary>Tells, saves and commits the turn; refuses where somebody else was quicker.</summary>
    /// <param name="turn">The turn of the courses.</param>
    /// <param name="activity">What was done, as a text key.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <param name="known">Courses that the caller has read, so that they need not be read again.</param>
    /// <param name="reason">The person's own reason, where one was asked for.</param>
    public async Task<SeatRefusal?> Commit(
        Turn turn,
        string activity,
        CancellationToken cancel,
        IReadOnlyCollection<Seating>? known = null,
        string? reason = null
    )
    {
        foreach (var course in known ?? [])
        {
            _known[course.CourseId] = new(
                course.CourseId,
                course.ProgrammeId,
                course.OrganisationId
            );
        }

        await Tell(cancel);
        return await Keep(turn, activity, cancel, reason);
    }

    /// <summary>Saves what nobody else needs to hear of, and commits the turn; refuses where somebody else was quicker.</summary>
    public async Task<SeatRefusal?> Keep(
        Turn turn,
        string activity,
        CancellationToken cancel,
        string? reason = null
    ) => await db.TrySave(turn, activity, cancel, reason) ? null : SeatRefusal.ChangedMeanwhile;

    /// <summary>Tells only; the caller saves.</summary>
    public async Task Tell(CancellationToken cancel)
    {
        var changes = db.ChangedSeats().Select(Change.Of).ToList();
        await TellGivenUp(changes, cancel);
        await TellOffered(changes, cancel);
        await TellConfirmed(changes, cancel);
        await TellPlaced(changes, cancel);
        await TellCourses(changes, cancel);
    }

    private Task TellGivenUp(List<Change> changes, CancellationToken cancel) =>
        TellByCourse(
            changes.Where(change => change.WasOn != change.IsOn),
            change => change.WasOn,
            (course, house, seats) => new SeatsGivenUp(course, house, seats),
            cancel
        );

    // Who stands at the door needs no invitation.
    private Task TellOffered(List<Change> changes, CancellationToken cancel) =>
        TellByCourse(
            changes.Where(change => change.WasOn != change.IsOn && !change.Seat.IsWalkIn),
            change => change.IsOn,
            (course, house, seats) => new SeatsOffered(course, house, seats),
            cancel
        );

    private Task TellConfirmed(List<Change> changes, CancellationToken cancel) =>
        TellByCourse(
            changes.Where(change => change.HasSaidYes),
            change => change.IsOn,
            (course, house, seats) => new SeatsConfirmed(course, house, seats),
            cancel
        );

    private async Task TellByCourse<TEvent>(
        IEnumerable<Change> changes,
        Func<Change, Guid?> courseOf,
        Func<Guid, Guid, IReadOnlyList<Guid>, TEvent> happened,
        CancellationToken cancel
    )
        where TEvent : IEvent
    {
        foreach (var course in changes.GroupBy(courseOf))
        {
            if (course.Key is { } courseId)
            {
                await events.Tell(
                    happened(courseId, OrganisationOf(course), IdsOf(course)),
                    cancel
                );
            }
        }
    }

    private async Task TellPlaced(List<Change> changes, CancellationToken cancel)
    {
        foreach (
            var referral in changes
                .Where(change => change.Seat.ReferralId is not null)
                .GroupBy(change => change.Seat.ReferralId!.Value, change => change.Seat)
        )
        {
            var seats = referral.All(seat => seat.IsLive)
                ? referral.ToList()
                : await AllOf(referral.Key, cancel);
            var furthest = seats.Concat(referral).MinBy(seat => Rank(seat.State))!;
            await events.Tell(
                new PartyPlaced(
                    referral.Key,
                    furthest.CourseId,
                    furthest.OrganisationId,
                    furthest.State
                ),
                cancel
            );
        }
    }

    // Rows that are tracked come back as they are about to be saved.
    private Task<List<Seat>> AllOf(Guid referralId, CancellationToken cancel) =>
        db.Seats.Where(seat => seat.ReferralId == referralId).ToListAsync(cancel);

    private static int Rank(SeatState state) =>
        state switch
        {
            SeatState.Confirmed => 0,
            SeatState.Offered => 1,
            SeatState.Waiting => 2,
            SeatState.Declined => 3,
            SeatState.Cancelled => 4,
            _ => 5,
        };

    private async Task TellCourses(List<Change> changes, CancellationToken cancel)
    {
        var ids = changes
            .SelectMany(change => new[] { change.Before, change.Seat.CourseId })
            .OfType<Guid>()
            .Distinct()
            .ToList();
        var told = (await Known(ids, cancel)).ToList();
        foreach (var changed in told)
        {
            await events.Tell(changed, cancel);
        }

        await TellLists(changes, [.. told.Select(course => course.ProgrammeId)], cancel);
    }

    // Who waits for the programme waits for every course of it. Where one of them was told of, they all were.
    private async Task TellLists(
        List<Change> changes,
        IReadOnlyCollection<Guid> told,
        CancellationToken cancel
    )
    {
        foreach (
            var (programme, house) in changes
                .Where(change => change.IsOnProgrammesList)
                .Select(change => (change.Seat.ProgrammeId, change.Seat.OrganisationId))
                .Distinct()
        )
        {
            if (programme is { } id && !told.Contains(id))
            {
                await events.Tell(new WaitingListChanged(id, house), cancel);
            }
        }
    }

    private async Task<IEnumerable<CourseChanged>> Known(List<Guid> ids, CancellationToken cancel)
    {
        var missing = ids.FindAll(id => !_known.ContainsKey(id));
        if (missing.Count == 0)
        {
            return ids.Select(id => _known[id]);
        }

        var read = await db
            .Courses.AsNoTracking()
            .Where(course => missing.Contains(course.Id))
            .Select(course => new CourseChanged(
                course.Id,
                course.ProgrammeId,
                course.OrganisationId
            ))
            .ToListAsync(cancel);
        return [.. read, .. ids.Except(missing).Select(id => _known[id])];
    }

    private static Guid OrganisationOf(IEnumerable<Change> changes) =>
        changes.First().Seat.OrganisationId;

    private static Guid[] IdsOf(IEnumerable<Change> changes) =>
        [.. changes.Select(change => change.Seat.Id)];

    /// <summary>Which course the seat took room on before, and now; and whether the person has said yes to it meanwhile.</summary>
    private sealed record Change(Seat Seat, Guid? Before, Guid? WasOn, Guid? IsOn, SeatState Was)
    {
        public bool HasSaidYes =>
            WasOn == IsOn && Was == SeatState.Offered && Seat.State == SeatState.Confirmed;

        /// <summary>The person waits for any course of the programme, or did until now.</summary>
        public bool IsOnProgrammesList { get; private init; }

        public static Change Of(EntityEntry<Seat> entry)
        {
            var before =
                entry.State == EntityState.Added
                    ? null
                    : (Guid?)entry.Property(s => s.CourseId).OriginalValue;
            var was = entry.Property(s => s.State).OriginalValue;
            var isOccupied = entry.State != EntityState.Added && was.IsOccupied;
            return new(
                entry.Entity,
                before,
                isOccupied ? before : null,
                entry.Entity.IsOccupied ? entry.Entity.CourseId : null,
                was
            )
            {
                IsOnProgrammesList =
                    entry.Entity.CourseId is null
                    || (entry.State != EntityState.Added && before is null),
            };
        }
    }
}
