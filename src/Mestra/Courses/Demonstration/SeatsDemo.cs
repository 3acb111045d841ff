using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Seats for those who wait, attendance on what was held, at the invented organisations.</summary>
/// <remarks>
/// The people are those the referrals brought to the course's own programme, in the order they came: nobody is invented
/// here, and nobody is on a course they were not referred to.
/// </remarks>
internal sealed class SeatsDemo(
    CoursesDb db,
    IOrganisations organisations,
    Acting acting,
    Events events,
    TimeProvider clock
) : IDemonstrate
{
    private const double FullShare = 0.8;
    private const double PartShare = 0.9;

    /// <summary>Seats are given four weeks before the start; who comes later waits for the next course.</summary>
    private const int DaysToSeat = 28;

    public int Order => 50;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var owners = await db.Courses.Select(c => c.OrganisationId).Distinct().ToListAsync(cancel);
        var invented = (await organisations.Get(owners, cancel)).Values.Where(o => o.IsInvented);
        foreach (var organisation in invented.OrderBy(o => o.Name, StringComparer.Ordinal))
        {
            acting.AsSystemFor(organisation.Id, "Demo");
            await FillHouse(dice, cancel);
        }

        acting.AsSystem("Demo");
    }

    private async Task FillHouse(DemoDice dice, CancellationToken cancel)
    {
        var courses = await db.Courses.Include(c => c.Sessions).ToListAsync(cancel);
        var waiting = await db.Seats.Where(s => s.State == SeatState.Waiting).ToListAsync(cancel);
        var house = new House(waiting);
        var dated = courses
            .Where(c => c.Planned.Any())
            .OrderBy(c => c.Planned.First().Starts)
            .ThenBy(c => c.Title.ToString(), StringComparer.Ordinal)
            .ToList();
        var unregistered = dated.Find(c => c.State == CourseState.Running && Ended(c).Count > 0);
        var isSoonest = true;
        foreach (var course in dated)
        {
            switch (course.State)
            {
                case CourseState.Held or CourseState.Running:
                    WasHeld(course, house, dice, isLastLeft: course == unregistered);
                    break;
                case CourseState.Confirmed:
                    var all = house.Take(course, course.Capacity);
                    await IsOffered(course, all, isSoonest, dice, cancel);
                    isSoonest &= all.Count == 0;
                    break;
                case CourseState.Tentative when house.IsNext(course):
                    var some = house.Take(course, Math.Max(1, course.GroupMinimum - 1));
                    await IsOffered(course, some, isSoonest: false, dice, cancel);
                    break;
            }
        }

        await TellPlaced(waiting, cancel);
        await db.Save("Seats.Done.Offered", cancel);
    }

    private void WasHeld(Course course, House house, DemoDice dice, bool isLastLeft)
    {
        var seats = house.Take(course, course.Capacity);
        var begins = course.Planned.First().Starts;
        foreach (var seat in seats)
        {
            seat.Offer(
                course.Id,
                begins.AddDays(-DaysToSeat),
                DateOnly.FromDateTime(begins.AddDays(Seating.DaysToAnswer - DaysToSeat).UtcDateTime)
            );
            seat.Confirm(begins.AddDays(4 - DaysToSeat));
            seat.IsEprSmsOff = true;
        }

        // The latest attendance may still lie in a pile: it stands on the worklist.
        foreach (var session in Ended(course).SkipLast(isLastLeft ? 1 : 0))
        {
            session.HeldMinutes = session.TeachingMinutes;
            foreach (var party in seats.GroupBy(seat => seat.PartyId))
            {
                var how = How(dice);
                db.Attendance.AddRange(party.Select(seat => Attended(course, session, seat, how)));
            }
        }
    }

    private List<Session> Ended(Course course)
    {
        var now = clock.GetUtcNow();
        return [.. course.Planned.Where(session => session.Ends < now)];
    }

    // The referrals show where their people stand.
    private async Task TellPlaced(List<Seat> seats, CancellationToken cancel)
    {
        foreach (
            var party in seats
                .Where(seat => seat.IsOccupied && seat.ReferralId is not null)
                .DistinctBy(seat => seat.ReferralId)
        )
        {
            await events.Tell(
                new PartyPlaced(
                    party.ReferralId!.Value,
                    party.CourseId,
                    party.OrganisationId,
                    party.State
                ),
                cancel
            );
        }
    }

    private async Task IsOffered(
        Course course,
        List<Seat> seats,
        bool isSoonest,
        DemoDice dice,
        CancellationToken cancel
    )
    {
        var parties = seats.GroupBy(s => s.PartyId).ToList();
        foreach (var (number, party) in parties.Index())
        {
            // The first party of the course that is soonest has let the day to answer pass.
            Offer(course, [.. party], isSoonest && number == 0, dice);
        }

        if (seats.Count > 0)
        {
            // The letters and messages are written by the correspondence's own part, from the seats.
            await events.Tell(
                new CourseChanged(course.Id, course.ProgrammeId, course.OrganisationId),
                cancel
            );
        }
    }

    private void Offer(Course course, List<Seat> party, bool isLate, DemoDice dice)
    {
        var now = clock.GetUtcNow();
        var usual = course.Planned.First().Starts.AddDays(-DaysToSeat);
        var longAgo = now.AddDays(-1 - Seating.DaysToAnswer);
        isLate &= party[0].WaitingSince < longAgo;
        var hasAnswered = !isLate && dice.Chance(0.8);
        var offered =
            isLate ? longAgo
            : hasAnswered && usual < now.AddDays(-3) ? usual
            : now.AddDays(-3);
        var answerBy = DateOnly.FromDateTime(offered.UtcDateTime).AddDays(Seating.DaysToAnswer);
        var isSmsOff = dice.Chance(0.6);
        foreach (var seat in party)
        {
            seat.Offer(course.Id, offered, answerBy);
            seat.IsEprSmsOff = isSmsOff;
            if (hasAnswered)
            {
                seat.Confirm(offered.AddDays(2));
            }
        }
    }

    // Who come together attend together.
    private static Presence How(DemoDice dice) =>
        (dice.Below(100) / 100.0) switch
        {
            < FullShare => Presence.Present,
            < PartShare => Presence.Part,
            _ => Presence.Absent,
        };

    private static Attendance Attended(Course course, Session session, Seat seat, Presence how)
    {
        var attendance = new Attendance
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            SessionId = session.Id,
            SeatId = seat.Id,
            Minutes = 0,
            RegisteredById = course.LeaderId,
        };
        var isDigital = session.PlaceId is null;
        attendance.Register(
            new(seat.Id, how, Late: 20, Early: 0, isDigital),
            session.TeachingMinutes
        );
        return attendance;
    }

    /// <summary>Those who wait at one organisation, by programme, in the order they came.</summary>
    private sealed class House(List<Seat> waiting)
    {
        private readonly HashSet<Guid> _next = [];
        private readonly Dictionary<Guid, Queue<Seat[]>> _parties = waiting
            .GroupBy(s => s.ProgrammeId ?? Guid.Empty)
            .ToDictionary(
                programme => programme.Key,
                programme => new Queue<Seat[]>(
                    programme
                        .GroupBy(s => s.PartyId)
                        .Select(party => party.ToArray())
                        .OrderBy(party => party[0].WaitingSince)
                        .ThenBy(party => party[0].PartyId)
                )
            );

        /// <summary>True the first time a programme is asked for.</summary>
        public bool IsNext(Course course) => _next.Add(course.ProgrammeId);

        /// <summary>The parties first in line when the seats of the course were given, whole, up to so many people.</summary>
        public List<Seat> Take(Course course, int people)
        {
            List<Seat> taken = [];
            var line = _parties.GetValueOrDefault(course.ProgrammeId, new());
            var given = course.Planned.First().Starts.AddDays(-DaysToSeat);
            while (
                line.TryPeek(out var party)
                && party[0].WaitingSince < given
                && taken.Count + party.Length <= people
            )
            {
                taken.AddRange(line.Dequeue());
            }

            return taken;
        }
    }
}
