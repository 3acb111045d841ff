using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Courses;

/// <summary>The rooms and people of one invented organisation, and when they are taken. Nobody is at two places.</summary>
internal sealed class DemoCrew(
    OrganisationCard at,
    IReadOnlyList<PlaceCard> places,
    IReadOnlyList<StaffCard> staff
)
{
    private static readonly ContributorPlan StandIn = new(
        null,
        "Liv Sandværemo",
        "fysioterapeut",
        IsExperiencedUser: false
    );
    private static readonly ContributorPlan SwedishStandIn = StandIn with
    {
        Name = "Malin Åkerholm",
    };

    private readonly List<(Guid Id, DateTimeOffset Starts, DateTimeOffset Ends)> _taken = [];

    public OrganisationCard At => at;

    /// <summary>The course leader in the programme's working group, else one of the house; null where there is none.</summary>
    public Guid? Leader(ProgrammeCard programme)
    {
        var leaders = staff.Where(IsLeader).Select(card => card.AccountId).ToList();
        var own = programme.WorkingGroup.Select(member => member.AccountId).OfType<Guid>();
        return own.Intersect(leaders).Concat(leaders).Select(id => (Guid?)id).FirstOrDefault();
    }

    /// <summary>A free room, the wanted one if it can be; null when all are taken.</summary>
    public Guid? Room(string wanted, DateTimeOffset starts, DateTimeOffset ends)
    {
        var free = places
            .OrderBy(place => place.Name == wanted ? 0 : 1)
            .FirstOrDefault(place => IsFree(place.Id, starts, ends));
        return free is null ? null : Take(free.Id, starts, ends);
    }

    /// <summary>Those who contribute, as the programme's table says; whoever is taken elsewhere is left out, and someone stands in where nobody is left.</summary>
    public IReadOnlyList<ContributorPlan> Contributors(
        DemoSession session,
        Guid? leader,
        DateTimeOffset starts,
        DateTimeOffset ends
    )
    {
        List<ContributorPlan> all = [];
        foreach (var who in session.By)
        {
            var own = Own(who, leader).FirstOrDefault(card => IsFree(card.AccountId, starts, ends));
            if (own is not null)
            {
                Take(own.AccountId, starts, ends);
                all.Add(new(own.AccountId, own.Name, own.Profession, own.IsExperiencedUser));
            }
            else if (who.Split(", ") is [var name, var profession])
            {
                all.Add(new(null, name, profession, IsExperiencedUser: false));
            }
        }

        return all.Count > 0 ? all : [at.Country == "SE" ? SwedishStandIn : StandIn];
    }

    /// <summary>Those of the house who can be meant, the first choice first.</summary>
    private IEnumerable<StaffCard> Own(string who, Guid? leader) =>
        who switch
        {
            "leader" => staff.Where(IsLeader).OrderBy(card => card.AccountId == leader ? 0 : 1),
            "doctor" => staff.Where(card => card.Roles.Contains(Role.ResponsibleDoctor)),
            "experienced" => staff.Where(card => card.IsExperiencedUser),
            _ => staff.Where(card => card.Name == who.Split(", ")[0]),
        };

    private static bool IsLeader(StaffCard card) => card.Roles.Contains(Role.CourseLeader);

    private bool IsFree(Guid id, DateTimeOffset starts, DateTimeOffset ends) =>
        !_taken.Exists(t => t.Id == id && starts < t.Ends && t.Starts < ends);

    private Guid Take(Guid id, DateTimeOffset starts, DateTimeOffset ends)
    {
        _taken.Add((id, starts, ends));
        return id;
    }
}
