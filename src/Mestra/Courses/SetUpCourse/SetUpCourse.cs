using Mestra.Planning.Contracts;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>What can be set for a course besides its sessions.</summary>
public sealed record CourseSetUp(
    int Capacity,
    int GroupMinimum,
    AttendanceMode AttendanceMode,
    DateOnly? SignUpDeadline,
    Guid? LeaderId
);

/// <summary>Sets seats, deadline and leader of a course, and puts it in the public overview or takes it out.</summary>
public sealed class SetUpCourse(CourseDesk desk, CoursesDb db)
{
    /// <summary>Sets all of it, or nothing.</summary>
    /// <returns>What is wrong, or that somebody else was quicker; null when it is set or the course is not the organisation's.</returns>
    public async Task<Enum?> Do(Guid courseId, SetUpForm form, CancellationToken cancel)
    {
        // Nobody is given a seat between the count and the change.
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await desk.Find(courseId, cancel) is not { } course)
        {
            return null;
        }

        if (form.IsBehind(SetUpForm.Of(course)))
        {
            return FormRefusal.ChangedMeanwhile;
        }

        var wanted = form.SetUp;
        var at = await desk.Organisation(course, cancel);
        var first = course.Planned.Select(s => (DateOnly?)at.Day(s.Starts)).FirstOrDefault();
        var refusal =
            course.MayReplan()
            ?? course.SetSize(
                wanted.Capacity,
                wanted.GroupMinimum,
                await desk.Occupied(courseId, cancel)
            )
            ?? course.SetDeadline(wanted.SignUpDeadline, first);
        if (refusal is not null)
        {
            return refusal;
        }

        course.AttendanceMode = wanted.AttendanceMode;
        course.LeaderId = wanted.LeaderId;
        await desk.Save(course, "Courses.Done.SetUp", cancel);
        await turn.Commit(cancel);
        return null;
    }

    /// <summary>Puts the course in the public overview.</summary>
    public async Task<CourseRefusal?> Publish(Guid courseId, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await desk.Find(courseId, cancel) is not { IsPublished: false } course)
        {
            return null;
        }

        var facts = await desk.Facts(course, cancel);
        if (course.Publish(facts.IsProgrammePublished) is { } refusal)
        {
            return refusal;
        }

        await desk.Save(course, "Courses.Done.Published", cancel);
        await turn.Commit(cancel);
        return null;
    }

    /// <summary>Takes the course out of the public overview. Seats and sessions stay as they are.</summary>
    public async Task Withdraw(Guid courseId, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await desk.Find(courseId, cancel) is { IsPublished: true } course)
        {
            course.IsPublished = false;
            await desk.Save(course, "Courses.Done.Withdrawn", cancel);
            await turn.Commit(cancel);
        }
    }
}
