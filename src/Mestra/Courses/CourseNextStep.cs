using Mestra.Courses.Contracts;
using Mestra.People.Contracts;

namespace Mestra.Courses;

/// <summary>The one thing that takes a course further, with where it is done and by whom.</summary>
/// <param name="Why">A sentence, as a text key; {0} seats that people have, {1} the fewest who make a group, {2} seats in all.</param>
/// <param name="Button">A verb, as a text key.</param>
/// <param name="Path">Where; {0} the course, {1} its programme.</param>
/// <param name="Policy">Who may, one of <c>Can</c>.</param>
public sealed record CourseNextStep(string Why, string Button, string Path, string Policy)
{
    private static readonly CourseNextStep AddSessions = new(
        "Courses.Next.AddSessions",
        "Courses.Next.AddSessions.Do",
        "/arbeid/kurs/{0}/program/ny",
        Can.EditCourses
    );
    private static readonly CourseNextStep ChooseDoctor = new(
        "Courses.Next.ChooseDoctor",
        "Courses.Next.ChooseDoctor.Do",
        "/arbeid/tilbud/{1}",
        Can.EditPlans
    );
    private static readonly CourseNextStep Approve = new(
        "Courses.Next.Approve",
        "Courses.Next.Approve.Do",
        "/arbeid/kurs/{0}/steg/godkjenn",
        Can.ApproveCourses
    );
    private static readonly CourseNextStep Open = new(
        "Courses.Next.Open",
        "Courses.Next.Open.Do",
        "/arbeid/kurs/{0}/steg/apne",
        Can.EditCourses
    );
    private static readonly CourseNextStep Publish = new(
        "Courses.Next.Publish",
        "Courses.Next.Publish.Do",
        "/arbeid/kurs/{0}/oppsett",
        Can.EditCourses
    );
    private static readonly CourseNextStep FillSeats = new(
        "Courses.Next.FillSeats",
        "Courses.Next.FillSeats.Do",
        "/arbeid/kurs/{0}/deltakere",
        Can.SeePatients
    );
    private static readonly CourseNextStep SetPlaces = new(
        "Courses.Next.SetPlaces",
        "Courses.Next.SetPlaces.Do",
        "/arbeid/kurs/{0}/program",
        Can.EditCourses
    );
    private static readonly CourseNextStep Confirm = new(
        "Courses.Next.Confirm",
        "Courses.Next.Confirm.Do",
        "/arbeid/kurs/{0}/steg/bekreft",
        Can.ApproveCourses
    );
    private static readonly CourseNextStep Prepare = new(
        "Courses.Next.Prepare",
        "Courses.Next.Prepare.Do",
        "/arbeid/kurs/{0}/utsendinger",
        Can.Correspond
    );
    private static readonly CourseNextStep Start = new(
        "Courses.Next.Start",
        "Courses.Next.Start.Do",
        "/arbeid/kurs/{0}/steg/start",
        Can.EditCourses
    );
    private static readonly CourseNextStep TakeAttendance = new(
        "Courses.Next.TakeAttendance",
        "Courses.Next.TakeAttendance.Do",
        "/arbeid/kurs/{0}/oppmote",
        Can.TakeAttendance
    );
    private static readonly CourseNextStep Finish = new(
        "Courses.Next.Finish",
        "Courses.Next.Finish.Do",
        "/arbeid/kurs/{0}/steg/avslutt",
        Can.EditCourses
    );
    private static readonly CourseNextStep LockAttendance = new(
        "Courses.Next.LockAttendance",
        "Courses.Next.LockAttendance.Do",
        "/arbeid/kurs/{0}/oppmote",
        Can.LockAttendance
    );
    private static readonly CourseNextStep Code = new(
        "Courses.Next.Code",
        "Courses.Next.Code.Do",
        "/arbeid/kurs/{0}/koding",
        Can.Code
    );
    private static readonly CourseNextStep MakeNext = new(
        "Courses.Next.MakeNext",
        "Courses.Next.MakeNext.Do",
        "/arbeid/kurs/{0}/kopi",
        Can.EditCourses
    );
    private static readonly CourseNextStep SetNewDates = new(
        "Courses.Next.SetNewDates",
        "Courses.Next.SetNewDates.Do",
        "/arbeid/kurs/{0}/program",
        Can.EditCourses
    );
    private static readonly CourseNextStep Reopen = new(
        "Courses.Next.Reopen",
        "Courses.Next.Reopen.Do",
        "/arbeid/kurs/{0}/steg/gjenapne",
        Can.EditCourses
    );
    private static readonly CourseNextStep TryAgain = new(
        "Courses.Next.TryAgain",
        "Courses.Next.TryAgain.Do",
        "/arbeid/kurs/{0}/kopi",
        Can.EditCourses
    );

    /// <summary>What comes next for a course.</summary>
    public static CourseNextStep Of(Course course, CourseFacts facts) =>
        course.State switch
        {
            CourseState.Draft => OfDraft(course, facts),
            CourseState.Approved => Open,
            CourseState.Tentative => OfTentative(course, facts),
            CourseState.Confirmed => OfConfirmed(course, facts),
            CourseState.Running => Blocks(CourseMove.Finish, course, facts) is null
                ? Finish
                : TakeAttendance,
            CourseState.Held => course.LockedAt is null ? LockAttendance
            : facts.IsCoded ? Code
            : MakeNext,
            CourseState.Postponed => Blocks(CourseMove.Reopen, course, facts) is null
                ? Reopen
                : SetNewDates,
            _ => TryAgain,
        };

    private static CourseNextStep OfDraft(Course course, CourseFacts facts) =>
        Blocks(CourseMove.Approve, course, facts) switch
        {
            CourseRefusal.NoSessions => AddSessions,
            CourseRefusal.NoResponsibleDoctor => ChooseDoctor,
            _ => Approve,
        };

    private static CourseNextStep OfTentative(Course course, CourseFacts facts) =>
        Blocks(CourseMove.Confirm, course, facts) switch
        {
            CourseRefusal.BelowGroupMinimum => FillSeats,
            CourseRefusal.NoSessions => AddSessions,
            CourseRefusal.SessionWithoutPlace or CourseRefusal.DatesArePast => SetPlaces,
            _ => Confirm,
        };

    private static CourseNextStep OfConfirmed(Course course, CourseFacts facts) =>
        Blocks(CourseMove.Start, course, facts) is null ? Start
        : facts.IsProgrammePublished && !course.IsPublished ? Publish
        : Prepare;

    private static CourseRefusal? Blocks(CourseMove move, Course course, CourseFacts facts) =>
        CourseLife.Find(move, course.State)!.Blocking(course, facts, reason: "");
}
