using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Planning;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Testing;

/// <summary>A programme and its courses, for the stories about planning and holding them.</summary>
internal static class CourseStory
{
    /// <summary>A programme: at Fjordby, referred and so coded, unless something else is said.</summary>
    public static async Task<Programme> AddProgramme(
        this Site site,
        Organisation? at = null,
        string title = "Hjerteskole",
        bool hasDoctor = true,
        bool isPublished = true,
        string? slug = null
    )
    {
        var organisation = at ?? Cast.Fjordby;
        var programme = ProgrammesForTests.Complete(organisation, title);
        programme.Title = new Wording(Nb: title, Sv: title);
        (programme.GroupMinimum, programme.GroupIdeal, programme.GroupMaximum) = (4, 8, 12);
        programme.Slug = slug ?? programme.Slug;
        programme.DepartmentId = organisation == Cast.Fjordby ? Cast.Medisin.Id : null;
        programme.ResponsibleDoctorId = Cast.Lege.AccountId;
        programme.Join(
            new()
            {
                OrganisationId = programme.OrganisationId,
                ProgrammeId = programme.Id,
                AccountId = Cast.ErfarenBruker.AccountId,
                Role = GroupRole.ExperiencedUser,
                JoinedOn = Site.Today,
            }
        );
        if (isPublished)
        {
            programme.Publish(organisation.Card(), site.Clock.GetUtcNow()).ShouldBeEmpty();
        }

        if (!hasDoctor)
        {
            programme.ResponsibleDoctorId = null;
        }

        await site.Add(programme);
        return programme;
    }

    /// <summary>A course of the programme with weekly sessions 9 to 12 in Fjellstuen, the first in the given number of days.</summary>
    public static async Task<Course> AddCourse(
        this Site site,
        Programme programme,
        CourseState state = CourseState.Draft,
        int sessions = 2,
        int inDays = 14
    )
    {
        var course = new Course
        {
            OrganisationId = programme.OrganisationId,
            ProgrammeId = programme.Id,
            DepartmentId = programme.DepartmentId,
            Title = programme.Title,
            State = state,
            Capacity = 12,
            GroupMinimum = 4,
            AttendanceMode = AttendanceMode.Physical,
            LeaderId =
                programme.OrganisationId == Cast.Fjordby.Id ? Cast.Kursleder.AccountId : null,
        };
        await site.Add([
            course,
            .. Enumerable
                .Range(0, sessions)
                .Select(n => Session(course, Site.Today.AddDays(inDays + 7 * n))),
        ]);
        return course;
    }

    /// <summary>A session from 9 to 12 with half an hour's break.</summary>
    public static Session Session(Course course, DateOnly day) =>
        new()
        {
            CourseId = course.Id,
            Starts = Cast.Fjordby.Card().At(day, new TimeOnly(9, 0)),
            Ends = Cast.Fjordby.Card().At(day, new TimeOnly(12, 0)),
            BreakMinutes = 30,
            TeachingMinutes = 150,
            PlaceId = Cast.Fjellstuen.Id,
            Theme = new Wording(Nb: "Hjertet og livet videre"),
        };

    /// <summary>So many people have seats.</summary>
    public static Task AddSeats(this Site site, Course course, int number) =>
        site.Add([
            .. Enumerable
                .Range(0, number)
                .Select(_ => new Seat
                {
                    OrganisationId = course.OrganisationId,
                    CourseId = course.Id,
                    PartyId = Guid.CreateVersion7(),
                    AttendeeId = Guid.CreateVersion7(),
                    Relation = Relation.Self,
                    State = SeatState.Confirmed,
                }),
        ]);

    /// <summary>The course as it is stored now, whole.</summary>
    public static Task<Course> Stored(this Site site, Guid courseId) =>
        site.Db(db =>
            db.Set<Course>()
                .AsNoTracking()
                .Include(c => c.Sessions)
                    .ThenInclude(s => s.Contributors)
                .SingleAsync(c => c.Id == courseId)
        );

    /// <summary>The address of a course's page.</summary>
    public static string Path(this Course course, string page = "") =>
        $"/arbeid/kurs/{course.Id}{(page.Length > 0 ? "/" + page : "")}";
}
