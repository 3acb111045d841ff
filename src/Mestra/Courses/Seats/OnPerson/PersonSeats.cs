using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>One of a person's seats, or places on a list, in words.</summary>
/// <param name="Title">The course; the programme for one who waits for its next course.</param>
/// <param name="Href">Where it is seen, and changed by those who may.</param>
/// <param name="Days">From the first session to the last, in words; empty without sessions.</param>
/// <param name="Seat">The seat.</param>
public sealed record PersonSeat(string Title, string Href, string Days, Seat Seat);

/// <summary>The person's seats over the courses, and lists they wait on, on the person's page: the latest first.</summary>
public sealed class PersonSeatsViewComponent(
    CoursesDb db,
    ICourses courses,
    IProgrammes programmes,
    PageFrame frame,
    Texts texts
) : ViewComponent
{
    /// <summary>How many are shown.</summary>
    public const int Most = 20;

    /// <summary>The latest of them.</summary>
    /// <param name="personId">The person; the page has logged the look.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid personId)
    {
        var cancel = HttpContext.RequestAborted;
        var seats = await db
            .Seats.AsNoTracking()
            .Where(seat => seat.AttendeeId == personId)
            .OrderByDescending(seat => seat.Id)
            .Take(Most + 1)
            .ToListAsync(cancel);
        var cards = await courses.Get([.. seats.Select(s => s.CourseId).OfType<Guid>()], cancel);
        var lists = await programmes.Get(
            [.. seats.Where(s => s.CourseId is null).Select(s => s.ProgrammeId).OfType<Guid>()],
            cancel
        );
        return View(
            "/Courses/Seats/OnPerson/PersonSeats.cshtml",
            seats.ConvertAll(seat =>
                seat.CourseId is { } id && cards.TryGetValue(id, out var course)
                    ? OnCourse(seat, course)
                    : OnList(seat, lists)
            )
        );
    }

    // Who only looks is led to the list that they may open.
    private PersonSeat OnCourse(Seat seat, CourseCard course)
    {
        var list = $"/arbeid/kurs/{course.Id}/deltakere";
        return new(
            course.Title.ToString(),
            UserClaimsPrincipal.May(Can.GiveSeats) ? $"{list}/{seat.Id}" : list,
            Days(course),
            seat
        );
    }

    private static PersonSeat OnList(
        Seat seat,
        IReadOnlyDictionary<Guid, ProgrammeCard> programmes
    ) =>
        new(
            programmes.TryGetValue(seat.ProgrammeId ?? Guid.Empty, out var programme)
                ? programme.Title.ToString()
                : "",
            $"/arbeid/tilbud/{seat.ProgrammeId}",
            "",
            seat
        );

    private string Days(CourseCard course)
    {
        if (course is not { Starts: { } starts, Ends: { } ends })
        {
            return "";
        }

        var (first, last) = (frame.Day(starts), frame.Day(ends));
        return first == last
            ? texts.ShortDay(first)
            : texts["Seats.OfPerson.Days", texts.ShortDay(first), texts.ShortDay(last)];
    }
}
