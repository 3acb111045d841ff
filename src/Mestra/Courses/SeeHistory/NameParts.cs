using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Names sessions by when they are, and seats by who has them, on history pages.</summary>
internal sealed class NameParts(
    CoursesDb db,
    IPersons persons,
    IOrganisations organisations,
    Acting acting,
    Texts texts
) : INameThings
{
    public async Task<IReadOnlyDictionary<Guid, string>> Names(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var names = await Sessions(ids, cancel);
        foreach (var (seat, name) in await People(ids, cancel))
        {
            names[seat] = name;
        }

        return names;
    }

    // Those taken out of the plan too: that they were is what the history tells.
    private async Task<Dictionary<Guid, string>> Sessions(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var sessions = await db
            .Sessions.IgnoreQueryFilters([CoursesDb.StandingOnly])
            .Where(session => ids.Contains(session.Id))
            .Select(session => new { session.Id, session.Starts })
            .ToListAsync(cancel);
        if (sessions.Count == 0 || acting.OrganisationId is not { } own)
        {
            return [];
        }

        var at = await organisations.Get(own, cancel);
        return sessions.ToDictionary(s => s.Id, s => texts.Moment(at.Local(s.Starts)));
    }

    // The plan of a programme is open to those who see no patients: they are told of a seat, not whose.
    private async Task<IEnumerable<(Guid Seat, string Name)>> People(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        if (
            !Enum.TryParse<Role>(acting.Role, out var role) || !Access.Allows(Can.SeePatients, role)
        )
        {
            return [];
        }

        var seats = await db
            .Seats.Where(seat => ids.Contains(seat.Id))
            .Select(seat => new { seat.Id, seat.AttendeeId })
            .ToListAsync(cancel);
        var people = await persons.Look(
            [.. seats.Select(seat => seat.AttendeeId).Distinct()],
            "Look.History",
            cancel
        );
        return seats
            .Where(seat => people.ContainsKey(seat.AttendeeId))
            .Select(seat => (seat.Id, people[seat.AttendeeId].InList(texts)));
    }
}
