using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;

namespace Mestra.Coding;

/// <summary>A course as the rules see it, with what the pages show beside.</summary>
/// <param name="Course">The course.</param>
/// <param name="Programme">Its programme.</param>
/// <param name="Organisation">Who holds it.</param>
/// <param name="Doctor">The responsible doctor; null where none is set.</param>
/// <param name="Seats">Those who have a seat or came in at the door.</param>
/// <param name="Conduct">What the rules need of the course.</param>
/// <param name="Participants">What the rules need of the people, in the order of the seats.</param>
public sealed record FactsOfCourse(
    CourseCard Course,
    ProgrammeCard Programme,
    OrganisationCard Organisation,
    StaffCard? Doctor,
    IReadOnlyList<SeatCard> Seats,
    ConductFacts Conduct,
    IReadOnlyList<ParticipantFacts> Participants
)
{
    /// <summary>The organisation's day of the last session that was held, or else of the last planned.</summary>
    public DateOnly LastDay =>
        Conduct
            .Sessions.OrderBy(session => session.IsHeld)
            .ThenBy(session => session.Date)
            .Select(session => session.Date)
            .LastOrDefault();

    /// <summary>A mark for one of the seats, with nothing done yet.</summary>
    public CodingMark NewMark(Guid seatId) =>
        new()
        {
            OrganisationId = Course.OrganisationId,
            CourseId = Course.Id,
            SeatId = seatId,
            EndedOn = LastDay,
        };
}

