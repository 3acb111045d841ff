using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Testing;

/// <summary>A course at Fjordby with its sessions and people, for the stories about seats and attendance.</summary>
internal static class CourseScene
{
    /// <summary>A course with four weekly sessions of three hours (150 minutes of teaching), the first in the given number of days.</summary>
    public static async Task<Course> Course(
        this Site site,
        int capacity = 8,
        int inDays = 14,
        CourseState state = CourseState.Confirmed,
        Guid? programmeId = null,
        Guid? organisationId = null,
        int sessions = 4
    )
    {
        var course = new Course
        {
            OrganisationId = organisationId ?? Cast.Fjordby.Id,
            ProgrammeId = programmeId ?? Guid.CreateVersion7(),
            Title = new Wording(Nb: "Hjertesviktskole"),
            State = state,
            Capacity = capacity,
            GroupMinimum = 4,
            AttendanceMode = AttendanceMode.Physical,
            LeaderId = Cast.Kursleder.AccountId,
        };
        await site.Add([course, .. Sessions(course, inDays, sessions)]);
        return course;
    }

    /// <summary>A course with one session: today, from nine to twelve in Oslo. The clock stands at ten.</summary>
    public static Task<Course> CourseToday(this Site site, int capacity = 8) =>
        site.Course(capacity, inDays: 0, state: CourseState.Running, sessions: 1);

    /// <summary>What is registered of attendance on the course.</summary>
    public static Task<List<Attendance>> Registered(this Site site, Course course) =>
        site.Db(db =>
            db.Set<Attendance>()
                .AsNoTracking()
                .Where(attendance => attendance.CourseId == course.Id)
                .ToListAsync()
        );

    /// <summary>A person at the course's organisation.</summary>
    public static Person Person(
        string given,
        string family = "Fjellvang",
        bool isProtected = false,
        Guid? organisationId = null
    ) =>
        new()
        {
            OrganisationId = organisationId ?? Cast.Fjordby.Id,
            GivenName = given,
            FamilyName = family,
            IsProtected = isProtected,
            BirthYear = 1958,
        };

    /// <summary>People who come together: the first is the patient, the others the patient's partner and so on.</summary>
    /// <returns>The party's id.</returns>
    public static Task<Guid> Party(
        this Site site,
        Course course,
        SeatState state,
        params string[] names
    ) => site.Party(course, state, [.. names.Select(name => Person(name))]);

    /// <summary>People who come together: the first is the patient.</summary>
    /// <returns>The party's id.</returns>
    public static async Task<Guid> Party(
        this Site site,
        Course course,
        SeatState state,
        params Person[] people
    )
    {
        var partyId = Guid.CreateVersion7();
        var seats = people.Select(
            (person, at) =>
                new Seat
                {
                    OrganisationId = course.OrganisationId,
                    CourseId = course.Id,
                    ProgrammeId = course.ProgrammeId,
                    PartyId = partyId,
                    AttendeeId = person.Id,
                    PatientId = people[0].Id,
                    Relation = at == 0 ? Relation.Self : Relation.Partner,
                    State = state,
                    WaitingSince = site.Clock.GetUtcNow(),
                    AnswerBy = state == SeatState.Offered ? Site.Today.AddDays(7) : null,
                }
        );
        await site.Add([.. people, .. seats]);
        return partyId;
    }

    /// <summary>The seats of a party, as they stand in the database.</summary>
    public static Task<List<Seat>> SeatsOf(this Site site, Guid partyId) =>
        site.Db(db =>
            db.Set<Seat>()
                .AsNoTracking()
                .Where(seat => seat.PartyId == partyId)
                .OrderBy(seat => seat.Id)
                .ToListAsync()
        );

    /// <summary>How many seats of the course are taken.</summary>
    public static Task<int> Occupied(this Site site, Guid courseId) =>
        site.Db(db =>
            db.Set<Seat>()
                .CountAsync(seat =>
                    seat.CourseId == courseId
                    && (seat.State == SeatState.Offered || seat.State == SeatState.Confirmed)
                )
        );

    private static IEnumerable<Session> Sessions(Course course, int inDays, int count) =>
        Enumerable
            .Range(0, count)
            .Select(week => new DateTimeOffset(
                Site.Today.AddDays(inDays + (7 * week)),
                new TimeOnly(8, 0),
                TimeSpan.Zero
            ))
            .Select(starts => new Session
            {
                CourseId = course.Id,
                Starts = starts,
                Ends = starts.AddHours(3),
                BreakMinutes = 30,
                TeachingMinutes = 150,
                Theme = new Wording(Nb: "Å leve med hjertesvikt"),
                PlaceId = Cast.Fjellstuen.Id,
            });
}
