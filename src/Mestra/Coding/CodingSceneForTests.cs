using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People;
using Mestra.People.Contracts;
using Mestra.Planning;
using Mestra.Planning.Contracts;
using Mestra.Referrals;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Coding;

/// <summary>A course at a hospital that is over and meets every condition, and people who came to it.</summary>
internal static class CodingScene
{
    /// <summary>Four sessions of 105 minutes, the last a week ago: seven teaching hours, whether of 45 or of 60 minutes.</summary>
    public const int Minutes = 105;
    private const int SessionCount = 4;

    /// <summary>The course, held and open; everyone in the room is still to come.</summary>
    public static async Task<Course> HeldCourse(
        this Site site,
        string title = "Hjertesviktskole",
        int endedDaysAgo = 7,
        ReferralRule rule = ReferralRule.AnyClinician
    )
    {
        var programme = ProgrammesForTests.Complete(title: title, rule: rule);
        programme.PrimaryCarePlan = "Fastlegen får epikrise og inviteres til siste samling.";
        programme.ResponsibleDoctorId = Cast.Lege.AccountId;
        programme.Join(Member(programme, Cast.ErfarenBruker, GroupRole.ExperiencedUser, ""));
        var course = new Course
        {
            OrganisationId = programme.OrganisationId,
            ProgrammeId = programme.Id,
            Title = programme.Title,
            State = CourseState.Held,
            Capacity = 12,
            GroupMinimum = 4,
            AttendanceMode = AttendanceMode.Physical,
            LeaderId = Cast.Kursleder.AccountId,
        };
        var first = Site.Today.AddDays(-endedDaysAgo - (7 * (SessionCount - 1)));
        var sessions = Enumerable
            .Range(0, SessionCount)
            .Select(week => Session(course, first.AddDays(7 * week)))
            .ToArray();
        await site.Add([programme, course, .. sessions, .. sessions.SelectMany(Contributors)]);
        return course;
    }

    /// <summary>A patient who was referred, and came to all sessions but the named ones (the first is 0).</summary>
    public static Task<Seat> Patient(
        this Site site,
        Course course,
        string given = "Astrid",
        int number = 7,
        int[]? missed = null,
        bool isProtected = false,
        ReferrerKind referrer = ReferrerKind.HospitalDoctor
    ) =>
        site.Came(
            course,
            new PersonEntry(
                given,
                "Fjellvang",
                SyntheticNumbers.Fodselsnummer(number),
                IsProtected: isProtected
            ),
            missed ?? [],
            Relation.Self,
            with: null,
            referrer
        );

    /// <summary>A patient's partner, on the patient's referral.</summary>
    public static Task<Seat> Partner(
        this Site site,
        Course course,
        Seat patient,
        string given = "Tormod",
        int[]? missed = null,
        bool isProtected = false
    ) =>
        site.Came(
            course,
            new PersonEntry(given, "Fjellvang", NationalId: null, IsProtected: isProtected),
            missed ?? [],
            Relation.Partner,
            patient
        );

    /// <summary>The course leader locks the attendance.</summary>
    public static async Task Locked(this Site site, Course course) =>
        (
            await site.In(
                Cast.Kursleder,
                services =>
                    services
                        .GetRequiredService<LockAttendance>()
                        .Lock(course.Id, TestContext.Current.CancellationToken)
            )
        )
            .ShouldNotBeNull()
            .ShouldBeEmpty();

    /// <summary>A course that is locked, with one patient who came to all of it.</summary>
    public static async Task<(Course Course, Seat Seat)> LockedCourse(this Site site)
    {
        var course = await site.HeldCourse();
        var seat = await site.Patient(course);
        await site.Locked(course);
        return (course, seat);
    }

    /// <summary>The coding page of the course.</summary>
    public static string CodingPath(this Course course) => $"/arbeid/kurs/{course.Id}/koding";

    /// <summary>The page of one person's note.</summary>
    public static string NotePath(this Course course, Seat seat) =>
        $"/arbeid/kurs/{course.Id}/koding/{seat.Id}";

