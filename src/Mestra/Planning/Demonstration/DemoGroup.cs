using Mestra.People.Contracts;

namespace Mestra.Planning;

/// <summary>Who plans an invented programme: the organisation's own people, and some from outside.</summary>
internal static class DemoGroup
{
    public static void Gather(
        Programme programme,
        InventedProgramme facts,
        IReadOnlyList<StaffCard> people,
        DateOnly joined
    )
    {
        var leaders = people.Where(person => person.Roles.Contains(Role.CourseLeader)).ToList();
        Join(leaders.ElementAtOrDefault(facts.Leader), GroupRole.Leader);
        Join(With(Role.Secretary), GroupRole.Secretary);
        if (programme.ResponsibleDoctorId is not null)
        {
            Join(With(Role.ResponsibleDoctor), GroupRole.Doctor);
        }

        var experienced = people.Where(person => person.IsExperiencedUser);
        foreach (var person in experienced.Take(facts.ExperiencedUsers))
        {
            Join(person, GroupRole.ExperiencedUser);
        }

        foreach (var (name, profession, role) in facts.Outside)
        {
            programme.Join(Member(null, name, profession, role));
        }

        StaffCard? With(Role role) => people.FirstOrDefault(p => p.Roles.Contains(role));

        void Join(StaffCard? person, GroupRole role)
        {
            if (person is not null)
            {
                programme.Join(Member(person.AccountId, "", person.Profession, role));
            }
        }

        WorkingGroupMember Member(Guid? account, string name, string profession, GroupRole role) =>
            new()
            {
                OrganisationId = programme.OrganisationId,
                ProgrammeId = programme.Id,
                AccountId = account,
                Name = name,
                Profession = profession,
                Role = role,
                JoinedOn = joined,
            };
    }
}
