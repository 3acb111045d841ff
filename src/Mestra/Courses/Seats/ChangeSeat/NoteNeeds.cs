using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The secretary writes down what a person needs: interpreter, hearing, access, food.</summary>
public sealed class NoteNeeds(CoursesDb db, SeatChanges changes)
{
    /// <summary>Keeps what was written; empty takes it away.</summary>
    /// <param name="courseId">The course on whose list the person stands.</param>
    /// <param name="seatId">Whose.</param>
    /// <param name="form">In words, and what stood there before.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <returns>Why not; null when it is kept.</returns>
    public async Task<Enum?> Run(
        Guid courseId,
        Guid seatId,
        NeedsForm form,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(courseId, cancel);
        if (await Find(courseId, seatId, cancel) is not { } seat)
        {
            return SeatRefusal.NotOnCourse;
        }

        if (form.IsBehind(new NeedsForm { Needs = seat.Needs }))
        {
            return FormRefusal.ChangedMeanwhile;
        }

        seat.Needs = form.Needs?.Trim() ?? "";
        return await changes.Keep(turn, "Seats.Done.Needs", cancel);
    }

    // On the course, or on the waiting list of its programme: the list shows both.
    private Task<Seat?> Find(Guid courseId, Guid seatId, CancellationToken cancel) =>
        db
            .Seats.Where(seat =>
                seat.CourseId == courseId
                || (
                    seat.CourseId == null
                    && db.Courses.Any(course =>
                        course.Id == courseId && course.ProgrammeId == seat.ProgrammeId
                    )
                )
            )
            .SingleOrDefaultAsync(seat => seat.Id == seatId, cancel);
}