    /// <summary>What is marked of the course, as it stands in the database.</summary>
    public static Task<List<CodingMark>> Marks(this Site site, Course course) =>
        site.Db(db =>
            db.Set<CodingMark>()
                .AsNoTracking()
                .Where(mark => mark.CourseId == course.Id)
                .OrderBy(mark => mark.Id)
                .ToListAsync()
        );

    /// <summary>How often someone was looked at for this.</summary>
    public static Task<int> Looks(this Site site, string page) =>
        site.Db(db => db.Set<Look>().CountAsync(look => look.Page == page));

    private static async Task<Seat> Came(
        this Site site,
        Course course,
        PersonEntry entry,
        int[] missed,
        Relation relation,
        Seat? with,
        ReferrerKind referrer = ReferrerKind.HospitalDoctor
    )
    {
        var person = await site.Person(entry);
        var referral = with is null ? ReferralOf(course, person, referrer) : null;
        var seat = new Seat
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            ProgrammeId = course.ProgrammeId,
            PartyId = with?.PartyId ?? Guid.CreateVersion7(),
            AttendeeId = person,
            PatientId = with?.PatientId ?? person,
            Relation = relation,
            ReferralId = with?.ReferralId ?? referral!.Id,
            State = SeatState.Confirmed,
        };
        var sessions = (await site.Stored(course.Id)).Sessions.OrderBy(s => s.Starts);
        var attendance = sessions.Select(
            (session, at) => Attended(course, session, seat, isThere: !missed.Contains(at))
        );
        await site.Add([.. referral is null ? [] : new[] { referral }, seat, .. attendance]);
        return seat;
    }

    private static Task<Guid> Person(this Site site, PersonEntry entry) =>
        site.In(
            Cast.Sekretær,
            async services =>
            {
                var cancel = TestContext.Current.CancellationToken;
                var id = await services.GetRequiredService<IPersons>().FindOrAdd(entry, cancel);
                await services.GetRequiredService<MestraDb>().Save("Test", cancel);
                return id;
            }
        );

    private static Referral ReferralOf(Course course, Guid patient, ReferrerKind referrer) =>
        new()
        {
            OrganisationId = course.OrganisationId,
            ProgrammeId = course.ProgrammeId,
            ReferrerKind = referrer,
            ReferrerName = "Henrik Hansen",
            HprNumber = "9144897",
            ReceivedOn = Site.Today.AddDays(-90),
            PatientId = patient,
            FormToken = Guid.CreateVersion7(),
        };

    private static Attendance Attended(Course course, Session session, Seat seat, bool isThere) =>
        new()
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            SessionId = session.Id,
            SeatId = seat.Id,
            Presence = isThere ? Presence.Present : Presence.Absent,
            Minutes = isThere ? Minutes : 0,
        };

    private static Session Session(Course course, DateOnly day)
    {
        var starts = Cast.Fjordby.Card().At(day, new TimeOnly(9, 0));
        return new()
        {
            CourseId = course.Id,
            Starts = starts,
            Ends = starts.AddMinutes(Minutes + 15),
            BreakMinutes = 15,
            TeachingMinutes = Minutes,
            HeldMinutes = Minutes,
            Topics = Enum.GetValues<IsfTopic>(),
            PlaceId = Cast.Fjellstuen.Id,
        };
    }

    private static IEnumerable<Contributor> Contributors(Session session) =>
        [
            Contributor(session, Cast.Kursleder, "sykepleier"),
            Contributor(session, Cast.Rådgiver, "fysioterapeut"),
        ];

    private static Contributor Contributor(Session session, CastMember who, string profession) =>
        new()
        {
            SessionId = session.Id,
            AccountId = who.AccountId,
            Name = who.Name,
            Profession = profession,
        };

    private static WorkingGroupMember Member(
        Programme programme,
        CastMember who,
        GroupRole role,
        string profession
    ) =>
        new()
        {
            OrganisationId = programme.OrganisationId,
            ProgrammeId = programme.Id,
            AccountId = who.AccountId,
            Role = role,
            Profession = profession,
            JoinedOn = Site.Today.AddDays(-200),
        };
}