/// <summary>Asks the other modules for what the rules need: a handful of questions for a course, however many are on it.</summary>
public sealed class CourseFacts(
    ICourses courses,
    ISeats seats,
    IProgrammes programmes,
    IReferrals referrals,
    IOrganisations organisations,
    IStaff staff
)
{
    /// <summary>Null for a course that is not the organisation's, or has no programme that is.</summary>
    public async Task<FactsOfCourse?> Of(Guid courseId, CancellationToken cancel)
    {
        if (!(await courses.Get([courseId], cancel)).TryGetValue(courseId, out var course))
        {
            return null;
        }

        var known = await programmes.Get([course.ProgrammeId], cancel);
        if (!known.TryGetValue(course.ProgrammeId, out var programme))
        {
            return null;
        }

        var organisation = await organisations.Get(course.OrganisationId, cancel);
        var doctor = programme.ResponsibleDoctorId is { } id
            ? (await staff.Get([id], cancel)).GetValueOrDefault(id)
            : null;
        var attendance = (await seats.Attendance(courseId, cancel)).ToLookup(a => a.SeatId);
        var taking = (await seats.Of(courseId, cancel))
            .Where(seat => seat.IsOccupied || attendance[seat.Id].Any(a => a.Minutes > 0))
            .ToList();
        Guid[] referralIds = [.. taking.Select(seat => seat.ReferralId).OfType<Guid>().Distinct()];
        var referred = await referrals.Get(referralIds, cancel);
        return new FactsOfCourse(
            course,
            programme,
            organisation,
            doctor,
            taking,
            ConductOf(course, programme, organisation, doctor, attendance.SelectMany(a => a)),
            [
                .. taking.Select(seat =>
                    ParticipantOf(
                        seat,
                        seat.ReferralId is { } r ? referred.GetValueOrDefault(r) : null,
                        attendance[seat.Id]
                    )
                ),
            ]
        );
    }

    private static ConductFacts ConductOf(
        CourseCard course,
        ProgrammeCard programme,
        OrganisationCard organisation,
        StaffCard? doctor,
        IEnumerable<AttendanceCard> attendance
    )
    {
        // The group shows in the attendance: more than one was there.
        var present = attendance
            .Where(a => a.Minutes > 0)
            .GroupBy(a => a.SessionId)
            .ToDictionary(session => session.Key, session => session.Count());
        return new()
        {
            Organiser = OrganiserOf(organisation),
            IsLowThreshold = programme.ReferralRule == ReferralRule.None,
            Presence =
                course.AttendanceMode == AttendanceMode.Digital
                    ? CodingPresence.Digital
                    : CodingPresence.InRoom,
            Stage = StageOf(course),
            ResponsibleDoctor = doctor?.Name,
            ResponsibleDoctorHasHpr = doctor?.HprNumber.Length > 0,
            IsSmokingCessationOnly = programme.IsSmokingCessationOnly,
            HasPrimaryCarePlan = programme.PrimaryCarePlan.Length > 0,
            Contributors = ContributorsOf(course, programme),
            Sessions =
            [
                .. course.Sessions.Select(session =>
                    SessionOf(session, course, organisation, present.GetValueOrDefault(session.Id))
                ),
            ],
        };
    }

    private static SessionFacts SessionOf(
        SessionCard session,
        CourseCard course,
        OrganisationCard organisation,
        int present
    )
    {
        var isHeld = session.HeldMinutes is not null || present > 0;
        return new(
            session.Id,
            DateOnly.FromDateTime(organisation.Local(session.Starts).DateTime),
            session.IsCancelled ? SessionState.Cancelled
                : isHeld ? SessionState.Held
                : SessionState.Planned,
            session.TeachingMinutes,
            session.HeldMinutes ?? (isHeld ? session.TeachingMinutes : 0),
            session.Topics,
            IsGroup: present > 1 || (!isHeld && course.Capacity > 1),
            course.IsLocked
        );
    }

    private static List<ContributorFacts> ContributorsOf(CourseCard course, ProgrammeCard programme)
    {
        var teaching = course
            .Sessions.Where(s => !s.IsCancelled)
            .SelectMany(s => s.Contributors)
            .ToList();
        // Who has an account in one place and is only named in the other is one person.
        var accounts = programme
            .WorkingGroup.Select(m => (m.Name, m.AccountId))
            .Concat(teaching.Select(c => (c.Name, c.AccountId)))
            .Where(known => known.AccountId is not null)
            .ToLookup(
                known => known.Name,
                known => known.AccountId,
                StringComparer.OrdinalIgnoreCase
            );
        string Who(Guid? account, string name) =>
            (account ?? accounts[name].FirstOrDefault())?.ToString() ?? name.ToUpperInvariant();
        return
        [
            .. programme.WorkingGroup.Select(m => new ContributorFacts(
                Who(m.AccountId, m.Name),
                m.Profession,
                m.IsExperiencedUser,
                Plans: true,
                Teaches: false
            )),
            .. teaching.Select(c => new ContributorFacts(
                Who(c.AccountId, c.Name),
                c.Profession,
                c.IsExperiencedUser,
                Plans: false,
                Teaches: true
            )),
        ];
    }

    private static ParticipantFacts ParticipantOf(
        SeatCard seat,
        ReferralCard? referral,
        IEnumerable<AttendanceCard> attendance
    ) =>
        new()
        {
            Id = seat.Id,
            RecordOwner = seat.PatientId,
            IsRelative = seat.IsRelative,
            HasSeat = !seat.IsWalkIn,
            Referral = referral is null
                ? null
                : new ReferralFacts(
                    ReferrerOf(referral.ReferrerKind),
                    HasHpr: referral.HprNumber.Length > 0,
                    IsForEducation: referral.IsDirectlyForEducation
                ),
            Attendance =
            [
                .. attendance
                    .Where(a => a.Minutes > 0)
                    .Select(a => new AttendanceFacts(
                        a.SessionId,
                        a.Minutes,
                        a.IsDigital ? CodingPresence.Digital : CodingPresence.InRoom
                    )),
            ],
        };

    private static ConductStage StageOf(CourseCard course) =>
        course.State switch
        {
            CourseState.Held => ConductStage.Held,
            CourseState.Cancelled => ConductStage.CancelledPartWay,
            _ => course.IsLocked ? ConductStage.Held : ConductStage.NotOver,
        };

    private static CodingOrganiser OrganiserOf(OrganisationCard organisation) =>
        organisation.Kind switch
        {
            OrganisationKind.HealthTrust => CodingOrganiser.HealthTrust,
            OrganisationKind.Municipality => CodingOrganiser.Municipality,
            OrganisationKind.Association => CodingOrganiser.Association,
            OrganisationKind.SwedishRegion => CodingOrganiser.SwedishRegion,
            _ => CodingOrganiser.Other,
        };

    private static CodingReferrer ReferrerOf(ReferrerKind kind) =>
        kind switch
        {
            ReferrerKind.GeneralPractitioner => CodingReferrer.GeneralPractitioner,
            ReferrerKind.HospitalDoctor => CodingReferrer.HospitalDoctor,
            ReferrerKind.PrivateSpecialist => CodingReferrer.PrivateSpecialist,
            ReferrerKind.OtherClinician => CodingReferrer.OtherClinician,
            _ => CodingReferrer.Self,
        };
}
