using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Seats for those who wait, attendance on what was held, at the invented organisations.</summary>
/// <remarks>
/// The people are those the referrals brought. Where an old course has fewer than make a group, people of the house
/// who were referred to something else came too: nobody is invented here.
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

    public int Order => 50;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var owners = await db.Courses.Select(c => c.OrganisationId).Distinct().ToListAsync(cancel);
        var invented = (await organisations.Get(owners, cancel)).Values.Where(o => o.IsInvented);
        foreach (var organisation in invented.OrderBy(o => o.Name, StringComparer.Ordinal))
        {
            acting.AsSystemFor(organisation.Id, "Demonstrasjon");
            await FillHouse(dice, cancel);
        }

        acting.AsSystem("Demonstrasjon");
    }

    private async Task FillHouse(DemoDice dice, CancellationToken cancel)
    {
        var courses = await db.Courses.Include(c => c.Sessions).ToListAsync(cancel);
        var waiting = await db.Seats.Where(s => s.State == SeatState.Waiting).ToListAsync(cancel);
        var house = new House(waiting);
        var dated = courses.Where(c => c.Planned.Any()).OrderBy(c => c.Planned.First().Starts);
        foreach (var course in dated)
        {
            switch (course.State)
            {
                case CourseState.Held or CourseState.Running:
                    WasHeld(course, house, dice);
                    break;
                case CourseState.Confirmed:
                    await IsOffered(course, house.Take(course, course.Capacity), dice, cancel);
                    break;
                case CourseState.Tentative:
                    var some = house.Take(course, Math.Max(1, course.GroupMinimum - 1));
                    await IsOffered(course, some, dice, cancel);
                    break;
            }
        }

        await db.Save("Seats.Done.Offered", cancel);
    }

    private void WasHeld(Course course, House house, DemoDice dice)
    {
        var wanted = Math.Min(course.Capacity, course.GroupMinimum + dice.Below(4));
        List<Seat> seats = [.. house.Take(course, wanted)];
        seats.AddRange(house.Borrow(course, wanted - seats.Count, seats));
        var begins = course.Planned.First().Starts;
        foreach (var seat in seats)
        {
            seat.Offer(
                course.Id,
                begins.AddDays(-28),
                DateOnly.FromDateTime(begins.AddDays(-21).UtcDateTime)
            );
            seat.Confirm(begins.AddDays(-24));
            seat.IsEprSmsOff = true;
            if (db.Seats.Entry(seat).State == EntityState.Detached)
            {
                db.Seats.Add(seat);
            }
        }

        var now = clock.GetUtcNow();
        foreach (var session in course.Planned.Where(s => s.Ends < now))
        {
            session.HeldMinutes = session.TeachingMinutes;
            db.Attendance.AddRange(seats.Select(seat => Attended(course, session, seat, dice)));
        }
    }

    private async Task IsOffered(
        Course course,
        List<Seat> seats,
        DemoDice dice,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var answerBy = DateOnly.FromDateTime(now.UtcDateTime).AddDays(Seating.DaysToAnswer);
        foreach (var party in seats.GroupBy(s => s.PartyId))
        {
            var hasAnswered = dice.Chance(0.7);
            foreach (var seat in party)
            {
                seat.Offer(course.Id, now.AddDays(-3), answerBy);
                seat.IsEprSmsOff = dice.Chance(0.6);
                if (hasAnswered)
                {
                    seat.Confirm(now.AddDays(-1));
                }
            }
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

    private static Attendance Attended(Course course, Session session, Seat seat, DemoDice dice)
    {
        var throwOf = dice.Below(100) / 100.0;
        var attendance = new Attendance
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            SessionId = session.Id,
            SeatId = seat.Id,
            Minutes = 0,
        };
        var how =
            throwOf < FullShare ? Presence.Present
            : throwOf < PartShare ? Presence.Part
            : Presence.Absent;
        var isDigital = session.PlaceId is null;
        attendance.Register(
            new(seat.Id, how, Late: 20, Early: 0, isDigital),
            session.TeachingMinutes
        );
        return attendance;
    }

    /// <summary>Those who wait at one organisation, by programme, in the order they came.</summary>
    private sealed class House
    {
        private readonly Dictionary<Guid, Queue<Seat[]>> _parties;
        private readonly List<Seat> _people;
        private int _next;

        public House(List<Seat> waiting)
        {
            _people =
            [
                .. waiting
                    .Where(s => s.Relation == Relation.Self)
                    .OrderBy(s => s.WaitingSince)
                    .ThenBy(s => s.AttendeeId),
            ];
            _parties = waiting
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
        }

        /// <summary>The parties first in line who were referred before the course began, whole, up to so many people.</summary>
        public List<Seat> Take(Course course, int people)
        {
            List<Seat> taken = [];
            var line = _parties.GetValueOrDefault(course.ProgrammeId, new());
            var begins = course.Planned.First().Starts;
            while (
                line.TryPeek(out var party)
                && party[0].WaitingSince < begins
                && taken.Count + party.Length <= people
            )
            {
                taken.AddRange(line.Dequeue());
            }

            return taken;
        }

        /// <summary>People of the house who came along to an old course that would else have been too small.</summary>
        public List<Seat> Borrow(Course course, int missing, IReadOnlyCollection<Seat> there)
        {
            var known = there.Select(s => s.AttendeeId).ToHashSet();
            List<Seat> borrowed = [];
            for (var tries = 0; borrowed.Count < missing && tries < _people.Count; tries++)
            {
                var person = _people[_next++ % _people.Count];
                if (known.Add(person.AttendeeId))
                {
                    borrowed.Add(Beside(course, person));
                }
            }

            return borrowed;
        }

        private static Seat Beside(Course course, Seat person) =>
            new()
            {
                OrganisationId = course.OrganisationId,
                CourseId = course.Id,
                ProgrammeId = course.ProgrammeId,
                PartyId = Guid.CreateVersion7(),
                AttendeeId = person.AttendeeId,
                PatientId = person.PatientId,
                Relation = Relation.Self,
                ReferralId = person.ReferralId,
                WaitingSince = course.Planned.First().Starts.AddDays(-60),
            };
    }
}
