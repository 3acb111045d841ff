using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.Courses;

/// <summary>The rooms and people of one invented organisation, and on which days they are taken. Nobody is at two places.</summary>
internal sealed class DemoCrew(
    OrganisationCard at,
    IReadOnlyList<PlaceCard> places,
    IReadOnlyList<StaffCard> staff,
    DemoDice dice
)
{
    private static readonly ContributorPlan[] NorwegianGuests =
    [
        new(null, "Liv Sandvære", "klinisk ernæringsfysiolog", IsExperiencedUser: false),
        new(null, "Tor Egil Hammermo", "sosionom", IsExperiencedUser: false),
        new(null, "Siw Kvernelid", "psykolog", IsExperiencedUser: false),
    ];

    private static readonly ContributorPlan[] SwedishGuests =
    [
        new(null, "Annika Rosendahl", "dietist", IsExperiencedUser: false),
        new(null, "Göran Vintersjö", "kurator", IsExperiencedUser: false),
        new(null, "Malin Åkerholm", "psykolog", IsExperiencedUser: false),
    ];

    private readonly HashSet<(Guid, DateOnly)> _taken = [];
    private readonly List<StaffCard> _leaders =
    [
        .. staff.Where(card => card.Roles.Contains(Role.CourseLeader)),
    ];

    public OrganisationCard At => at;

    /// <summary>A course leader of the house; null where there is none.</summary>
    public Guid? Leader() => _leaders.Count == 0 ? null : dice.Pick(_leaders).AccountId;

    /// <summary>A free room that day; null when all are taken.</summary>
    public Guid? Room(DateOnly day)
    {
        var free = places.FirstOrDefault(place => !_taken.Contains((place.Id, day)));
        if (free is not null)
        {
            _taken.Add((free.Id, day));
        }

        return free?.Id;
    }

    /// <summary>Those who contribute that day: the leader, a doctor at the first sessions, an experienced user, sometimes a guest.</summary>
    public IReadOnlyList<ContributorPlan> Contributors(Guid? leader, int session, DateOnly day)
    {
        List<ContributorPlan> all = [.. Free(card => card.AccountId == leader, day)];
        if (session < 2)
        {
            all.AddRange(Free(card => card.Roles.Contains(Role.ResponsibleDoctor), day).Take(1));
        }

        if (session % 2 == 0)
        {
            all.AddRange(Free(card => card.IsExperiencedUser, day).Take(1));
        }

        if (dice.Chance(0.5))
        {
            all.Add(dice.Pick(at.Country == "SE" ? SwedishGuests : NorwegianGuests));
        }

        foreach (var person in all)
        {
            _ = person.AccountId is { } id && _taken.Add((id, day));
        }

        return all;
    }

    private IEnumerable<ContributorPlan> Free(Func<StaffCard, bool> wanted, DateOnly day) =>
        staff
            .Where(card => wanted(card) && !_taken.Contains((card.AccountId, day)))
            .Select(card => new ContributorPlan(
                card.AccountId,
                card.Name,
                card.Profession,
                card.IsExperiencedUser
            ));
}
