using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>Keeps the list of what is to be documented and coded in step with the courses.</summary>
/// <remarks>
/// When a course is over everyone with a seat stands on it. When its attendance is locked, or the course was given up
/// part-way, it is known who came: those with a contact of their own to register stay, and the others leave.
/// </remarks>
internal sealed class FollowCourses(CodingDb db, CourseFacts courses, DraftsOfCourse drafts)
    : IReact<CourseHeld>,
        IReact<AttendanceLocked>,
        IReact<CourseCancelled>
{
    public Task React(CourseHeld happened, CancellationToken cancel) =>
        Follow(happened.CourseId, isSettled: false, cancel);

    public Task React(AttendanceLocked happened, CancellationToken cancel) =>
        Follow(happened.CourseId, isSettled: true, cancel);

    public Task React(CourseCancelled happened, CancellationToken cancel) =>
        Follow(happened.CourseId, isSettled: true, cancel);

    /// <summary>Puts on the list who is missing from it, and takes off whoever has nothing to register. What was done with other figures is to be done again. The caller saves.</summary>
    /// <param name="courseId">The course; one that is not coded has no list.</param>
    /// <param name="isSettled">True where no more attendance is expected.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<IReadOnlyList<CodingMark>> Follow(
        Guid courseId,
        bool isSettled,
        CancellationToken cancel
    )
    {
        if (await courses.Of(courseId, cancel) is not { Programme.IsCoded: true } facts)
        {
            return [];
        }

        var all = await drafts.Of(facts, cancel);
        var wanted = all.Where(draft =>
                draft.IsRegistered || (!isSettled && !facts.Course.IsLocked && draft.MayTurnOut)
            )
            .Select(draft => draft.ParticipantId)
            .ToHashSet();
        var known = await db.Marks.Where(m => m.CourseId == courseId).ToListAsync(cancel);
        var (left, stay) = (
            known.FindAll(m => m.IsUntouched && !wanted.Contains(m.SeatId)),
            known.FindAll(m => !m.IsUntouched || wanted.Contains(m.SeatId))
        );
        db.Marks.RemoveRange(left);
        stay.ForEach(mark => mark.EndedOn = facts.LastDay);
        List<CodingMark> added =
        [
            .. wanted.Except(known.Select(m => m.SeatId)).Select(facts.NewMark),
        ];
        db.Marks.AddRange(added);
        if (isSettled)
        {
            Meet(stay, all, facts);
        }

        return [.. stay, .. added];
    }

    private static void Meet(
        IEnumerable<CodingMark> marks,
        IReadOnlyList<CodingDraft> all,
        FactsOfCourse facts
    )
    {
        var drafts = all.ToDictionary(draft => draft.ParticipantId);
        foreach (var mark in marks)
        {
            if (drafts.TryGetValue(mark.SeatId, out var draft))
            {
                mark.Meet(CodingFigures.Of(facts, draft));
            }
        }
    }
}
