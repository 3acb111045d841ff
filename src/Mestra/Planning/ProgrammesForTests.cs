using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.People;
using Mestra.Planning.Contracts;

namespace Mestra.Planning;

/// <summary>Programmes as the tests of planning begin with.</summary>
internal static class ProgrammesForTests
{
    /// <summary>A programme with all that the public must read, its plan begun.</summary>
    public static Programme Complete(
        Organisation? at = null,
        string title = "Hjertesviktskole",
        ReferralRule rule = ReferralRule.AnyClinician
    )
    {
        var organisation = (at ?? Cast.Fjordby).Card();
        var programme = new Programme
        {
            OrganisationId = organisation.Id,
            Slug = $"{Guid.CreateVersion7():N}",
        };
        programme
            .Write(
                new()
                {
                    Title = new(title),
                    Ingress = new("Fire samlinger om å leve med hjertesvikt."),
                    ForWhom = new("For deg som nylig har fått hjertesvikt."),
                    Content = new("Sykdom, behandling, hverdag."),
                    HowToRefer = new("Fastlegen henviser til medisinsk avdeling."),
                    Themes = ["heart"],
                    Audiences = [Audience.Patient, Audience.Relative],
                    ReferralRule = rule,
                    GroupMinimum = 8,
                    GroupIdeal = 12,
                    GroupMaximum = 14,
                    ResponsibleDoctorId = Cast.Lege.AccountId,
                },
                organisation
            )
            .ShouldBeEmpty();
        programme.Begin(organisation);
        return programme;
    }

    /// <summary>The same, with the experienced user of the cast in the group.</summary>
    public static Programme WithExperience(string title = "Hjertesviktskole")
    {
        var programme = Complete(title: title);
        programme
            .Join(
                new()
                {
                    OrganisationId = programme.OrganisationId,
                    ProgrammeId = programme.Id,
                    AccountId = Cast.ErfarenBruker.AccountId,
                    Role = GroupRole.ExperiencedUser,
                    JoinedOn = Site.Today,
                }
            )
            .ShouldBeNull();
        return programme;
    }

    /// <summary>A course of the programme with two sessions: on the first day, and a week later.</summary>
    public static object[] CourseOf(Programme programme, DateOnly first)
    {
        var course = new Course
        {
            OrganisationId = programme.OrganisationId,
            ProgrammeId = programme.Id,
            Title = programme.Title,
            Capacity = 14,
            GroupMinimum = 8,
            AttendanceMode = AttendanceMode.Physical,
            State = CourseState.Confirmed,
        };
        return [course, SessionOn(course, first), SessionOn(course, first.AddDays(7))];
    }

    private static Session SessionOn(Course course, DateOnly day)
    {
        var starts = Cast.Fjordby.Card().At(day, new TimeOnly(9, 0));
        return new()
        {
            CourseId = course.Id,
            Starts = starts,
            Ends = starts.AddHours(3),
            TeachingMinutes = 150,
        };
    }
}
