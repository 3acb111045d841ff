using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>How full a course is, and whether it takes people. Read within the course's turn it is the truth; before it, a hint.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="ProgrammeId">Its programme.</param>
/// <param name="OrganisationId">Who holds it.</param>
/// <param name="State">Where the course is in its life.</param>
/// <param name="Capacity">Seats, relatives included.</param>
/// <param name="Occupied">Seats offered or confirmed.</param>
/// <param name="Starts">The first session; null without sessions.</param>
/// <param name="Ends">The end of the last session; null without sessions.</param>
/// <param name="IsLocked">The attendance is locked.</param>
/// <param name="HasParty">The party that was asked about has seats on it.</param>
public sealed record Seating(
    Guid CourseId,
    Guid ProgrammeId,
    Guid OrganisationId,
    CourseState State,
    int Capacity,
    int Occupied,
    DateTimeOffset? Starts,
    DateTimeOffset? Ends,
    bool IsLocked,
    bool HasParty
)
{
    /// <summary>Days a person has to answer a seat offer, unless the course begins before.</summary>
    public const int DaysToAnswer = 7;

    /// <summary>Seats that nobody has.</summary>
    public int Free => Math.Max(0, Capacity - Occupied);

    /// <summary>Null where so many may be seated together now.</summary>
    public SeatRefusal? Refuses(int people, DateTimeOffset now) =>
        RefusesToList(now) ?? RefusesRoomFor(people);

    /// <summary>Null where people may be put on its waiting list now: a full course still has one.</summary>
    public SeatRefusal? RefusesToList(DateTimeOffset now) =>
        IsLocked ? SeatRefusal.AttendanceIsLocked
        : !State.TakesPeople ? SeatRefusal.CourseIsClosed
        : Ends <= now ? SeatRefusal.CourseIsOver
        : null;

    /// <summary>Null where people on another date may move here now, so many of them to seats and the others to the list.</summary>
    public SeatRefusal? RefusesToMoveHere(int seats, DateTimeOffset now) =>
        (seats == 0 ? RefusesToList(now) : Refuses(seats, now))
        ?? (Starts <= now ? SeatRefusal.CourseHasBegun : null);

    /// <summary>Null where one more may come in at the door. Those who were there may still be written down after the last session.</summary>
    public SeatRefusal? RefusesAtTheDoor() =>
        IsLocked ? SeatRefusal.AttendanceIsLocked
        : !State.TakesPeople && State != CourseState.Held ? SeatRefusal.CourseIsClosed
        : RefusesRoomFor(1);

    /// <summary>Last day to answer an offer made now: within <see cref="DaysToAnswer"/>, and before the course begins.</summary>
    public DateOnly AnswerBy(OrganisationCard house, DateTimeOffset now)
    {
        var today = Day(house, now);
        var usual = today.AddDays(DaysToAnswer);
        var dayBefore = Starts is { } starts ? Day(house, starts).AddDays(-1) : usual;
        return dayBefore >= usual ? usual
            : dayBefore > today ? dayBefore
            : today;
    }

    private static DateOnly Day(OrganisationCard house, DateTimeOffset moment) =>
        DateOnly.FromDateTime(house.Local(moment).DateTime);

    private SeatRefusal? RefusesRoomFor(int people) =>
        Free == 0 ? SeatRefusal.CourseIsFull
        : Free < people ? SeatRefusal.TooFewForParty
        : null;

    /// <summary>Reads it in one question; null for a course that is not the organisation's.</summary>
    internal static Task<Seating?> Of(
        CoursesDb db,
        Guid courseId,
        CancellationToken cancel,
        Guid? partyId = null
    ) =>
        db
            .Courses.AsNoTracking()
            .Where(course => course.Id == courseId)
            .Select(course => new Seating(
                course.Id,
                course.ProgrammeId,
                course.OrganisationId,
                course.State,
                course.Capacity,
                db.Occupied.Count(seat => seat.CourseId == course.Id),
                course
                    .Sessions.Where(session => !session.IsCancelled)
                    .Min(session => (DateTimeOffset?)session.Starts),
                course
                    .Sessions.Where(session => !session.IsCancelled)
                    .Max(session => (DateTimeOffset?)session.Ends),
                course.LockedAt != null,
                partyId != null
                    && db.Occupied.Any(seat =>
                        seat.CourseId == course.Id && seat.PartyId == partyId
                    )
            ))
            .SingleOrDefaultAsync(cancel);
}
