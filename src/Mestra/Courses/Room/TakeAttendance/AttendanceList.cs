using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>One person of the room, with what is registered.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name; the neutral words for a protected person.</param>
/// <param name="RoomName">Preferred name and first letter; empty for a protected person.</param>
/// <param name="IsProtected">Has a protected address.</param>
/// <param name="Relation">What the person is to the patient.</param>
/// <param name="PatientName">The patient's name, for one who comes as a relative; empty where it is not shown.</param>
/// <param name="Needs">In words.</param>
/// <param name="PartyId">Those who come together.</param>
/// <param name="HasSeat">False for one who was there and has since given up the seat.</param>
public sealed record RoomPerson(
    Guid SeatId,
    Guid PersonId,
    string Name,
    string RoomName,
    bool IsProtected,
    Relation Relation,
    string PatientName,
    string Needs,
    Guid PartyId,
    bool HasSeat
);

/// <summary>Reads who is to be in the room, and what is registered of them.</summary>
public sealed class AttendanceList(CoursesDb db, IPersons persons, Texts texts)
{
    /// <summary>Those with a seat, and those who once were there, parties together, by the first one's name.</summary>
    /// <param name="courseId">The course.</param>
    /// <param name="page">What is looked at, for the log.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<IReadOnlyList<RoomPerson>> People(
        Guid courseId,
        string page,
        CancellationToken cancel
    )
    {
        var seats = await db
            .Seats.Where(seat => seat.CourseId == courseId)
            .Where(seat => db.Attendance.Any(attendance => attendance.SeatId == seat.Id))
            .Union(db.OccupiedSeats(courseId))
            .AsNoTracking()
            .ToListAsync(cancel);
        Guid[] ids = [.. seats.Select(seat => seat.AttendeeId).Distinct()];
        var people = await persons.Look(ids, page, cancel);
        return
        [
            .. seats
                .Where(seat => people.ContainsKey(seat.AttendeeId))
                .Select(seat => Shown(seat, people))
                .GroupBy(person => person.PartyId)
                .Select(party =>
                    party
                        .OrderBy(person => person.Relation != Relation.Self)
                        .ThenBy(person => person.Name, StringComparer.CurrentCulture)
                        .ToList()
                )
                .OrderBy(party => party[0].IsProtected)
                .ThenBy(party => party[0].Name, StringComparer.CurrentCulture)
                .SelectMany(party => party),
        ];
    }

    /// <summary>What is registered at one session, by seat.</summary>
    public Task<Dictionary<Guid, Attendance>> Registered(
        Guid sessionId,
        CancellationToken cancel
    ) =>
        db
            .Attendance.AsNoTracking()
            .Where(attendance => attendance.SessionId == sessionId)
            .ToDictionaryAsync(attendance => attendance.SeatId, cancel);

    private RoomPerson Shown(Seat seat, IReadOnlyDictionary<Guid, PersonCard> people)
    {
        var person = people[seat.AttendeeId];
        var patient = seat.PatientId is { } id ? people.GetValueOrDefault(id) : null;
        return new(
            seat.Id,
            seat.AttendeeId,
            person.InList(texts),
            person.RoomName,
            person.IsProtected,
            seat.Relation,
            patient?.InList(texts) ?? "",
            seat.Needs,
            seat.PartyId,
            seat.IsOccupied
        );
    }
}
