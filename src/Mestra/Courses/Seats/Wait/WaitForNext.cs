using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>
/// When a course is cancelled, its people wait for the programme's next one with the time waited kept (domain 11,
/// point 18). Where the course had begun, those who were there keep the seat: their contacts are still registered.
/// </summary>
internal sealed class WaitForNext(CoursesDb db, SeatChanges changes, TimeProvider clock)
    : IReact<CourseCancelled>
{
    public async Task React(CourseCancelled happened, CancellationToken cancel)
    {
        var programmeId = await db
            .Courses.Where(course => course.Id == happened.CourseId)
            .Select(course => course.ProgrammeId)
            .SingleAsync(cancel);
        var seats = await db
            .Seats.Where(seat =>
                seat.CourseId == happened.CourseId
                && !db.Attendance.Any(attendance => attendance.SeatId == seat.Id)
            )
            .ToListAsync(cancel);
        var waitAlready = await WaitingFor(programmeId, cancel);
        foreach (var seat in seats.Where(seat => seat.IsLive))
        {
            seat.GiveUp(GivenUpBy.Course, "", clock.GetUtcNow());
            if (waitAlready.Add(seat.AttendeeId))
            {
                db.Seats.Add(seat.Again(courseId: null, programmeId));
            }
        }

        await changes.Tell(cancel);
    }

    private async Task<HashSet<Guid>> WaitingFor(Guid programmeId, CancellationToken cancel) =>
        [
            .. await db
                .Seats.Where(seat =>
                    seat.CourseId == null
                    && seat.ProgrammeId == programmeId
                    && seat.State == SeatState.Waiting
                )
                .Select(seat => seat.AttendeeId)
                .ToListAsync(cancel),
        ];
}
