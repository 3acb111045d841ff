using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Courses;

/// <summary>Makes the next course of an earlier one: same rhythm, hours, places, themes and contributors, on new days.</summary>
public static class CourseCopy
{
    /// <summary>The days of its sessions where the organisation is, in order.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(Course course, OrganisationCard organisation) =>
        [.. course.Planned.Select(session => organisation.Day(session.Starts))];

    /// <summary>A draft on the new days. What was given and decided (minutes held, clash reasons, cancellations) stays behind.</summary>
    /// <param name="earlier">The course to copy, its sessions and contributors read.</param>
    /// <param name="id">The new course's id: the same form sent twice makes one course.</param>
    /// <param name="programme">The programme as it is now: title and numbers follow it.</param>
    /// <param name="days">One for each session that was to be held, from <see cref="MovedDays"/>.</param>
    /// <param name="organisation">Whose clocks the hours are read from.</param>
    public static Course Make(
        Course earlier,
        Guid id,
        ProgrammeCard programme,
        IReadOnlyList<MovedDay> days,
        OrganisationCard organisation
    )
    {
        var copy = new Course
        {
            Id = id,
            OrganisationId = earlier.OrganisationId,
            ProgrammeId = earlier.ProgrammeId,
            DepartmentId = programme.DepartmentId,
            Title = programme.Title,
            Capacity = earlier.Capacity,
            GroupMinimum = earlier.GroupMinimum,
            AttendanceMode = earlier.AttendanceMode,
            LeaderId = earlier.LeaderId,
            SignUpDeadline = Moved(earlier.SignUpDeadline, days),
            CopiedFromId = earlier.Id,
        };
        foreach (var (session, day) in earlier.Planned.Zip(days))
        {
            copy.Add(Make(session, copy.Id, day.To, organisation));
        }

        return copy;
    }

    private static Session Make(
        Session earlier,
        Guid courseId,
        DateOnly day,
        OrganisationCard organisation
    )
    {
        var starts = organisation.At(day, organisation.Time(earlier.Starts));
        var session = new Session
        {
            CourseId = courseId,
            Starts = starts,
            Ends = starts + (earlier.Ends - earlier.Starts),
            BreakMinutes = earlier.BreakMinutes,
            TeachingMinutes = earlier.TeachingMinutes,
            Theme = earlier.Theme,
            Timetable = earlier.Timetable,
            Topics = earlier.Topics,
            PlaceId = earlier.PlaceId,
            VideoLink = earlier.VideoLink,
        };
        session.SetContributors(earlier.Contributors.Select(c => c.Plan));
        return session;
    }

    // The deadline keeps its distance to the first session.
    private static DateOnly? Moved(DateOnly? deadline, IReadOnlyList<MovedDay> days) =>
        deadline is { } day && days is [var first, ..]
            ? first.To.AddDays(day.DayNumber - first.From.DayNumber)
            : null;
}
