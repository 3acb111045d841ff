using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Correspondence;

/// <summary>What letters and messages about a course are written from.</summary>
/// <param name="Course">The course with its sessions.</param>
/// <param name="House">Who holds it.</param>
/// <param name="Programme">What it is a conduct of; null where that is not known.</param>
/// <param name="Department">The department that owns it; null where there is none.</param>
/// <param name="Seats">All its seats, by id.</param>
public sealed record CourseFacts(
    CourseCard Course,
    OrganisationCard House,
    ProgrammeCard? Programme,
    DepartmentCard? Department,
    IReadOnlyDictionary<Guid, SeatCard> Seats
)
{
    /// <summary>The sessions that are held, in order of time.</summary>
    public IEnumerable<SessionCard> Sessions => Course.Sessions.Where(s => !s.IsCancelled);

    /// <summary>When the first of them begins; null while there is none.</summary>
    public DateTimeOffset? Starts => Sessions.FirstOrDefault()?.Starts;

    /// <summary>Where people call, as people read it: the department, else the organisation.</summary>
    public string Phone =>
        PhoneBook.Shown(
            Department is { Phone.Length: > 0 } ? Department.Phone : House.Phone,
            House.Country
        );
}

/// <summary>Reads the facts of several courses at once.</summary>
public sealed class ReadCourseFacts(
    ICourses courses,
    ISeats seats,
    IProgrammes programmes,
    IOrganisations organisations
)
{
    /// <summary>The facts by course; courses that are not the organisation's are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, CourseFacts>> Of(
        IEnumerable<Guid?> courseIds,
        CancellationToken cancel
    )
    {
        var cards = await courses.Get([.. courseIds.OfType<Guid>().Distinct()], cancel);
        var houses = await organisations.Get(
            [.. cards.Values.Select(card => card.OrganisationId).Distinct()],
            cancel
        );
        var plans = await programmes.Get(
            [.. cards.Values.Select(card => card.ProgrammeId).Distinct()],
            cancel
        );
        Dictionary<Guid, DepartmentCard> departments = [];
        foreach (var house in houses.Keys)
        {
            foreach (var department in await organisations.Departments(house, cancel))
            {
                departments[department.Id] = department;
            }
        }

        var seated = await seats.ByCourse([.. cards.Keys], cancel);
        Dictionary<Guid, CourseFacts> facts = [];
        foreach (var card in cards.Values)
        {
            var programme = plans.GetValueOrDefault(card.ProgrammeId);
            facts[card.Id] = new(
                card,
                houses[card.OrganisationId],
                programme,
                departments.GetValueOrDefault(programme?.DepartmentId ?? Guid.Empty),
                seated[card.Id].ToDictionary(seat => seat.Id)
            );
        }

        return facts;
    }
}
