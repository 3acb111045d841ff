using System.Security.Claims;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>What waits to be done with seats, a line for each course: free ones while people wait, offers nobody answered, and the EPR's own SMS that is still on. No one's name stands in it.</summary>
internal sealed class SeatWork(
    CoursesDb db,
    IOrganisations organisations,
    Acting acting,
    PageFrame frame,
    TimeProvider clock,
    Texts texts
) : IWorkSource
{
    /// <summary>More courses than this, and the list of courses is the better place.</summary>
    private const int AtMost = 200;

    /// <summary>The EPR sends its reminder a week before: a day ahead of that there is still time to switch it off.</summary>
    private const int EprSmsDays = 8;

    public async Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (acting.OrganisationId is not { } organisation || !user.May(Can.GiveSeats))
        {
            return [];
        }

        var house = await organisations.Get(organisation, cancel);
        var courses = await Open(cancel);
        var taken = await Taken(courses, cancel);
        var queues = await Queues(courses, cancel);
        return
        [
            .. ToOffer(courses, taken, queues),
            .. courses.Select(course => ToAnswer(course, taken)).OfType<WorkItem>(),
            .. TickEprSms.IsAskedOf(house)
                ? courses.Select(course => ToTick(course, taken)).OfType<WorkItem>()
                : [],
        ];
    }

    /// <summary>The courses that people are given seats on now, soonest first.</summary>
    private Task<List<OpenCourse>> Open(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db
            .Courses.AsNoTracking()
            .Where(Course.TakesPeople)
            .Where(course =>
                course.LockedAt == null
                && course.Sessions.Any(session => !session.IsCancelled && session.Ends > now)
            )
            .OrderBy(course =>
                course
                    .Sessions.Where(session => !session.IsCancelled)
                    .Min(session => session.Starts)
            )
            .ThenBy(course => course.Id)
            .Take(AtMost)
            .Select(course => new OpenCourse(
                course.Id,
                course.ProgrammeId,
                course.Title,
                course.Capacity,
                course.SignUpDeadline,
                course
                    .Sessions.Where(session => !session.IsCancelled)
                    .Min(session => session.Starts)
            ))
            .ToListAsync(cancel);
    }

    private async Task<Dictionary<Guid, TakenSeats>> Taken(
        List<OpenCourse> courses,
        CancellationToken cancel
    )
    {
        Guid?[] ids = [.. courses.Select(course => course.Id)];
        var today = frame.Today;
        return await db
            .Occupied.Where(seat => ids.Contains(seat.CourseId))
            .GroupBy(seat => seat.CourseId!.Value)
            .Select(course => new TakenSeats(
                course.Key,
                course.Count(),
                course.Count(seat => seat.State == SeatState.Offered && seat.AnswerBy < today),
                course.Min(seat => seat.State == SeatState.Offered ? seat.AnswerBy : null),
                course.Count(seat => !seat.IsEprSmsOff)
            ))
            .ToDictionaryAsync(seats => seats.CourseId, cancel);
    }

    /// <summary>Who waits for the courses, or for any course of their programmes: counted by list, with the smallest party.</summary>
    private async Task<ILookup<Guid, Queue>> Queues(
        List<OpenCourse> courses,
        CancellationToken cancel
    )
    {
        Guid?[] ids = [.. courses.Select(course => course.Id)];
        Guid?[] programmes = [.. courses.Select(course => course.ProgrammeId).Distinct()];
        var queues = await db
            .Seats.Where(seat =>
                seat.State == SeatState.Waiting
                && (
                    ids.Contains(seat.CourseId)
                    || (seat.CourseId == null && programmes.Contains(seat.ProgrammeId))
                )
            )
            .GroupBy(seat => new { List = seat.CourseId ?? seat.ProgrammeId, seat.PartyId })
            .Select(party => new { party.Key.List, People = party.Count() })
            .GroupBy(party => party.List)
            .Select(list => new Queue(
                list.Key!.Value,
                list.Sum(party => party.People),
                list.Min(party => party.People)
            ))
            .ToListAsync(cancel);
        return queues.ToLookup(queue => queue.List);
    }

    // Who waits for the programme is seated on its next course: that one alone has a line for them. A group that has
    // begun is filled at the door, not from the list.
    private IEnumerable<WorkItem> ToOffer(
        List<OpenCourse> courses,
        Dictionary<Guid, TakenSeats> taken,
        ILookup<Guid, Queue> queues
    )
    {
        HashSet<Guid> asked = [];
        foreach (var course in courses.Where(course => course.Starts > clock.GetUtcNow()))
        {
            var free = course.Capacity - (taken.GetValueOrDefault(course.Id)?.Count ?? 0);
            List<Queue> queue = [.. queues[course.Id]];
            if (free > 0 && asked.Add(course.ProgrammeId))
            {
                queue.AddRange(queues[course.ProgrammeId]);
            }

            if (queue.Exists(list => list.Smallest <= free))
            {
                yield return Item(
                    course,
                    "Seats.Work.Offer",
                    texts["Seats.Work.Offer.Fact", free, queue.Sum(list => list.People)],
                    course.SignUpDeadline is { } deadline && deadline >= frame.Today
                        ? deadline
                        : frame.Day(course.Starts),
                    "#vent",
                    "Seats.Offer"
                );
            }
        }
    }

    private WorkItem? ToAnswer(OpenCourse course, Dictionary<Guid, TakenSeats> taken) =>
        taken.GetValueOrDefault(course.Id) is { Unanswered: > 0 and var unanswered } seats
            ? Item(
                course,
                "Seats.Work.Answer",
                texts.Count("Seats.Work.Answer.Fact", unanswered),
                seats.FirstAnswerBy,
                "?sorter=svar",
                "Seats.NoteAnswer"
            )
            : null;

    private WorkItem? ToTick(OpenCourse course, Dictionary<Guid, TakenSeats> taken)
    {
        var first = frame.Day(course.Starts);
        return
            first >= frame.Today
            && first <= frame.Today.AddDays(EprSmsDays)
            && taken.GetValueOrDefault(course.Id) is { Unticked: > 0 and var unticked }
            ? Item(
                course,
                "Seats.Work.EprSms",
                texts.Count("Seats.Work.EprSms.Fact", unticked),
                first.AddDays(1 - EprSmsDays),
                "",
                "Seats.Work.EprSms.Do"
            )
            : null;
    }

    private WorkItem Item(
        OpenCourse course,
        string group,
        string fact,
        DateOnly? due,
        string place,
        string action
    ) =>
        new(
            group,
            course.Title.ToString(),
            fact,
            due,
            $"/arbeid/kurs/{course.Id}/deltakere{place}",
            action,
            Can.GiveSeats,
            texts.ShortDay(frame.Day(course.Starts))
        );

    private sealed record OpenCourse(
        Guid Id,
        Guid ProgrammeId,
        Wording Title,
        int Capacity,
        DateOnly? SignUpDeadline,
        DateTimeOffset Starts
    );

    private sealed record TakenSeats(
        Guid CourseId,
        int Count,
        int Unanswered,
        DateOnly? FirstAnswerBy,
        int Unticked
    );

    /// <summary>A waiting list: of a course, or of a programme.</summary>
    private sealed record Queue(Guid List, int People, int Smallest);
}
