using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>The programmes and courses that one can be referred to.</summary>
public sealed class ReferralChoices(
    ReferralsDb db,
    IProgrammes programmes,
    ICourses courses,
    Texts texts,
    PageFrame frame,
    TimeProvider clock
)
{
    private const int Recent = 5;
    private const int MostCourses = 200;

    /// <summary>Every programme, those that referrals were entered for lately first.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Programmes(CancellationToken cancel)
    {
        var own = await programmes.Own(cancel);
        var lately = await db
            .Referrals.GroupBy(referral => referral.ProgrammeId)
            .Select(group => new { group.Key, Latest = group.Max(referral => referral.EnteredAt) })
            .OrderByDescending(programme => programme.Latest)
            .Take(Recent)
            .Select(programme => programme.Key)
            .ToListAsync(cancel);
        var recent = new SelectListGroup { Name = texts["Referrals.New.Programme.Recent"] };
        var all = new SelectListGroup { Name = texts["Referrals.New.Programme.All"] };
        return
        [
            .. lately
                .Select(id => own.FirstOrDefault(card => card.Id == id))
                .OfType<ProgrammeCard>()
                .Select(card => Item(card, recent)),
            .. own.Where(card => !lately.Contains(card.Id)).Select(card => Item(card, all)),
        ];
    }

    /// <summary>The courses that take people in, soonest first.</summary>
    /// <param name="programmeId">Of this programme; null for all, by programme.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<IReadOnlyList<SelectListItem>> Courses(
        Guid? programmeId,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var open = await courses.In(CoursesThatTakeIn.States, MostCourses, cancel);
        return
        [
            .. open.Where(course => course.TakesIn(now))
                .Where(course => programmeId is null || course.ProgrammeId == programmeId)
                .GroupBy(course => course.Title.ToString(), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.CurrentCulture)
                .SelectMany(group => Items(group, new SelectListGroup { Name = group.Key })),
        ];
    }

    /// <summary>The programme's first course with seats for so many people and nobody waiting for them; null where there is none.</summary>
    public async Task<Guid?> WithRoom(Guid programmeId, int people, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var all = await courses.OfProgramme(programmeId, cancel);
        return all.Where(course => course.TakesIn(now) && course.Free >= people)
            .MinBy(course => course.Starts)
            ?.Id;
    }

    private IEnumerable<SelectListItem> Items(
        IEnumerable<CourseCard> of,
        SelectListGroup programme
    ) =>
        of.Select(course => new SelectListItem(Words(course), course.Id.ToString())
        {
            Group = programme,
        });

    private string Words(CourseCard course)
    {
        var day = texts.ShortDay(DateOnly.FromDateTime(frame.Local(course.Starts!.Value).Date));
        var unoccupied = Math.Max(0, course.Capacity - course.Occupied);
        return texts.Count("Referrals.New.Course.Seats", unoccupied, day, course.Waiting);
    }

    private static SelectListItem Item(ProgrammeCard card, SelectListGroup group) =>
        new(card.Title.ToString(), card.Id.ToString()) { Group = group };
}

/// <summary>Which courses a referral can name.</summary>
internal static class CoursesThatTakeIn
{
    public static IReadOnlyList<CourseState> States { get; } =
    [.. Enum.GetValues<CourseState>().Where(state => state.TakesReferrals)];

    public static bool TakesIn(this CourseCard course, DateTimeOffset now) =>
        course.State.TakesReferrals && course.Starts > now;

    /// <summary>True where the course is one of the programme and takes people in.</summary>
    public static async Task<bool> TakesIn(
        this ICourses courses,
        Guid courseId,
        Guid programmeId,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        (await courses.Get([courseId], cancel)).TryGetValue(courseId, out var course)
        && course.ProgrammeId == programmeId
        && course.TakesIn(now);
}
