using Mestra.Courses.Contracts;

namespace Mestra.Courses;

/// <summary>The questions that every way in asks of the seats.</summary>
internal static class SeatQueries
{
    /// <summary>Those who wait for the course or have a seat on it.</summary>
    public static IQueryable<Seat> LiveSeats(this CoursesDb db, Guid courseId) =>
        db.Live.Where(seat => seat.CourseId == courseId);

    /// <summary>Those who have a seat on the course.</summary>
    public static IQueryable<Seat> OccupiedSeats(this CoursesDb db, Guid courseId) =>
        db.Occupied.Where(seat => seat.CourseId == courseId);

    /// <summary>Those who wait: for this course, or for any course of its programme.</summary>
    public static IQueryable<Seat> WaitingFor(this CoursesDb db, Guid courseId, Guid programmeId) =>
        db.Seats.Where(seat =>
            seat.State == SeatState.Waiting
            && (
                seat.CourseId == courseId
                || (seat.CourseId == null && seat.ProgrammeId == programmeId)
            )
        );

    /// <summary>Those whom the course's page shows: with a seat, or waiting for it or its programme.</summary>
    public static IQueryable<Seat> OnListOrSeat(
        this CoursesDb db,
        Guid courseId,
        Guid programmeId
    ) =>
        db.Live.Where(seat =>
            seat.CourseId == courseId
            || (
                seat.CourseId == null
                && seat.ProgrammeId == programmeId
                && seat.State == SeatState.Waiting
            )
        );
}
