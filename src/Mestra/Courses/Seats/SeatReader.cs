using System.Linq.Expressions;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Shows seats and attendance to the other modules. Who only waits for a programme has no seat to show.</summary>
internal sealed class SeatReader(CoursesDb db) : ISeats
{
    private static readonly Expression<Func<Seat, SeatCard>> Card = seat => new SeatCard(
        seat.Id,
        seat.CourseId!.Value,
        seat.PartyId,
        seat.AttendeeId,
        seat.PatientId,
        seat.Relation,
        seat.ReferralId,
        seat.State,
        seat.IsWalkIn,
        seat.IsEprSmsOff,
        seat.Needs,
        seat.OfferedAt,
        seat.AnswerBy
    );

    public Task<IReadOnlyList<SeatCard>> Of(Guid courseId, CancellationToken cancel) =>
        Read(db.Seats.Where(seat => seat.CourseId == courseId), cancel);

    public Task<IReadOnlyList<SeatCard>> Of(
        Guid courseId,
        IReadOnlyCollection<Guid> seatIds,
        CancellationToken cancel
    ) =>
        Read(
            db.Seats.Where(seat => seat.CourseId == courseId && seatIds.Contains(seat.Id)),
            cancel
        );

    private static async Task<IReadOnlyList<SeatCard>> Read(
        IQueryable<Seat> seats,
        CancellationToken cancel
    ) =>
        await seats
            .AsNoTracking()
            .OrderBy(seat => seat.PartyId)
            .ThenBy(seat => seat.Id)
            .Select(Card)
            .ToListAsync(cancel);

    public async Task<ILookup<Guid, SeatCard>> ByCourse(
        IReadOnlyCollection<Guid> courseIds,
        CancellationToken cancel
    ) =>
        (
            await Read(
                db.Seats.Where(seat =>
                    seat.CourseId != null && courseIds.Contains(seat.CourseId.Value)
                ),
                cancel
            )
        ).ToLookup(seat => seat.CourseId);

    public Task<SeatCard?> Get(Guid seatId, CancellationToken cancel) =>
        db
            .Seats.AsNoTracking()
            .Where(seat => seat.Id == seatId && seat.CourseId != null)
            .Select(Card)
            .SingleOrDefaultAsync(cancel);

    public async Task<Turn> TakeTurn(Guid referralId, CancellationToken cancel)
    {
        var courses = await db
            .Seats.Where(seat => seat.ReferralId == referralId && seat.CourseId != null)
            .Select(seat => seat.CourseId!.Value)
            .Distinct()
            .ToArrayAsync(cancel);
        return await db.TakeTurns(courses, cancel);
    }

    public async Task<IReadOnlyList<AttendanceCard>> Attendance(
        Guid courseId,
        CancellationToken cancel
    ) =>
        await db
            .Attendance.AsNoTracking()
            .Where(attendance => attendance.CourseId == courseId)
            .Select(attendance => new AttendanceCard(
                attendance.SeatId,
                attendance.SessionId,
                attendance.Minutes,
                attendance.IsDigital
            ))
            .ToListAsync(cancel);
}
